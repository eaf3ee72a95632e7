#!/usr/bin/env python3
"""listing.py FILE: what vdirsyncer and khal listed (subscribe.sh) is the 75 public rows of March 2027."""

import sys

import town
from report import differences, finish


def row_of(line):
    start, end, title, status = line.rstrip("\n").split("|")
    return start, end, title, status.strip().lower() or "confirmed"


with open(sys.argv[1], encoding="utf-8") as file:
    found = [row_of(line) for line in file]
expected = [(row["start_local"], row["end_local"], row["title"], row["status"]) for row in town.public_occurrences()]
finish(f"vdirsyncer and khal list {len(found)} occurrences", differences(expected, found, "occurrence"))
