#!/usr/bin/env python3
"""mails.py FOLDER [--delivered]: the month's mails are whole, one for each member who wants it by e-mail.

Each parses under Python's email.policy.SMTP without a defect and carries the calendar. With --delivered the folder is
what a mail server delivered: its line ends are the server's, and each mail must have come over TLS, signed in.
"""

import sys
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import icalendar

import town
from report import differences, finish

FIELDS = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version")


def line_problems(data):
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        yield "a line does not end in CRLF"
    if (longest := max(map(len, data.split(b"\r\n")))) > 998:
        yield f"a line of {longest} bytes"
    head = data.split(b"\r\n\r\n", 1)[0]
    if not head.isascii():
        yield "a header field is not ASCII"


def message_problems(message):
    for part in message.walk():
        yield from (f"{part.get_content_type()}: {defect!r}" for defect in part.defects)
        for name, value in part.items():
            yield from (f"{name}: {defect!r}" for defect in value.defects)
    yield from (f"{name} {len(message.get_all(name, []))} times" for name in FIELDS if len(message.get_all(name, [])) != 1)
    if len(message["To"].addresses) != 1 or "Cc" in message or "Bcc" in message:
        yield "not exactly one recipient"
    if message.get_body(("plain",)) is None or not message.get_body(("plain",)).get_content().strip():
        yield "nothing to read as plain text"


def calendar_problems(message):
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    if len(parts) != 1:
        yield f"{len(parts)} calendars"
        return
    calendar = icalendar.Calendar.from_ical(parts[0].get_payload(decode=True))
    yield from (f"calendar: {error}" for piece in calendar.walk() for error in piece.errors)
    if not parts[0].get_filename():
        yield "the calendar has no file name"
    if not calendar.walk("VEVENT"):
        yield "the calendar is empty"
    if "METHOD" in calendar:
        yield f"the calendar has METHOD:{calendar['METHOD']}, which some programs take for an invitation"


def delivery_problems(message):
    received = [str(value) for value in message.get_all("Received", [])]
    if not any("with ESMTPSA" in value for value in received):
        yield f"not over TLS and signed in: {received[:1]}"


folder, delivered = Path(sys.argv[1]), "--delivered" in sys.argv
problems, recipients, identifiers = [], [], []
for path in sorted(path for path in folder.glob("*" if delivered else "*.eml") if path.is_file()):
    data = path.read_bytes()
    message = message_from_bytes(data, policy=SMTP)
    found = [] if delivered else list(line_problems(data))
    found += [*message_problems(message), *calendar_problems(message), *(delivery_problems(message) if delivered else [])]
    problems += [f"{path.name}: {problem}" for problem in found]
    recipients += [address.addr_spec for address in message["To"].addresses]
    identifiers.append(message["Message-ID"])

expected = [row["email"] for row in town.mailed_members()]
problems += differences(expected, recipients, "mail to")
if len(set(identifiers)) != len(identifiers):
    problems.append("two mails have one Message-ID")
finish(f"{len(recipients)} mails", problems)
