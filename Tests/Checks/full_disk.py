#!/usr/bin/env python3
"""full_disk.py CIRCLES FOLDER BALLAST: a full disk refuses changes politely, and nothing else.

FOLDER holds the demo town on a small disk of its own; BALLAST is a file there that fills the rest. While the disk is
full, whoever joins is answered 503 with Retry-After, pages and feeds are served, and the hub starts again after a kill.
Once there is room, the same hub takes changes again, and all it said yes to is there.
"""

import subprocess
import sys
import time
from pathlib import Path

from hub import Hub, damage, doctor, join_form, rows
from report import finish

CIRCLES, FOLDER, BALLAST = sys.argv[1], sys.argv[2], Path(sys.argv[3])
PAGES = ("/month/2027-03", "/groups/G01", "/join", "/feeds/ashbourne-vale/programme.ics")
problems, kept = [], []


def fill():
    """Writes until nothing more goes in, to the last byte."""
    with BALLAST.open("ab", buffering=0) as file:
        for size in (1 << 20, 4096, 1):
            try:
                while file.write(b"\0" * size) == size:
                    pass
            except OSError:
                pass


def join(hub, name):
    status, fields, _ = hub.ask("POST", "/join", join_form(name, "07700 900321"))
    if status == 200:
        kept.append(name)
    return status, fields


def is_refused(hub, when):
    """Some changes still fit into the room that the log has; then every one is refused, with a word on when to come back."""
    for turn in range(300):
        status, fields = join(hub, f"Quillon {when} {turn}")
        if status != 200:
            break
    if status != 503:
        problems.append(f"{when}: joining answers {status}")
    elif not fields.get("Retry-After", "").isdigit():
        problems.append(f"{when}: 503 without Retry-After")
    for page in PAGES:
        if (status := hub.ask("GET", page)[0]) != 200:
            problems.append(f"{when}: {page} answers {status}")
    status, _, body = hub.ask("GET", "/me", cookie=member)
    if status != 200 or "Winston" not in body:
        problems.append(f"{when}: the member's own page answers {status}")


def recovers(hub, when):
    BALLAST.unlink()
    began = time.monotonic()
    while (status := join(hub, f"Quillon after {when} {time.monotonic()}")[0]) != 200:
        if time.monotonic() - began > 10:
            problems.append(f"{when}: ten seconds after there is room, joining answers {status}")
            return
        time.sleep(0.1)


def is_whole(when):
    names = {name for (name,) in rows(FOLDER, "SELECT full_name FROM member")}
    found = damage(FOLDER) + doctor(CIRCLES, FOLDER, but=["space"]) + [f"{name} is lost" for name in kept if name not in names]
    problems.extend(f"{when}: {problem}" for problem in found)


hub = Hub(CIRCLES, FOLDER)
member = hub.sign_in("M006")
fill()
is_refused(hub, "full")
recovers(hub, "full")
is_whole("room again")

fill()
hub.kill()
hub = Hub(CIRCLES, FOLDER)
if hub.port is None:
    problems.append(f"killed on a full disk, it does not start: {Hub.said[-300:]}")
    BALLAST.unlink()
    hub = Hub(CIRCLES, FOLDER)
else:
    is_refused(hub, "started on a full disk")
    recovers(hub, "started on a full disk")
is_whole("in the end")

fill()
said = subprocess.run(
    [CIRCLES, "mail", "send", "--data", FOLDER], capture_output=True, text=True, timeout=60)
if said.returncode != 3 or not said.stderr.strip():
    problems.append(f"a command beside the hub ends with {said.returncode}: {said.stderr}")
BALLAST.unlink()
if hub.stop() != 0:
    problems.append("asked to stop, it did not end well")
if "Quillon" in Hub.said:
    problems.append("the hub printed who joined")
finish(f"a full disk: {len(kept)} joined beside it, everybody else was asked to come again", problems)
