#!/usr/bin/env python3
"""occurrences.py FILE FROM TO: what Python's icalendar and recurring-ical-events make of a calendar.

One line for each occurrence: the UID, a tab, its start in UTC, whole days as dates. Cancelled ones are left out.
"""

import sys
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar
import recurring_ical_events

path, first, after = sys.argv[1:]
calendar = icalendar.Calendar.from_ical(Path(path).read_bytes())
window = [datetime.combine(date.fromisoformat(day), datetime.min.time(), timezone.utc) for day in (first, after)]
for event in recurring_ical_events.of(calendar).between(*window):
    if str(event.get("STATUS", "")) == "CANCELLED":
        continue
    start = event.start
    if isinstance(start, datetime):
        start = start.replace(tzinfo=start.tzinfo or timezone.utc).astimezone(timezone.utc)
        print(f"{event['UID']}\t{start:%Y-%m-%dT%H:%M:%SZ}")
    else:
        print(f"{event['UID']}\t{start}")
