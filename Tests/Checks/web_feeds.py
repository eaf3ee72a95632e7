#!/usr/bin/env python3
"""web_feeds.py BASE: feedparser reads programme.rss and programme.atom below BASE, and the JSON Feed says the same.

BASE is a URL or a folder.
"""

import json
import sys
from datetime import datetime
from urllib.parse import urlsplit

import feedparser

import town
from fetch import read
from report import finish

base = sys.argv[1].rstrip("/")
home = f"{town.BASE_URL}/feeds/{town.SLUG}"
problems, titles = [], {}

for name, version in (("programme.rss", "rss20"), ("programme.atom", "atom10")):
    feed = feedparser.parse(read(f"{base}/{name}"))
    titles[name] = [entry.get("title", "") for entry in feed.entries]
    ids = [entry.get("id", "") for entry in feed.entries]
    selves = [link.href for link in feed.feed.get("links", []) if link.get("rel") == "self"]
    if feed.bozo:
        problems.append(f"{name}: {feed.bozo_exception}")
    if feed.version != version:
        problems.append(f"{name}: read as “{feed.version}”, expected {version}")
    if not feed.entries:
        problems.append(f"{name}: no entries")
    if len(set(ids)) != len(ids) or "" in ids:
        problems.append(f"{name}: an entry without an id of its own")
    if selves != [f"{home}/{name}"]:
        problems.append(f"{name}: link to itself {selves}, expected {home}/{name}")
    for entry in feed.entries:
        if urlsplit(entry.get("link", "")).netloc != urlsplit(town.BASE_URL).netloc:
            problems.append(f"{name}: “{entry.get('title')}” links to “{entry.get('link')}”")
        if not (entry.get("published_parsed") or entry.get("updated_parsed")):
            problems.append(f"{name}: “{entry.get('title')}” has no date")

feed = json.loads(read(f"{base}/programme.json"))
titles["programme.json"] = [item.get("title") for item in feed.get("items", [])]
if feed.get("version") != "https://jsonfeed.org/version/1.1":
    problems.append(f"programme.json: version {feed.get('version')}")
if feed.get("feed_url") != f"{home}/programme.json":
    problems.append(f"programme.json: feed_url {feed.get('feed_url')}")
for item in feed.get("items", []):
    if not isinstance(item.get("id"), str) or not (item.get("content_html") or item.get("content_text")):
        problems.append(f"programme.json: {item.get('title')} without id or content")
    for field in ("date_published", "date_modified"):
        if field in item and datetime.fromisoformat(item[field]).tzinfo is None:
            problems.append(f"programme.json: {item.get('title')}: {field} without a zone")

if not all(held == titles["programme.rss"] for held in titles.values()):
    problems.append(f"the feeds differ: {({name: len(held) for name, held in titles.items()})}")
finish(f"RSS, Atom and JSON Feed, {len(titles['programme.rss'])} entries each", problems)
