#!/usr/bin/env python3
"""hostile.py CIRCLES HUB: text that looks like markup, a formula, a header or a calendar's line comes back as it was told.

HUB is a community taken over from tables, whose month is not published yet. Every field that holds words gets one text
full of what the formats mean something by; then the month is published and everything that comes out is read by programs
that are not ours: pages by Python's parser and by Chromium, calendars by icalendar, feeds by feedparser, letters by email.
"""

import email
import email.policy
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import feedparser
import icalendar
from selenium.common.exceptions import NoAlertPresentException

from browser import browser
from crawl import DATA, Page, kind, walk
from hub import Hub
from planted import FIELDS, SHAPES, WORD, word
from report import finish

CIRCLES, HUB = sys.argv[1], sys.argv[2]
TEXT = (
    "<zqtag hit=1>\"'&amp;&lt;</title></textarea>]]>--><script>window.hit=1</script> =1+2;,:\\n\\; {{7*7}} ${7} %0d%0aX-Hit:1 "
    "\u202ecba\u202c \U0001d11e e\u0301 ")
# What everybody may read, besides the private fields of planted.py.
OPEN = {
    "meeting_group": ["name", "access_note", "cost_note", "who_for", "contact_name"],
    "event": ["title", "location_text", "note"], "venue": ["name", "address", "notes", "contact_name"],
    "interest": ["label"], "area": ["name"], "partner": ["name", "offers", "contact_name"],
    "freelancer": ["name", "contact_name"], "series_exception": ["reason"], "post": ["title", "body"],
    "practice_meeting": ["topic"], "member": ["known_as", "pronouns"], "interest_synonym": ["words"],
}
# Read by the program for their parts: they have to be harmless, not the same.
PARTED = {"full_name", "postcode", "cost_note", "address_line", *SHAPES}
# Where a helper is called by the first of their names.
CALLED = re.compile(rf"ask {WORD.pattern} to come along")
READERS = [None, "M006", "M003", "K01", "K00"]
STARTS = ["/", "/join", "/signpost", "/month/2027-03", "/week/2027-03-08", "/month/2027-03/paper",
          "/month/2027-03/large-print", "/search?q=zq", "/calendars"]
OWN_STARTS = {"M": ["/me", "/propose", "/me/month/2027-03"], "K": ["/connector", "/connector/month/2027-03"]}
problems, seen = [], {}


def plant():
    """The text by its word, for each column that takes it."""
    connection, found = sqlite3.connect(f"{HUB}/circles.db", isolation_level=None), {}
    columns = {(table, column) for table, column, *_ in FIELDS} | {(t, c) for t, some in OPEN.items() for c in some}
    for table, column in sorted(columns - {("member", "email")}):
        for (row,) in connection.execute(f"SELECT rowid FROM {table} WHERE {column} IS NOT NULL ORDER BY 1").fetchall():
            mark = word(len(found) + 1)
            text = f"{mark} {TEXT}{mark}"
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (text, row))
            found[mark] = (f"{table}.{column}", text)
    connection.close()
    return found


def run(*words):
    done = subprocess.run(
        [CIRCLES, *words, "--data", HUB], capture_output=True, text=True, timeout=300, env={"PATH": "/nowhere"})
    if done.returncode:
        finish(f"circles {' '.join(words)}", [done.stderr])
    return done.stdout


def plain(text):
    # A sentence may begin with it, and then with a capital.
    return " ".join(text.split()).lower()


def same(text, where, medium):
    """Notes each planted text that has begun and is not there as it was told."""
    text = CALLED.sub("", plain(text))
    for mark in set(WORD.findall(text)):
        if mark not in texts:
            continue
        field, told = texts[mark]
        seen.setdefault(medium, set()).add(mark)
        # A long text may be cut for a list; what is there of it is as it was told.
        if field.split(".")[1] in PARTED or plain(told) in text:
            continue
        problems.append(f"{field} is not as it was told in {where}: {text[max(0, text.find(mark) - 5):][:160]!r}")


