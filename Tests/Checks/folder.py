#!/usr/bin/env python3
"""folder.py FOLDER URL: what is served below URL is what lies in FOLDER, byte for byte, and index.html lists it all."""

import sys
import urllib.error
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import town
from fetch import read
from report import finish

PARTS = ("interest", "group", "venue", "area")


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.hrefs = []

    def handle_starttag(self, tag, attributes):
        if tag in ("a", "link"):
            self.hrefs += [value for name, value in attributes if name == "href" and value]


folder, url = Path(sys.argv[1]), sys.argv[2].rstrip("/") + "/"
files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
problems = [f"no {name}" for name in ("programme.ics", "programme.rss", "programme.atom", "programme.json", "index.html")
            if name not in files]
problems += [f"nothing in {part}/" for part in PARTS if not any(name.startswith(f"{part}/") for name in files)]

for name, kept in files.items():
    try:
        served = read(urljoin(url, name))
    except urllib.error.HTTPError as error:
        problems.append(f"{name} is answered with {error.code}")
        continue
    if served != kept:
        at = next((n for n, (a, b) in enumerate(zip(served, kept)) if a != b), min(len(served), len(kept)))
        problems.append(f"{name}: {len(kept)} bytes kept, {len(served)} served, the first difference at byte {at}: "
                        f"{kept[at:at + 30]!r} kept, {served[at:at + 30]!r} served")

links, home = Links(), f"{town.BASE_URL}/feeds/{town.SLUG}/"
links.feed(files.get("index.html", b"").decode("utf-8"))
listed = {
    unquote(urlsplit(target).path.removeprefix(urlsplit(home).path))
    for target in (urljoin(home, href) for href in links.hrefs)
    if urlsplit(target).path.startswith(urlsplit(home).path)
}
problems += [f"index.html does not list {name}" for name in files if name not in listed and name != "index.html"]
problems += [f"index.html lists {name}, which is not there" for name in listed if name and name not in files]
finish(f"{len(files)} files are served as they lie in {folder.name}", problems)
