#!/usr/bin/env python3
"""backups.py CIRCLES TOWN SHELF KEY RECIPIENT: what is put back is whole, silent, and without those who were erased.

People join while the hub of TOWN runs and backups are made, plain and encrypted for RECIPIENT. Then somebody is erased
and one more backup of each kind is made. Every backup is put back: the doctor finds nothing broken, whoever had joined
before it is there, no letter goes out, the erased person is in no file of it. A wrong key, a flipped byte and a machine
without age are refused with a sentence.
"""

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

from hub import Hub, damage, doctor, join_form, rows
from report import finish

CIRCLES, TOWN, SHELF, KEY, RECIPIENT = sys.argv[1:6]
ERASED = "M003"
problems, joined = [], []


def circles(*words, code=0, **surroundings):
    """What a command says on both streams; any other end than this exit code is a problem."""
    done = subprocess.run(
        [CIRCLES, *words], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL,
        env=os.environ | surroundings)
    said = done.stdout + done.stderr
    if done.returncode != code:
        problems.append(f"{' '.join(words)} ends with {done.returncode}: {said[-300:]}")
    if code and (not done.stderr.strip() or re.search(r"Fatal error|\.swift:\d", said)):
        problems.append(f"{' '.join(words)} says no sentence: {said[-300:]}")
    return said


def make(name, encrypted):
    """A backup, and who had joined before it was begun."""
    before = list(joined)
    circles("backup", "--to", f"{SHELF}/{name}", "--data", TOWN, *(["--encrypt", RECIPIENT] if encrypted else []))
    return name, encrypted, before


def keep_joining(hub, stop):
    while not stop.is_set():
        name = f"Quillon Zephyrson {len(joined)}"
        if hub.ask("POST", "/join", join_form(name, f"07700 9{len(joined):05}"))[0] == 200:
            joined.append(name)


def restore(name, encrypted, before):
    folder = f"{SHELF}/back of {name}"
    said = circles("restore", f"{SHELF}/{name}", "--data", folder, *(["--identity", KEY] if encrypted else []))
    if "held back" not in said:
        problems.append(f"{name}: not said that letters are held back")
    problems.extend(f"{name}: {found}" for found in damage(folder) + doctor(CIRCLES, folder))
    people = {full for (full,) in rows(folder, "SELECT full_name FROM member")}
    problems.extend(f"{name}: {who} is lost" for who in before if who not in people)
    waiting = rows(folder, "SELECT count(*) FROM outbox WHERE state = 'queued'")[0][0]
    circles("mail", "send", "--data", folder, code=1 if waiting else 0)
    if Path(folder, "mail").exists():
        problems.append(f"{name}: letters went out after putting back")
    if rows(folder, "SELECT count(*) FROM outbox WHERE state = 'queued'")[0][0] != waiting:
        problems.append(f"{name}: letters were changed after putting back")
    problems.extend(f"{name}: {found}" for found in traces(folder))


def forms(name, phone, mobile, email, address):
    first, last = name.split()
    plain = [name, name.upper(), f"{last}, {first}", f"{first}%20{last}", f"{first}+{last}", email, address]
    for number in (phone, mobile):
        plain += [number, number.replace(" ", ""), number.replace(" ", "-"), "+44 " + number[1:]]
    return [form.encode() for form in plain] + [form.encode("utf-16-le") for form in plain]


def traces(folder):
    """Files in which the erased person stands."""
    return [
        f"{path.name} holds {form!r}" for path in Path(folder).rglob("*") if path.is_file()
        for form in WORDS if form in path.read_bytes()]


def refusals(name):
    """What is not put back, and why not."""
    other = f"{SHELF}/other key"
    subprocess.run(["age-keygen", "-o", other], capture_output=True, check=True)
    circles("restore", f"{SHELF}/{name}", "--identity", other, "--data", f"{SHELF}/wrong", code=1)
    circles("restore", f"{SHELF}/{name}", "--data", f"{SHELF}/wrong", code=1)
    data = bytearray(Path(SHELF, name).read_bytes())
    data[len(data) // 2] ^= 0x10
    Path(SHELF, "flipped").write_bytes(data)
    Path(SHELF, "flipped.manifest").write_bytes(Path(SHELF, f"{name}.manifest").read_bytes())
    circles("restore", f"{SHELF}/flipped", "--identity", KEY, "--data", f"{SHELF}/wrong", code=1)
    if Path(SHELF, "wrong", "circles.db").exists():
        problems.append("something was put back that cannot be read")
    said = circles("backup", "--to", f"{SHELF}/no age", "--encrypt", RECIPIENT, "--data", TOWN, code=1, PATH="/nowhere")
    if "age" not in said or Path(SHELF, "no age").exists():
        problems.append(f"without age: {said}")
    circles("restore", f"{SHELF}/{name}", "--identity", KEY, "--data", f"{SHELF}/wrong", code=1, PATH="/nowhere")


WORDS = forms(*rows(
    TOWN, "SELECT full_name, phone, mobile, email, address_line FROM member WHERE reference = ?", ERASED)[0])
if not traces(TOWN):
    problems.append(f"{ERASED} is not in the town to begin with")
hub, stop = Hub(CIRCLES, TOWN), threading.Event()
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
threads = [threading.Thread(target=keep_joining, args=(hub, stop)) for _ in range(2)]
for thread in threads:
    thread.start()
backups = [make(f"{number}.{kind}", kind == "age") for number in (1, 2) for kind in ("db", "age")]
stop.set()
for thread in threads:
    thread.join()
hub.stop()
circles("erase", "member", ERASED, "--yes", "--also", "all", "--data", TOWN)
problems += [f"after erasing: {found}" for found in traces(TOWN)]
backups += [make("later.db", False), make("later.age", True)]
if any(form in Path(SHELF, "later.db").read_bytes() for form in WORDS):
    problems.append("a later backup holds the erased person")
for backup in backups:
    restore(*backup)
refusals("1.age")
finish(f"{len(backups)} backups put back, {len(joined)} people joined meanwhile, {ERASED} is in none of them", problems)
