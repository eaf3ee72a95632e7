"""The demo town as its tables and the expected answers tell it, read without the program under test."""

import csv
import re
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "Sources/circles/Resources/ashbourne-vale"
EXPECTED = ROOT / "Tests/Fixtures/Expected"
ZONE = ZoneInfo("Europe/London")
SLUG = "ashbourne-vale"
BASE_URL = "https://ashbourne-vale.example"

NOT_PUBLIC = {"E04": "for members", "E12": "for named people"}


def rows(path):
    """The rows of a table as dictionaries."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(name):
    return rows(TABLES / f"{name}.csv")


def occurrences():
    """All that happens in March 2027, in order."""
    return rows(EXPECTED / "march_2027_occurrences.csv")


def public_occurrences():
    return [row for row in occurrences() if row["source_id"] not in NOT_PUBLIC]


def local(text):
    """A local time of the expected file as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def utc(moment):
    """An instant in the form of the expected file: 20270301T103000Z."""
    return moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def venue_names():
    return {row["venue_id"]: row["name"] for row in table("venues")}


def mailed_members():
    """The members who get the month by e-mail: active, consenting, and e-mail is what they prefer."""
    consenting = {
        row["member_id"]
        for row in table("consents")
        if row["purpose"] == "programme_by_preferred_channel" and row["state"] == "given"
    }
    return [
        row
        for row in table("members")
        if row["status"] == "active" and row["member_id"] in consenting and row["preferred_channel"] == "email"
    ]


def references(text):
    """The tables' own references in a text: M006, G04, PR11."""
    return set(re.findall(r"\b(?:PR|[A-Z])\d+\b", text))
