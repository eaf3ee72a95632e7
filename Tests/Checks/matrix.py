#!/usr/bin/env python3
"""matrix.py CIRCLES TOWN: no private word reaches a reader it is not for, and looking changes nothing.

Hundreds of words that stand nowhere else are put into every private field. Then the site is walked as each role, link by
link; whatever one of them can find is asked for by all, with GET and HEAD; every form of one is sent by all it is not
shown to. Words are looked for in every answer, refusals too, in the feeds, in what the hub prints. The database afterwards
is the one before it, but for sessions and the audit.
"""

import hashlib
import pathlib
import sqlite3
import sys

from crawl import forms, kind, walk
from hub import Hub
from planted import plant, told
from report import finish

CIRCLES, TOWN = sys.argv[1], sys.argv[2]
# Two members, who helps Bernard (M019), the community's connector, the region's, another town's.
READERS = [None, "M006", "M003", "S07", "K01", "K00", "K02"]
STARTS = ["/", "/join", "/sign-in", "/signpost", "/month/2027-03", "/week/2027-03-08", "/search?q=knitting", "/calendars"]
OWN_STARTS = {
    "M": ["/me", "/propose", "/devices"], "S": ["/for", "/for/M019/week/2027-03-24", "/devices"],
    "K": ["/connector", "/connector/today", "/devices"]}
# What a look may change: who is signed in, and who has read whose record.
ASIDE = {"audit", "audit_head", "audit_checkpoint", "session", "spent_link", "sqlite_sequence", "search_stale"}
REFUSALS = {401, 403, 404}
problems = []


def dump(folder):
    """A digest of the rows of every table, in no order."""
    connection = sqlite3.connect(f"file:{folder}/circles.db?mode=ro", uri=True)
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    held = {
        table: hashlib.sha256("\n".join(sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))).encode()).hexdigest()
        for table in tables if table not in ASIDE}
    connection.close()
    return held


def look_through(text, reader, where):
    """Notes every canary in a text that this reader may not read."""
    for canary in told(text):
        seen.setdefault(canary, set()).add(reader)
        if canary in canaries and not canaries[canary].may_be_read_by(reader):
            problems.append(f"{canaries[canary].where} is told to {reader or 'everybody'}: {where}")


canaries, seen = plant(TOWN), {}
hub = Hub(CIRCLES, TOWN)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
cookies = {reader: hub.sign_in(reader) if reader else None for reader in READERS}
before, walks = dump(TOWN), {}
for reader in READERS:
    start = STARTS + (OWN_STARTS[reader[0]] if reader else [])
    # Of a helper's own pages there is one for each week of all time.
    chosen = ("M006", "M003", "people/M019") if reader else ()
    walks[reader] = walk(lambda path: hub.ask("GET", path, cookie=cookies[reader]), start, chosen)

# Everything that anybody found, asked for by everybody.
everywhere, count = sorted(set().union(*walks.values())), 0
for reader in READERS:
    for path in everywhere:
        status, fields, body = walks[reader].get(path) or hub.ask("GET", path, cookie=cookies[reader])
        count += 1
        if status == 0 or status >= 500:
            problems.append(f"{path} for {reader}: {status}")
        look_through(body + str(fields), reader, path)
        head, head_fields, nothing = hub.ask("HEAD", path, cookie=cookies[reader])
        if head != status or nothing:
            problems.append(f"{path} for {reader}: GET answers {status}, HEAD {head}")
        if path.startswith("/connector") and status not in REFUSALS and (reader or "M")[0] != "K":
            problems.append(f"{path} for {reader or 'everybody'}: {status}")
        if reader is None and path.startswith(("/me", "/for/")) and status != 401:
            problems.append(f"{path} for everybody: {status}")
        # Nobody's own pages are a supporter's, and nobody but Carmel helps Bernard.
        if path.startswith("/me") and (reader or "M")[0] == "S" and status not in REFUSALS or (
                path.startswith("/for/M019") and reader != "S07" and status not in REFUSALS):
            problems.append(f"{path} for {reader}: {status}")
after = dump(TOWN)
problems += [f"looking changed the table {table}" for table in before if before[table] != after.get(table)]

# Every form of one, sent by those to whom no page shows it.
offered, sent = {reader: forms(walks[reader]) for reader in READERS}, 0
for owner in READERS:
    for reader in (reader for reader in READERS if reader != owner):
        for action, fields in sorted(offered[owner].items()):
            # Signing out is for everybody; what anybody may send, all may; who would begin a hub is the region's too.
            if action in offered[reader] or action in offered[None] or action == "/sign-out" or (
                    reader == "K00" and action.startswith("/connector/enquiries/")):
                continue
            status, headers, body = hub.ask("POST", action, fields, cookies[reader])
            sent += 1
            look_through(body, reader, f"the answer to the form {action}")
            goes_to_second_step = headers.get("Location") in ("/connector/second-step", "/sign-in")
            if status < 400 and not goes_to_second_step or status >= 500:
                problems.append(f"the form {action} of {owner or 'everybody'} sent by {reader or 'everybody'}: {status}")
after_forms = dump(TOWN)
problems += [
    f"forms of other people changed the table {table}" for table in before
    if after[table] != after_forms.get(table)]
hub.stop()
look_through(Hub.said, None, "what the hub prints")
for path in sorted(pathlib.Path(TOWN, "feeds").rglob("*")):
    if path.is_file():
        look_through(path.read_bytes().replace(b"\r\n ", b"").decode(), None, f"the file {path.name}")

kinds = {kind(path) for path in everywhere}
for reader, least in (("K01", 60), ("M006", 10), ("M003", 5), ("S07", 2)):
    found = sum(reader in readers for readers in seen.values())
    if found < least:
        problems.append(f"{reader} reads {found} of the words, so the walk did not look where they stand")
finish(
    f"{count} answers of {len(kinds)} kinds of pages as {len(READERS)} readers, {sent} forms sent by others; "
    f"{len(canaries)} words planted, {len(seen)} read", sorted(set(problems)))
