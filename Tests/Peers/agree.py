#!/usr/bin/env python3
"""agree.py NAME OURS THEIRS: another program sees the same occurrences, but where README.md says that it does not.

OURS is what `circles calendar expand --json` prints, THEIRS one line for each occurrence: UID, tab, start in UTC.
The UIDs of a generated calendar begin with the kind of the event; the table in README.md names kinds, so that one
table is both read and obeyed.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

ROW = re.compile(r"^\| `(?P<kind>[^`]+)` \| (?P<peer>[^|]+) \|")

name, ours_path, theirs_path = sys.argv[1:]


def known(peer):
    """The kinds on which this program is known to disagree."""
    table = Path(__file__).with_name("README.md").read_text("utf-8").splitlines()
    rows = [match for line in table if (match := ROW.match(line))]
    return {row["kind"] for row in rows if row["peer"].strip() in (peer, "both")}


ours, theirs = defaultdict(set), defaultdict(set)
for line in Path(ours_path).read_text("utf-8").splitlines():
    occurrence = json.loads(line)
    if occurrence["status"] != "CANCELLED":
        ours[occurrence["uid"]].add(occurrence["start"])
for line in Path(theirs_path).read_text("utf-8").splitlines():
    uid, start = line.split("\t")
    theirs[uid].add(start)

skipped = known(name)
uids = {uid for uid in ours.keys() | theirs.keys() if not any(uid.startswith(kind + "-") for kind in skipped)}
different = sorted(uid for uid in uids if ours[uid] != theirs[uid])
for uid in different[:10]:
    print(f"  {uid}: only ours {sorted(ours[uid] - theirs[uid])[:3]}, only {name} {sorted(theirs[uid] - ours[uid])[:3]}",
          file=sys.stderr)
count = sum(len(ours[uid]) for uid in uids)
if different or not uids:
    sys.exit(f"  {name} disagrees on {len(different)} of {len(uids)} events")
left_out = len(ours.keys() | theirs.keys()) - len(uids)
print(f"ok: {name} agrees on {len(uids)} events, {count} occurrences; {left_out} events are known to differ")
