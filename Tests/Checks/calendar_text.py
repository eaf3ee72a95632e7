#!/usr/bin/env python3
"""calendar_text.py FOLDER: every calendar below the folder keeps the letter of RFC 5545 where programs stumble.

CRLF only, lines of at most 75 octets, each valid UTF-8; one master per UID; what every VEVENT must carry;
a VTIMEZONE for every TZID named; nobody's attendance. A calendar of a part says nothing that the whole does not.
"""

import sys
from pathlib import Path

import icalendar

from report import finish

REQUIRED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS")


def lines_of(path, data):
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b"") or b"\r" in data.replace(b"\r\n", b""):
        yield f"{path}: a line does not end in CRLF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"{path}:{number}: {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"{path}:{number}: a fold splits a character"


def key(event):
    exception = event.get("RECURRENCE-ID")
    return str(event.get("UID")), exception and exception.dt


def events_of(path, calendar):
    events, seen = calendar.walk("VEVENT"), set()
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    for part in calendar.walk():
        yield from (f"{path}: icalendar: {error}" for error in part.errors)
    for event in events:
        name = f"{path}: {event.get('SUMMARY')} {event.get('UID')}"
        yield from (f"{name}: no {field}" for field in REQUIRED if field not in event)
        yield from (f"{name}: {field} tells of people" for field in ("ATTENDEE", "CONTACT") if field in event)
        if key(event) in seen:
            yield f"{name}: twice"
        seen.add(key(event))
        zone = event["DTSTART"].params.get("TZID")
        if zone and zone not in zones:
            yield f"{name}: no VTIMEZONE for {zone}"
    masters = {uid for uid, exception in seen if exception is None}
    yield from (f"{path}: an exception without its series: {uid}" for uid, exception in seen if uid not in masters)


folder = Path(sys.argv[1])
problems, calendars = [], {}
for path in sorted(folder.rglob("*.ics")):
    name, data = path.relative_to(folder), path.read_bytes()
    problems += lines_of(name, data)
    try:
        calendars[name] = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        problems.append(f"{name}: {error}")
        continue
    problems += events_of(name, calendars[name])

whole = {e.to_ical() for e in calendars.get(Path("programme.ics"), icalendar.Calendar()).walk("VEVENT")}
if not whole:
    problems.append("programme.ics is missing or empty")
for name, calendar in calendars.items():
    events = calendar.walk("VEVENT")
    if not events:
        problems.append(f"{name}: nothing is on, so it should not be there")
    problems += [f"{name}: {e.get('SUMMARY')} differs from programme.ics" for e in events if e.to_ical() not in whole]
finish(f"{len(calendars)} calendars keep RFC 5545", problems)