def strings(value):
    """Every string in what a program is told."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


texts = plant()
run("programme", "publish", "2027-03")
run("mail", "send")
run("publish", "--to", f"{HUB}-feeds")

# Calendars and feeds.
for file in sorted(pathlib.Path(f"{HUB}-feeds").rglob("*")):
    if file.suffix == ".ics":
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        for part in calendar.walk():
            if part.errors or any(name.lower() == "x-hit" for name in part):
                problems.append(f"{file.name}: {part.errors or 'a property of its own'}")
            for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT"):
                same(str(part.get(name, "")), file.name, "calendars")
            if part.name not in ("VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"):
                problems.append(f"{file.name} holds {part.name}")
    elif file.suffix in (".rss", ".atom"):
        ElementTree.fromstring(file.read_bytes())
        parsed = feedparser.parse(file.read_bytes(), sanitize_html=False)
        if parsed.bozo:
            problems.append(f"{file.name}: {parsed.bozo_exception}")
        for entry in parsed.entries:
            same(entry.title, file.name, "feeds")
    elif file.suffix == ".json":
        for item in json.loads(file.read_bytes())["items"]:
            same(item["title"], file.name, "feeds")
    elif file.suffix == ".html":
        page = Page(file.read_text("utf-8"))
        same(" ".join(page.words), file.name, "pages")

# Letters.
for file in sorted(pathlib.Path(HUB, "mail").glob("*.eml")):
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.SMTP)
    if message.defects or "X-Hit" in message:
        problems.append(f"{file.name}: {message.defects or 'a header of its own'}")
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            # Soft breaks in a letter's lines stand where blanks stood.
            same(part.get_content(), file.name, "letters")
        elif part.get_content_type() == "text/html":
            page = Page(part.get_content())
            same(" ".join(page.words), file.name, "letters")
            problems += [f"{file.name}: a tag of its own" for tag, _ in page.tags if tag in ("zqtag", "script")]

# Pages, as each role.
hub = Hub(CIRCLES, HUB)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", problems + ["no start"])
kinds = {}
for reader in READERS:
    cookie = hub.sign_in(reader) if reader else None
    pages = walk(lambda path: hub.ask("GET", path, cookie=cookie), STARTS + (OWN_STARTS[reader[0]] if reader else []), most=3)
    for path, (status, fields, body) in pages.items():
        if status == 0 or status >= 500:
            problems.append(f"{path} for {reader}: {status}")
        if "html" not in fields.get("Content-Type", ""):
            continue
        page = Page(body)
        fields_of_forms = [found.get("value") or "" for tag, found in page.tags if tag == "input"]
        same(" ".join("".join(page.words).split()), f"{path} for {reader or 'everybody'}", "pages")
        for value in fields_of_forms:
            same(value, f"a field of {path} for {reader or 'everybody'}", "fields of forms")
        for value in (value for text in page.data for value in strings(json.loads(text))):
            same(value, f"the data of {path} for {reader or 'everybody'}", "data for programs")
        problems += [
            f"{path} for {reader}: a tag of its own"
            for tag in page.tags if tag[0] in ("zqtag", "script") and tag != DATA]
        kinds.setdefault((kind(path), (reader or "-")[0]), (path, cookie))

# One of each kind in a browser that would run what it is given.
with browser() as driver:
    base, opened = f"http://127.0.0.1:{hub.port}", 0
    for (_, reader), (path, cookie) in sorted(kinds.items(), key=str):
        driver.get(f"{base}/mark.svg")
        driver.delete_all_cookies()
        if cookie:
            name, value = cookie.split("=", 1)
            driver.add_cookie({"name": name, "value": value, "path": "/"})
        driver.get(base + path)
        opened += 1
        try:
            problems.append(f"{path} for {reader}: asks “{driver.switch_to.alert.text}”")
        except NoAlertPresentException:
            pass
        obeyed = "zqtag, [hit], main script:not([type='application/ld+json'])"
        if driver.execute_script("return window.hit || document.querySelector(arguments[0])", obeyed):
            problems.append(f"{path} for {reader}: the text is obeyed in Chromium")
hub.stop()
for medium, least in (("pages", 60), ("fields of forms", 4), ("data for programs", 3), ("calendars", 15), ("feeds", 5), ("letters", 5)):
    if len(seen.get(medium, ())) < least:
        problems.append(f"only {len(seen.get(medium, ()))} of the texts come out in {medium}")
finish(
    f"{len(texts)} hostile texts: " + ", ".join(f"{len(marks)} in {medium}" for medium, marks in sorted(seen.items()))
    + f"; {opened} pages in Chromium", sorted(set(problems)))
