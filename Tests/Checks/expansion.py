#!/usr/bin/env python3
"""expansion.py URL-OR-FILE: Python's icalendar and recurring-ical-events make of the feed what the expected file says.

The 75 public rows of March 2027: start in UTC, end, title, status, and the venue's name in the place.
"""

import sys
from datetime import datetime

import icalendar
import recurring_ical_events

import town
from fetch import read
from report import differences, finish

calendar = icalendar.Calendar.from_ical(read(sys.argv[1]))
problems = [f"icalendar: {error}" for part in calendar.walk() for error in part.errors]
first, after = datetime(2027, 3, 1, tzinfo=town.ZONE), datetime(2027, 4, 1, tzinfo=town.ZONE)
events = recurring_ical_events.of(calendar).between(first, after)


def status(event):
    return str(event.get("STATUS", "CONFIRMED")).lower()


found = [(town.utc(e.start), town.utc(e.end), str(e["SUMMARY"]), status(e)) for e in events]
expected = [
    (row["start_utc"], town.utc(town.local(row["end_local"])), row["title"], row["status"])
    for row in town.public_occurrences()
]
problems += differences(expected, found, "occurrence")

names = town.venue_names()
places = {(town.utc(e.start), str(e["SUMMARY"])): str(e.get("LOCATION", "")) for e in events}
for row in town.public_occurrences():
    place = places.get((row["start_utc"], row["title"]))
    if place is not None and row["venue_id"] and names[row["venue_id"]] not in place:
        problems.append(f"{row['start_local']} {row['title']}: at “{place}”, expected {names[row['venue_id']]}")
finish(f"icalendar {icalendar.__version__} and recurring-ical-events expand {len(found)} occurrences", problems)
