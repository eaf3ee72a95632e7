#!/usr/bin/env python3
"""kills.py CIRCLES FOLDER ROUNDS: what the hub said yes to is there after kill -9, again and again.

In each round the hub of FOLDER serves people who join, propose, accept, decline and publish, all at once, and is killed
after 5 to 500 ms. It is started again: ready within two seconds, its database whole, the chain of its audit too, every
answer it gave kept, and nothing kept by half. What it printed names nobody.
"""

import random
import sys
import threading
import time

from hub import Hub, damage, doctor, join_form, rows
from report import finish

READY = 2.0
MONTH = "2027-03"
CIRCLES, FOLDER, ROUNDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
luck = random.Random(20270215)
problems, kept, waits = [], {"join": {}, "propose": {}, "accept": set(), "decline": set(), "publish": [0]}, []


def join(hub, name):
    phone = "07700 9" + "".join(luck.choice("0123456789") for _ in range(5))
    status, _, _ = hub.ask("POST", "/join", join_form(name, phone))
    if status == 200:
        kept["join"][name] = phone
    return status


def propose(hub, member, title):
    form = {
        "form_key": f"key of {title}", "title": title, "interests": ["walking"], "date_1": "2027-03-09",
        "time_1": "14:00", "venue": "V01", "length": "90",
    }
    status, _, _ = hub.ask("POST", "/propose", form, member)
    if status == 200:
        kept["propose"][title] = "V01"
    return status


def answer(hub, connector, reference, way):
    words = "reason" if way == "accept" else "reply"
    form = {"month": MONTH, f"{words}_{reference}": "It was talked over"}
    status, _, _ = hub.ask("POST", f"/connector/proposals/{reference}/{way}", form, connector)
    if status == 303:
        kept[way].add(reference)
    return status


def publish(hub, connector):
    version = rows(FOLDER, "SELECT version FROM programme_month WHERE month = ?", MONTH)[0][0]
    status, _, _ = hub.ask("POST", f"/connector/month/{MONTH}/publish", {"version": version}, connector)
    if status == 303:
        kept["publish"].append(version + 1)
    return status


def keep_busy(work):
    """One person after the other, until the hub answers no more; what it refuses is a problem."""

    def go():
        number = 0
        while (status := work(number)) != 0:
            number += 1
            # 409: somebody else was quicker, or a kill came between the doing and the answer.
            if status not in (200, 303, 409):
                problems.append(f"{work.__name__} answers {status}")
                return

    thread = threading.Thread(target=go)
    thread.start()
    return thread


def one_round(number, connector, member):
    hub = start(number)
    waiting = [r[0] for r in rows(FOLDER, "SELECT reference FROM proposal WHERE state = 'submitted'")]
    luck.shuffle(waiting)
    half = len(waiting) // 2

    def joining(turn):
        return join(hub, f"Quillon Zephyrson {number} {turn}")

    def joining_too(turn):
        return join(hub, f"Ottoline Vexworth {number} {turn}")

    def proposing(turn):
        return propose(hub, member, f"Walk {number} {turn}")

    def answering(turn):
        if turn < len(waiting):
            return answer(hub, connector, waiting[turn], "accept" if turn < half else "decline")
        return join(hub, f"Peregrine Quorn {number} {turn}")

    def publishing(turn):
        return publish(hub, connector)

    threads = [keep_busy(work) for work in (joining, joining_too, proposing, answering, publishing)]
    time.sleep(luck.uniform(0.005, 0.5))
    hub.kill()
    for thread in threads:
        thread.join()


def start(number):
    hub = Hub(CIRCLES, FOLDER)
    if hub.port is None:
        finish(f"the hub does not start in round {number}: {Hub.said[-400:]}", [*problems, "no start"])
    waits.append(hub.seconds)
    if hub.seconds > READY:
        problems.append(f"round {number}: ready after {hub.seconds:.1f} s")
    return hub


def check(number):
    """What was said yes to is there; what is there, is there whole."""
    found = damage(FOLDER)
    people = dict(rows(FOLDER, "SELECT full_name, phone FROM member"))
    found += [f"{name} is lost" for name, phone in kept["join"].items() if people.get(name) != phone]
    titles = {title for (title,) in rows(FOLDER, "SELECT title FROM proposal")}
    found += [f"{title} is lost" for title in kept["propose"] if title not in titles]
    states = dict(rows(FOLDER, "SELECT reference, state FROM proposal"))
    found += [f"{r} is {states.get(r)}" for r in kept["accept"] if states.get(r) != "approved"]
    found += [f"{r} is {states.get(r)}" for r in kept["decline"] if states.get(r) != "declined"]
    events = [r[0] for r in rows(FOLDER, "SELECT origin FROM event WHERE origin IS NOT NULL")]
    found += [f"{r} is accepted and no event" for r in kept["accept"] if not any(r in origin for origin in events)]
    version = rows(FOLDER, "SELECT version FROM programme_month WHERE month = ?", MONTH)[0][0]
    if version < max(kept["publish"]):
        found.append(f"version {max(kept['publish'])} was published, and {version} is there")
    halves = rows(
        FOLDER,
        """
        SELECT reference FROM member WHERE full_name GLOB 'Quillon*' AND (
            (SELECT count(*) FROM consent WHERE member = member.id) <> 5
            OR (SELECT count(*) FROM member_interest WHERE member = member.id) <> 2
            OR (SELECT count(*) FROM availability WHERE member = member.id) <> 2
            OR (SELECT count(*) FROM audit WHERE reference = member.reference AND action = 'join') <> 1)
        """)
    found += [f"{reference} is there by half" for (reference,) in halves]
    problems.extend(f"round {number}: {problem}" for problem in found)


first = Hub(CIRCLES, FOLDER)
connector, member = first.sign_in("connector"), first.sign_in("M006")
first.kill()
for number in range(1, ROUNDS + 1):
    one_round(number, connector, member)
    hub = start(number)
    check(number)
    if number % 10 == 0:
        problems.extend(f"round {number}: {problem}" for problem in doctor(CIRCLES, FOLDER))
    for cookie, page in ((connector, f"/connector/month/{MONTH}"), (member, "/me")):
        if (status := hub.ask("GET", page, cookie=cookie)[0]) != 200:
            problems.append(f"round {number}: {page} answers {status} to who was signed in")
    hub.kill()
    if len(problems) > 20:
        break

for word in ("Quillon", "Zephyrson", "Ottoline", "Peregrine", "07700 9", "talked over"):
    if word in Hub.said:
        problems.append(f"the hub printed “{word}”")
counts = ", ".join(f"{len(kept[kind])} × {kind}" for kind in ("join", "propose", "accept", "decline"))
finish(
    f"{ROUNDS} kills: {counts}, {len(kept['publish']) - 1} × publish kept; ready after {max(waits):.2f} s at most",
    problems)
