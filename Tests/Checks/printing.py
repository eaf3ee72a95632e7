#!/usr/bin/env python3
"""printing.py PUBLIC OWN: the sheets that `circles programme print` made of March 2027, read as PDF.

PUBLIC holds the grid, on exactly one side of A4 across, and the list in large print, no letter of it smaller than 18
points; both name every public row of the month and nothing private. OWN holds what single members go to: each names
what the tables say the member goes to, and nobody else's full name, number or address.
"""

import subprocess
import sys
from pathlib import Path

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer

import town
from report import finish

MONTH, POINTS = "2027-03", 17.95
public, own, problems = Path(sys.argv[1]), Path(sys.argv[2]), []


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, check=True, text=True).stdout


def facts(pdf):
    lines = (line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
    return {name: value.strip() for name, value in lines}


def letters(text):
    """Lines are broken anywhere, and a hyphen may end one: only what is not space is compared."""
    return "".join(text.replace("\xa0", " ").split()).lower()


def text(pdf):
    # In the order in which it was drawn, so that the columns of a grid stay apart.
    return letters(run("pdftotext", "-raw", pdf, "-"))


def characters(part):
    if isinstance(part, LTChar):
        yield part
    elif isinstance(part, LTContainer):
        for inner in part:
            yield from characters(inner)


def smallest(pdf):
    sizes = [
        (char.size, char.get_text())
        for page in extract_pages(str(pdf))
        for char in characters(page)
        if char.get_text().strip()
    ]
    return min(sizes, default=(0, "no letter at all"))



# --- For everybody ----------------------------------------------------------------------------------------------------

grid, listed = public / f"{MONTH}-grid.pdf", public / f"{MONTH}-large-print.pdf"
known = facts(grid)
if known["Pages"] != "1":
    problems.append(f"the grid has {known['Pages']} sides")
if not known["Page size"].startswith("841.92 x 594.96 pts"):
    problems.append(f"the grid is not A4 across: {known['Page size']}")
if not facts(listed)["Page size"].startswith("594.96 x 841.92 pts"):
    problems.append("the list is not A4 upright")
if smallest(grid)[0] < 8.4:
    problems.append(f"the grid has type of {smallest(grid)}, too small for 12 points on A3")
if smallest(listed)[0] < POINTS:
    problems.append(f"the list has type of {smallest(listed)}")
for pdf in (grid, listed):
    said = text(pdf)
    for row in town.public_occurrences():
        if letters(row["title"]) not in said:
            problems.append(f"{pdf.name} does not name {row['title']} of {row['start_local']}")
    for row in town.table("members"):
        for field in ("full_name", "phone", "mobile", "email", "address_line"):
            if row[field] and letters(row[field]) in said:
                problems.append(f"{pdf.name} tells {row['member_id']}'s {field}")
    for event in town.NOT_PUBLIC:
        title = next(row["title"] for row in town.occurrences() if row["source_id"] == event)
        if letters(title) in said:
            problems.append(f"{pdf.name} names {event}, which is {town.NOT_PUBLIC[event]}")
    for word in ("cancelled", "moved", "notsureyet"):
        if word not in said:
            problems.append(f"{pdf.name} does not say {word}")

# --- For one member each ----------------------------------------------------------------------------------------------

visited = {
    (row["member_id"], row["group_id"])
    for row in town.table("attendance_jan_feb_2027")
    if row["attendance"] == "came" and row["start_local"] >= "2027-01"
}
comes = {
    (row["member_id"], row["event_id"])
    for row in town.table("rsvps_march_2027")
    if row["reply"] in ("host", "going", "maybe")
} | {(row["host_id"], row["event_id"]) for row in town.table("oneoff_events")}
members = {row["member_id"]: row for row in town.table("members")}
sheets = sorted(own.glob(f"{MONTH}-M*.pdf"))
if len(sheets) < 10:
    problems.append(f"{len(sheets)} members' own sheets")
# A number or an address that two members share is their own on the sheets of both; who has one name is called by it.
fields = ("full_name", "phone", "mobile", "email", "address_line")
for pdf in sheets:
    member, said = pdf.stem.removeprefix(f"{MONTH}-"), text(pdf)
    mine = {letters(members[member][field]) for field in fields}
    for row in town.occurrences():
        goes = (member, row["source_id"]) in visited | comes
        if goes and letters(row["title"]) not in said:
            problems.append(f"{member}'s sheet does not name {row['title']}")
        if not goes and letters(row["title"]) in said:
            problems.append(f"{member}'s sheet names {row['title']}, to which they do not go")
    for other, row in members.items():
        for field in fields:
            is_first_name = field == "full_name" and row[field] == row["known_as"]
            if row[field] and not is_first_name and letters(row[field]) not in mine and letters(row[field]) in said:
                problems.append(f"{member}'s sheet tells {other}'s {field}")
sides = [int(facts(pdf)["Pages"]) for pdf in sheets]
if sum(count <= 2 for count in sides) * 10 < 9 * len(sides):
    problems.append(f"more than one in ten own sheets is longer than one sheet of paper: {sides}")
finish(
    f"the month on one side, the list on {facts(listed)['Pages']} in {smallest(listed)[0]:.1f} points, "
    f"{len(sheets)} members' own sheets",
    problems,
)
