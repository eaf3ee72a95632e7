#!/usr/bin/env python3
"""canaries.py CIRCLES TOWN: whatever a hub is asked, what it prints names nobody.

Words that stand nowhere else are sent as names, numbers, addresses and questions, in every way a request can carry
them: to pages that answer, that refuse, that fail since a table of the database is gone. Then everything is looked for in
what the hub has printed; and so is everybody of the town.
"""

import socket
import sqlite3
import sys
import urllib.parse

from hub import Hub, join_form, rows
from report import finish

CIRCLES, TOWN = sys.argv[1], sys.argv[2]
NAME, PHONE, MAIL, STREET, WORD = (
    "Quillon Zephyrson", "07700 987654", "quillon@zephyrson.example", "77 Vexworth Parade", "qwertiness")
CANARIES = [NAME, "Quillon", "Zephyrson", PHONE, "07700987654", "987654", MAIL, "zephyrson", STREET, "Vexworth", WORD]
problems, answers = [], {}


def ask(hub, *request, **more):
    status = hub.ask(*request, **more)[0]
    answers[status] = answers.get(status, 0) + 1
    return status


def raw(hub, text):
    """A request as it stands, whatever HTTP says."""
    with socket.create_connection(("127.0.0.1", hub.port), timeout=10) as line:
        line.sendall(text.encode())
        line.settimeout(2)
        try:
            line.recv(4096)
        except OSError:
            pass


def everything(hub, connector, member, supporter, form_key):
    spoken = urllib.parse.quote(f"{NAME} {WORD}")
    joining = join_form(NAME, PHONE) | {
        "form_key": form_key, "email": MAIL, "address": STREET, "note": WORD, "words": f"I am {NAME}, {WORD}"}
    proposal = {
        "form_key": f"{form_key} p", "title": f"{WORD} with {NAME}", "interests": ["walking"], "date_1": "2027-03-09",
        "time_1": "14:00", "venue": "V01", "length": "90", "note": f"{PHONE} {MAIL}"}
    for cookie in (None, connector, member, supporter):
        for path in ("/", f"/search?q={spoken}", f"/connector/search?q={spoken}", f"/{spoken}", f"/sign-in/{WORD}",
                     f"/feeds/{WORD}.ics", f"/groups/{WORD}", f"/connector/people/{WORD}", "/connector/people/M001",
                     "/connector/people", "/connector/rights", f"/connector/rights/{WORD}", "/me", f"/me/{WORD}",
                     "/for", f"/for/{WORD}", "/for/M019", f"/for/M019/events/{WORD}"):
            ask(hub, "GET", path, cookie=cookie)
        for path, form in (("/join", joining), ("/join", {"name": NAME, "phone": WORD}), ("/propose", proposal),
                           ("/propose", {"title": NAME}), ("/sign-in", {"email": MAIL, "to": MAIL, "who": NAME}),
                           (f"/sign-in/{WORD}", {"name": NAME}), (f"/connector/people/{WORD}", joining),
                           ("/connector/people/M001", {"full_name": NAME, "phone": PHONE, "email": MAIL}),
                           ("/connector/people/new", joining), ("/connector/lists", {"list": NAME}),
                           ("/for/M019/events/E01", {"answer": NAME, "guests": WORD}),
                           (f"/for/{WORD}/events/{WORD}", {"answer": WORD})):
            ask(hub, "POST", path, form, cookie)
    raw(hub, f"GET /{WORD} HTTP/1.1\r\nHost: {WORD}\r\nCookie: session={WORD}\r\nReferer: /{NAME}\r\n\r\n")
    raw(hub, f"POST /join HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\nname={NAME}&phone={PHONE}")
    raw(hub, f"{WORD} {NAME} {MAIL}\r\n\r\n")
    raw(hub, f"GET /\x00{WORD} HTTP/9.9\r\n{NAME}: {PHONE}\r\n\r\n")


hub = Hub(CIRCLES, TOWN)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
connector, member, supporter = hub.sign_in("connector"), hub.sign_in("M006"), hub.sign_in("S07")
everything(hub, connector, member, supporter, WORD)
# Something that the hub itself can only call wrong: a table is gone under its feet.
connection = sqlite3.connect(f"{TOWN}/circles.db", timeout=10)
connection.execute("ALTER TABLE consent RENAME TO consent_gone")
connection.commit()
connection.close()
everything(hub, connector, member, supporter, f"{WORD} again")
hub.stop()
if not answers.get(200) or not answers.get(404) or sum(answers.values()) < 100:
    problems.append(f"the hub was not really asked: {answers}")
if not any(status >= 500 for status in answers):
    problems.append(f"nothing failed, so nothing was put to the proof: {answers}")
for canary in CANARIES:
    if canary in Hub.said:
        line = next(line for line in Hub.said.splitlines() if canary in line)
        problems.append(f"the hub printed “{canary}”: {line[:200]}")
for values in rows(TOWN, "SELECT full_name, phone, mobile, email, address_line FROM member"):
    problems += [f"the hub printed “{value}”" for value in values if value and value in Hub.said]
finish(
    f"{sum(answers.values())} requests ({', '.join(f'{n} × {s}' for s, n in sorted(answers.items()))}), "
    f"{len(Hub.said.splitlines())} lines printed, nobody named", problems)
