#!/usr/bin/env python3
"""doors.py CIRCLES TOWN: who is let in, and who is not, over the wire.

Asking for a link answers the same for every address, in the same time. A link that was looked at a hundred times still
works, in the browser that asked and nowhere else; of a hundred presses at once one signs in. A form without its session's
seal does nothing. The codes of the second step are reckoned here, by RFC 6238, and each opens once. A venue answers by a
link of its own, once.
"""

import base64
import concurrent.futures
import email
import email.policy
import hashlib
import hmac
import pathlib
import re
import statistics
import struct
import subprocess
import sys
import time

from hub import Hub, rows
from report import finish

CIRCLES, TOWN = sys.argv[1], sys.argv[2]
problems = []


def hold(what, is_so):
    if not is_so:
        problems.append(what)


def code(secret, moment):
    """What an app shows that was given the secret (RFC 6238, SHA-1, 30 s, 6 digits)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    offset = digest[19] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def letter_links(folder, after):
    """The sign-in links in letters that came after so many, by the file's name, as a mail program reads them."""
    found = {}
    for file in sorted(pathlib.Path(folder, "mail").glob("*.eml"))[after:]:
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.SMTP)
        text = message.get_body(("plain",)).get_content()
        if link := re.search(r"https?://[^/\s]+(/sign-in/letter/\S+)", text):
            found[file.name] = link[1]
    return found


def wait_for_letter(before, seconds=20):
    for _ in range(seconds * 20):
        if found := letter_links(TOWN, before):
            return list(found.values())[-1]
        time.sleep(0.05)
    return None


hub = Hub(CIRCLES, TOWN)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
known = [row[0] for row in rows(TOWN, "SELECT email FROM member WHERE email IS NOT NULL AND status = 'active'")]
pauline, others = "pauline.whitlock@example.org", [address for address in known if not address.startswith("pauline")]

# The same answer in the same time. One browser asks, so that even its cookie stays as it is.
cookie, times, answers = "circles-ask=AAAAAAAAAAAAAAAAAAAAAAAA", {True: [], False: []}, set()
for number, address in enumerate(others[:24]):
    for is_known, asked in ((True, address), (False, f"nobody{number}@vale.example")):
        began = time.perf_counter()
        status, fields, body = hub.ask("POST", "/sign-in", {"email": asked}, cookie)
        times[is_known].append(time.perf_counter() - began)
        answers.add((status, tuple(sorted(item for item in fields.items() if item[0] != "Date")), body))
apart = abs(statistics.median(times[True]) - statistics.median(times[False])) * 1_000
hold(f"asking has {len(answers)} answers", len(answers) == 1)
hold(f"known and unknown addresses are {apart:.1f} ms apart in the median", apart < 5)
time.sleep(1)

# A link, looked at and pressed here and elsewhere.
before = len(list(pathlib.Path(TOWN, "mail").glob("*.eml")))
status, fields, _ = hub.ask("POST", "/sign-in", {"email": pauline})
own = fields["Set-Cookie"].split(";")[0]
hold("the cookie of asking can be read by scripts", "HttpOnly" in fields["Set-Cookie"])
link = wait_for_letter(before)
if link is None:
    finish("signing in by letter", problems + ["no letter came"])
for look in range(100):
    status, fields, body = hub.ask("HEAD" if look % 3 else "GET", link, cookie=own if look % 2 else None)
    hold(f"looking at a link answers {status}", status == 200 and "Set-Cookie" not in fields)
status, fields, body = hub.ask("POST", link, {})
hold("a link signs in where nobody asked for it", "Set-Cookie" not in fields)
shown = re.search(r'class="spoken">([^<]+)<', body)
hold("elsewhere no code is shown", shown is not None)
for other in (None, "circles-ask=BBBBBBBBBBBBBBBBBBBBBBBB"):
    status, fields, _ = hub.ask("POST", "/sign-in/code", {"code": shown[1] if shown else ""}, other)
    hold("a code signs in where nobody asked for it", status == 422 and "Set-Cookie" not in fields)
with concurrent.futures.ThreadPoolExecutor(24) as pool:
    presses = list(pool.map(lambda _: hub.ask("POST", link, {}, own), range(100)))
opened = [fields["Set-Cookie"].split(";")[0] for status, fields, _ in presses if status == 303]
hold(f"{len(opened)} of 100 presses at once sign in", len(opened) == 1)
hold("a spent link is not gone", {status for status, _, _ in presses} == {303, 410})
hold("the session is nobody's", hub.ask("GET", "/me", cookie=opened[0])[0] == 200)

