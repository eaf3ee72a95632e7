#!/usr/bin/env python3
"""matches.py FILE: `circles match --json` answers each wish of each active member, by the four routes in their order."""

import json
import sys

import town
from report import finish

ORDER = ["existing_group", "member_host", "partner_or_freelance", "start_with_one"]
FIELDS = {"member", "interest", "route", "target", "support", "reasons", "tried"}

problems, answered = [], set()
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
    answered.add((answer["member"], answer["interest"]))

active = {row["member_id"] for row in town.table("members") if row["status"] == "active"}
wishes = {(row["member_id"], row["interest_id"]) for row in town.table("member_interests") if row["member_id"] in active}
problems += [f"no answer for {member} {interest}" for member, interest in sorted(wishes - answered)]
problems += [f"an answer for {member} {interest}, who is not active or did not wish it"
             for member, interest in sorted(answered - wishes)]
finish(f"{len(answers)} wishes answered", problems)
