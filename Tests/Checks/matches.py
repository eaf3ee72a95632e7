#!/usr/bin/env python3
"""matches.py FILE: `circles match --json` answers every wish once, by the four routes in their order.

A wish is an interest of an active member, or of a paused one: that one waits, on hold.
"""

import json
import sys

import town
from report import differences, finish

ORDER = ["existing_group", "member_host", "partner_or_freelance", "start_with_one"]
FIELDS = {"member", "interest", "route", "target", "support", "reasons", "tried", "score", "events", "near", "cluster",
          "opening", "offer"}

problems, answered = [], []
status = {row["member_id"]: row["status"] for row in town.table("members")}
with open(sys.argv[1], encoding="utf-8") as file:
    answers = [json.loads(line) for line in file]

for answer in answers:
    name = f"{answer.get('member')} {answer.get('interest')}"
    if set(answer) != FIELDS:
        problems.append(f"{name}: fields {sorted(answer)}")
        continue
    if answer["route"] not in [*ORDER, "ask_more", "hold"]:
        problems.append(f"{name}: route {answer['route']}")
    if not answer["reasons"] or not all(isinstance(reason, str) and reason for reason in answer["reasons"]):
        problems.append(f"{name}: {answer['route']} without a reason")
    tried = [step["route"] for step in answer["tried"]]
    if any(not step["why"] for step in answer["tried"]):
        problems.append(f"{name}: a route refused without saying why")
    if [route for route in ORDER if route in tried] != list(dict.fromkeys(tried)):
        problems.append(f"{name}: tried out of order: {tried}")
    if answer["route"] in ORDER and set(ORDER[: ORDER.index(answer["route"])]) - set(tried):
        problems.append(f"{name}: {answer['route']} though not every route before it was tried: {tried}")
    if answer["route"] in ORDER[:2] and not answer["target"]:
        problems.append(f"{name}: {answer['route']} without a target")
    if (answer["route"] == "hold") != (status.get(answer["member"]) == "paused"):
        problems.append(f"{name}: {answer['route']}, and the member is {status.get(answer['member'])}")
    answered.append(name)

wishes = [
    f"{row['member_id']} {row['interest_id']}"
    for row in town.table("member_interests")
    if status[row["member_id"]] in ("active", "paused")
]
problems += differences(wishes, answered, "answer for")
finish(f"{len(answers)} wishes answered", problems)
