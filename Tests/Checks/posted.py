#!/usr/bin/env python3
"""posted.py CIRCLES HUB FOLDER: letters and sheets hold private words for the person they are about, and for nobody else.

HUB is a community taken over from tables, whose month is not published yet. Words that stand nowhere else are put into
every private field; then March is published, its letters are written, its sheets and each member's own month printed.
"""

import email
import email.policy
import html
import pathlib
import subprocess
import sys

from hub import rows
from planted import plant, told
from report import finish

CIRCLES, HUB, FOLDER = sys.argv[1:4]
problems, letters, own = [], 0, 0


def run(*words):
    # Where no browser is found there are pages and no PDF, which say the same.
    done = subprocess.run(
        [CIRCLES, *words, "--data", HUB], capture_output=True, text=True, timeout=300, env={"PATH": "/nowhere"})
    if done.returncode:
        finish(f"circles {' '.join(words)}", [done.stderr])
    return done.stdout + done.stderr


def look_through(text, reader, where):
    for canary in told(text):
        if canary in canaries and reader not in canaries[canary].owners:
            problems.append(f"{canaries[canary].where} stands in {where}")


canaries = plant(HUB)
said = run("programme", "publish", "2027-03") + run("mail", "send") + run("mail", "list") + run("doctor")
look_through(said, None, "what the commands print")
members = {row[0] for row in rows(HUB, "SELECT reference FROM member")}
people = dict(rows(HUB, "SELECT email, reference FROM member WHERE email IS NOT NULL"))
for file in sorted(pathlib.Path(HUB, "mail").glob("*.eml")):
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.SMTP)
    letters += 1
    reader = people.get(message["To"].addresses[0].addr_spec)
    if reader is None or len(message["To"].addresses) != 1:
        problems.append(f"{file.name} goes to {message['To']}, whom nobody knows")
    # Each part as it is read, and the whole of it as it travels.
    text = "\n".join([str(message), file.name, *(
        part.get_content() for part in message.walk() if part.get_content_maintype() == "text")])
    look_through(text.replace("\r\n ", "").replace("=\r\n", ""), reader, f"the letter {file.name} to {reader}")
run("programme", "print", "2027-03", "--to", f"{FOLDER}/public")
run("programme", "print", "2027-03", "--to", f"{FOLDER}/own", "--members")
for file in sorted(pathlib.Path(FOLDER).rglob("*.html")):
    reader = next((word for word in file.stem.split("-") if word in members), None)
    own += file.parent.name == "own"
    look_through(html.unescape(file.read_text("utf-8")), reader, f"the sheet {file.name}")
if letters < 10 or own < 10:
    problems.append(f"{letters} letters and {own} members' sheets: too few to say anything")
finish(f"{letters} letters and {own} members' sheets tell nothing of {len(canaries)} private words to others", problems)
