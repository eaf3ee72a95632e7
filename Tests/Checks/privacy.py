#!/usr/bin/env python3
"""privacy.py FOLDER: no file says what only the hub may know.

No member's full name, telephone, e-mail or home; no event for members or named people; no private home;
no calendar of a private home or a special-category interest.
"""

import sys
from pathlib import Path

import town
from report import finish

members = town.table("members")
secrets = {
    row[field].lower(): f"{row['member_id']}'s {field}"
    for row in members
    for field in ("full_name", "address_line", "phone", "mobile", "email", "connector_note")
    if row[field].strip()
}
homes = [row for row in town.table("venues") if row["address_public"] == "0"]
secrets |= {row[field].lower(): f"{row['venue_id']}'s {field}" for row in homes for field in ("name", "address")}
secrets |= {
    row["title"].lower(): f"{row['event_id']}, {town.NOT_PUBLIC[row['event_id']]}"
    for row in town.table("oneoff_events")
    if row["event_id"] in town.NOT_PUBLIC
}

folder, problems, count = Path(sys.argv[1]), [], 0
for path in sorted(path for path in folder.rglob("*") if path.is_file()):
    count += 1
    # Unfold calendars first, so that a fold cannot hide a name.
    text = path.read_bytes().replace(b"\r\n ", b"").decode("utf-8").lower()
    problems += [f"{path.relative_to(folder)}: {what}" for secret, what in secrets.items() if secret in text]
hidden = {row["interest_id"] for row in town.table("interests") if row["special_category"] == "1"}
hidden |= {row["venue_id"].lower() for row in homes}
problems += [f"{path.relative_to(folder)} should not exist" for path in folder.rglob("*") if path.stem.lower() in hidden]
finish(f"{count} public files keep {len(secrets)} secrets", problems)
