#!/usr/bin/env python3
"""walks.py CIRCLES TOWN SHOTS: three people go their whole way through the pages, in Chromium without scripts, by keyboard alone.

Somebody joins, is offered a group, has a letter of it, says yes: the README's one wish from the form to the mail. A member proposes a meetup, the connector takes it, publishes the month, and
it stands in the calendar that others subscribe to. The connector has a month built, shares it, and opens its sheets to
print. Pictures of every page they come to are kept in SHOTS.
"""

import email
import email.policy
import pathlib
import re
import subprocess
import sys
import time

import icalendar
from selenium.common.exceptions import WebDriverException

from browser import browser
from hub import Hub, rows
from report import finish
from walker import Lost, Walker

CIRCLES, TOWN, SHOTS = sys.argv[1:4]
FEED = "/feeds/ashbourne-vale/programme.ics"
problems, steps = [], []


def link(who):
    said = subprocess.run(
        [CIRCLES, "sign-in", who, "--data", TOWN], capture_output=True, text=True, timeout=60, check=True).stdout
    return re.search(r"/sign-in/\S+", said)[0]


def somebody(driver, name, who=None):
    """A person who sits down at a browser of their own."""
    driver.get(f"http://127.0.0.1:{hub.port}/mark.svg")
    driver.delete_all_cookies()
    walker = Walker(driver, f"http://127.0.0.1:{hub.port}", name, SHOTS)
    if who:
        walker.sign_in(link(who))
    return walker


def in_calendar(title, seconds=90):
    """Whether a calendar program that has subscribed sees it; feeds follow a change within a minute."""
    for _ in range(seconds * 2):
        calendar = icalendar.Calendar.from_ical(hub.ask("GET", FEED)[2])
        if found := [event for event in calendar.walk("VEVENT") if title in str(event.get("SUMMARY"))]:
            return found[0]
        time.sleep(0.5)
    return None


def letter_to(address, words, seconds=20):
    """The text of the letter to somebody that says these words, once it is in the folder of letters."""
    for _ in range(seconds * 2):
        for file in sorted(pathlib.Path(TOWN, "mail").glob("*.eml"), reverse=True):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.SMTP)
            text = message.get_body(("plain",)).get_content()
            if address in str(message["To"]) and words in text:
                return text
        time.sleep(0.5)
    return None


# What somebody answers on each screen of joining, in their order.
ANSWERS = [
    {"^Your name": "Ada Brightwell", "^What people call you": "Ada"},
    {"^E-mail": "ada@example.org", "^By e-mail": True},
    {"^Coffee and a chat": True, "^Walking$": True},
    {},
    {"^Tuesday afternoon": True, "^Thursday morning": True, "Where you live": "Old Town", "^On foot": True},
    {}, {},
    {"^Yes$": True}, {"^Yes$": True}, {"^No$": True}, {"^No$": True}, {"^Yes$": True},
    {"I am 18 or over": True}]
# The screen at which they stop for today; they go on elsewhere.
STOP = 3


def joins(driver):
    new = somebody(driver, "join")
    new.open("/join")
    new.press("^Begin")
    for place, screen in enumerate(ANSWERS):
        new.fill(screen)
        if place == STOP:
            new.press("^Save and finish later")
            code = re.search(r"\b[A-Z0-9]{3}([ -]?[A-Z0-9]{3}){2}\b", new.text)[0]
            new = somebody(driver, "join-later")
            new.open("/join")
            new.fill({"^Your code": code})
            new.press("^Go on")
        else:
            new.press("^Save and go on")
    new.expect("Ada Brightwell", "Coffee and a chat", "Tuesday afternoon")
    new.press("^Join us")
    new.expect("Thank you, Ada")
    ada = rows(TOWN, "SELECT reference FROM member WHERE full_name = 'Ada Brightwell'")[0][0]
    bex = somebody(driver, "join-connector", "connector")
    bex.open(f"/connector/people/{ada}/offer")
    bex.press("Offer it: ?coffee")
    letter = letter_to("ada@example.org", "Knit and Natter")
    if letter is None:
        raise Lost("no letter tells Ada of Knit and Natter")
    new = somebody(driver, "join-yes", ada)
    new.open("/me")
    new.expect("Knit and Natter")
    new.press("^Yes")
    state = rows(TOWN, "SELECT state FROM wish_offer WHERE member = (SELECT id FROM member WHERE reference = ?)", ada)
    if state != [("accepted",)]:
        raise Lost(f"after yes the offer is {state}")
    steps.append("joined, was offered a group, said yes")


def proposes(driver):
    title = "Sewing by the window"
    winston = somebody(driver, "propose", "M006")
    winston.open("/propose")
    propose(winston, title)
    proposal, month = rows(
        TOWN, "SELECT reference, '2027-03' FROM proposal WHERE title = ? AND state = 'submitted'", title)[0]
    bex = somebody(driver, "propose-connector", "connector")
    bex.open(f"/connector/month/{month}")
    bex.expect(title)
    button = next(
        found for found in driver.find_elements("css selector", f"form[action*='/{proposal}/accept'] button"))
    bex.enter(button)
    bex.open(f"/connector/month/{month}")
    bex.press("^Publish")
    if bex.has("^Yes, publish"):
        bex.press("^Yes, publish")
    event = in_calendar(title)
    if event is None:
        raise Lost(f"“{title}” is not in the subscribed calendar: {bex.text[:300]}")
    start = event.decoded("DTSTART")
    if (start.strftime("%Y-%m-%d %H:%M"), str(start.tzinfo)) != ("2027-03-23 14:00", "Europe/London"):
        raise Lost(f"“{title}” begins at {start} in the subscribed calendar")
    steps.append("proposed, taken, published, in the subscribed calendar")


def propose(winston, title):
    """The form may be one page or several: what is asked is answered, until the idea can be sent."""
    answers = {
        "call it|^Your idea": title, "^Sewing": True, "^Day$": "2027-03-23", "^Time$": "14:00", "Ashbourne Vale Library": True}
    for _ in range(8):
        winston.unfold()
        for label, value in list(answers.items()):
            if winston.asks(label):
                winston.fill({label: answers.pop(label)})
        if winston.has("^Send"):
            break
        winston.press("^Go on")
    winston.press("^Send")


def builds(driver):
    bex = somebody(driver, "build", "connector")
    bex.open("/connector/month/2027-04/plan")
    bex.press("^Propose a month")
    bex.expect("April 2027")
    if not rows(TOWN, "SELECT 1 FROM plan_item WHERE month = '2027-04'"):
        raise Lost(f"nothing is planned: {bex.text[:300]}")
    bex.press("^Share", "Show it to everybody", "Show people")
    bex.open("/connector/month/2027-04")
    bex.press("^Publish")
    if bex.has("^Yes, publish"):
        bex.press("^Yes, publish")
    for sheet in ("paper", "large-print"):
        bex.open(f"/month/2027-04/{sheet}")
        bex.expect("April 2027")
    steps.append("built, shared, published, printed")


pathlib.Path(SHOTS).mkdir(parents=True, exist_ok=True)
hub = Hub(CIRCLES, TOWN)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
for walk in (joins, proposes, builds):
    with browser() as driver:
        try:
            walk(driver)
        except (Lost, WebDriverException, IndexError, StopIteration) as lost:
            problems.append(f"{walk.__name__}: {str(lost)[:600] or type(lost).__name__}")
hub.stop()
finish(f"{'; '.join(steps)}; pictures in {SHOTS}", problems)