# Without the seal of its own session a form does nothing.
member, connector = opened[0], hub.sign_in("connector")
for seal in ({}, {"seal": "x"}, {"seal": Hub.seals[connector]}):
    status, _, body = hub.ask("POST", "/sign-out", seal, member)
    hold(f"a form with {seal} answers {status}", status == 403 and "nothing was changed" in body)
hold("a form without a seal signed out", hub.ask("GET", "/me", cookie=member)[0] == 200)

# The second step, by codes reckoned here.
status, fields, _ = hub.ask("POST", "/connector/import", {"kind": "members"}, connector)
hold("a list goes in without the second step", (status, fields["Location"]) == (303, "/connector/second-step"))
hub.ask("POST", "/connector/second-step/begin", {}, connector)
page = hub.ask("GET", "/connector/second-step", cookie=connector)[2]
secret = re.search(r"secret=([A-Z2-7]{32})", page)
# The demo has a clock of its own.
start, began = rows(TOWN, "SELECT unixepoch(clock_start), unixepoch(started_at) FROM meta")[0]
if secret:
    now = start + time.time() - began
    status, _, body = hub.ask("POST", "/connector/second-step/confirm", {"code": code(secret[1], now)}, connector)
    papers = re.findall(r'class="typed">([0-9A-Z-]+)<', body)
    hold(f"the first code answers {status} with {len(papers)} codes on paper", status == 200 and len(papers) == 10)
    status, _, _ = hub.ask("POST", "/connector/second-step/prove", {"code": code(secret[1], now)}, connector)
    hold(f"the same code again answers {status}", status == 422)
    status, _, _ = hub.ask("POST", "/connector/second-step/prove", {"code": code(secret[1], now + 30)}, connector)
    hold(f"the next code answers {status}", status == 303)
    for expected in (303, 422):
        status, _, _ = hub.ask("POST", "/connector/second-step/prove", {"code": papers[0]}, connector)
        hold(f"a code on paper answers {status}, expected {expected}", status == expected)
    status, _, _ = hub.ask("POST", "/connector/import", {"kind": "members"}, connector)
    hold(f"after the second step a list that is no file answers {status}", status == 415)
else:
    problems.append("the page shows no secret")

# A code on paper, made on the page.
body = hub.ask("POST", "/connector/people/M001/way-in", {}, connector)[2]
paper = re.search(r'class="spoken">([^<]+)<', body)[1]
for expected in (303, 422):
    status, _, _ = hub.ask("POST", "/sign-in/paper", {"code": paper.lower().replace("-", " ")})
    hold(f"a code on paper answers {status}, expected {expected}", status == expected)

# A venue's own link.
body = hub.ask("POST", "/connector/listings", {"about": "V01", "kind": "venue"}, connector)[2]
asked = re.search(r"/confirm/[\w-]+", body)[0]
checked = "SELECT checked_on FROM venue WHERE reference = 'V01'"
was = rows(TOWN, checked)
hold("looking at a question answers it", hub.ask("GET", asked)[0] == 200 and rows(TOWN, checked) == was)
hold("a yes is not taken", hub.ask("POST", asked, {"answer": "yes"})[0] == 200 and rows(TOWN, checked) != was)
hold("a second answer is taken", hub.ask("POST", asked, {"answer": "no", "words": "x"})[0] == 410)

# Too many guesses from one place.
guesses = [hub.ask("POST", "/sign-in/paper", {"code": "000000000"}) for _ in range(250)]
hold("nobody is told to wait", guesses[-1][0] == 429 and int(guesses[-1][1]["Retry-After"]) <= 3600)

# Whoever keeps the folder takes a second step away; the audit says so.
hub.stop()
subprocess.run([CIRCLES, "connector", "reset", "K01", "--data", TOWN], check=True, capture_output=True, timeout=30)
last = rows(TOWN, "SELECT action, entity, reference FROM audit ORDER BY id DESC LIMIT 1")
hold(f"the audit ends with {last}", last == [("remove", "second step", "K01")])
hold("a token stands in what the hub printed", not any(word in Hub.said for word in (link, paper, asked, member)))
finish(f"doors: {apart:.1f} ms between a known and an unknown address, 1 of 100 presses", problems)
