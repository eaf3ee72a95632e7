#!/usr/bin/env python3
"""programme.py FILE: `circles programme show 2027-03 --json` says what the expected file says, row for row, in order."""

import json
import sys

import town
from report import finish

FIELDS = {
    "source": "source_id",
    "title": "title",
    "startLocal": "start_local",
    "endLocal": "end_local",
    "startUTC": "start_utc",
    "venue": "venue_id",
    "status": "status",
    "kind": "kind",
}

expected = [{ours: row[theirs] for ours, theirs in FIELDS.items()} for row in town.occurrences()]
problems, found = [], []
with open(sys.argv[1], encoding="utf-8") as file:
    for number, line in enumerate(file, 1):
        try:
            found.append(json.loads(line))
        except ValueError as error:
            problems.append(f"line {number} is not JSON: {error}")

if len(found) != len(expected):
    problems.append(f"{len(found)} rows, expected {len(expected)}")
for number, (want, got) in enumerate(zip(expected, found), 1):
    if got != want:
        problems.append(f"row {number}: {got}, expected {want}")
finish(f"the programme of March 2027, {len(found)} rows", problems)
