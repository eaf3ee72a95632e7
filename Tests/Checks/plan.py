#!/usr/bin/env python3
"""plan.py LINES: what `circles programme build 2027-03 --json` prints is a month that can be held.

Every row that happens anyway is in it; nobody is in two places or hosts two things at once; no session is fuller than
its places; what is new is in a public place that is open then and empty, and whoever has a seat there is active, has
agreed to be introduced, is free, can get in, and is asked to nothing they keep private. Read from the town's tables.
"""

import json
import sys
from collections import defaultdict
from datetime import datetime, time

import town
from report import differences, finish

PARTS = {"AM": (time(9, 30), time(12, 30)), "PM": (time(12, 30), time(17)), "EVE": (time(17), time(21, 30))}
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
GATES = {
    "step_free": "step_free_entrance",
    "wheelchair": "step_free_entrance",
    "accessible_toilet": "accessible_toilet",
    "changing_places": "changing_places",
    "hearing_loop": "hearing_loop",
}
problems = []

with open(sys.argv[1], encoding="utf-8") as file:
    lines = [json.loads(line) for line in file]
items = [line for line in lines if "item" in line]
alone = [line for line in lines if "leftOut" in line]
summary = lines[-1]
new = [item for item in items if not item["isFixed"]]

expected = [
    (row["source_id"], row["start_local"][:16], row["venue_id"])
    for row in town.occurrences()
    if row["status"] != "cancelled"
]
held = [
    (item["item"], session["startLocal"][:16], item["venue"])
    for item in items
    if item["isFixed"]
    for session in item["sessions"]
]
problems += differences(expected, held, "row that happens anyway")

members = {row["member_id"]: row for row in town.table("members")}
venues = {row["venue_id"]: row for row in town.table("venues")}
agreed = {}
for row in town.table("consents"):
    if row["purpose"] == "match_and_introduce":
        agreed[row["member_id"]] = row["state"] == "given"
free = defaultdict(set)
for row in town.table("member_availability"):
    free[row["member_id"]].add((row["weekday"], row["part"]))
needs = defaultdict(set)
for row in town.table("member_access_needs"):
    needs[row["member_id"]].add(row["need"])


def moment(text):
    return datetime.fromisoformat(text)


def is_open(venue, start, end):
    """Whether the hours of the table hold the whole meeting."""
    if venue["opening"] == "any":
        return True
    for part in venue["opening"].split(";"):
        days, hours = part.split()[:2]
        first, _, last = days.partition("-")
        if first not in DAYS or DAYS.index(first) > start.weekday() or DAYS.index(last or first) < start.weekday():
            continue
        opens, closes = (time.fromisoformat(word) for word in hours.split("-"))
        if opens <= start.time() and end.time() <= closes:
            return True
    return False


seats, hosts, rooms = defaultdict(list), defaultdict(list), defaultdict(list)
for item in items:
    taken = defaultdict(int)
    for session in item["sessions"]:
        start, end = moment(session["startLocal"]), moment(session["endLocal"])
        if item["venue"]:
            rooms[item["venue"]].append((start, end, item))
        if item["host"]:
            hosts[item["host"]].append((start, end, item))
    ends = {session["startLocal"]: moment(session["endLocal"]) for session in item["sessions"]}
    for seat in item["seats"]:
        taken[seat["startLocal"]] += 1
        seats[seat["member"]].append((moment(seat["startLocal"]), ends[seat["startLocal"]], item))
    problems += [f"{item['item']}: {count} seats of {item['places']}" for count in taken.values() if count > item["places"]]

for what, all_of in (("is in two places", seats), ("hosts two things", hosts), ("holds two things", rooms)):
    for who, meetings in all_of.items():
        meetings.sort(key=lambda meeting: meeting[:2])
        for one, other in zip(meetings, meetings[1:]):
            if other[0] < one[1] and not (one[2]["isFixed"] and other[2]["isFixed"]):
                problems.append(f"{who} {what}: {one[2]['item']} and {other[2]['item']} on {other[0]}")

for item in new:
    venue = venues[item["venue"]]
    if venue["venue_type"] in ("private_home", "care_home", "extra_care", "pub"):
        problems.append(f"{item['item']} in {item['venue']}, which is no place for a first meeting")
    for session in item["sessions"]:
        start, end = moment(session["startLocal"]), moment(session["endLocal"])
        if not is_open(venue, start, end):
            problems.append(f"{item['item']} in {item['venue']} at {start}, when it is shut")
        for seat in item["seats"]:
            who = seat["member"]
            if members[who]["status"] != "active" or not agreed.get(who):
                problems.append(f"{item['item']}: {who} is not to be asked")
            if item["host"].endswith(members[who]["known_as"]):
                continue
            day = DAYS[start.weekday()]
            if not any(
                (day, part) in free[who] and first <= start.time() and end.time() <= last
                for part, (first, last) in PARTS.items()
            ):
                problems.append(f"{item['item']}: {who} is not free at {start}")
            shut = {GATES[need] for need in needs[who] if need in GATES} - set(venue["access_features"].split())
            if shut and venue["venue_type"] not in ("online", "telephone"):
                problems.append(f"{item['item']}: {who} needs {sorted(shut)} at {item['venue']}")

active = {who for who, row in members.items() if row["status"] == "active"}
problems += differences(active, set(seats) | {line["leftOut"] for line in alone}, "person with a seat or a reason")
if summary["reached"] != len(seats) or summary["reached"] < summary["reachedBefore"]:
    problems.append(f"reached is told as {summary['reached']}, and {len(seats)} have a seat")
if not summary["value"] <= summary["bound"]:
    problems.append(f"more points than the bound: {summary}")
finish(
    f"{len(new)} gatherings beside {len(held)} fixed ones: {summary['reached']} of {summary['members']} people have "
    f"something of theirs, {summary['reachedBefore']} before",
    problems,
)
