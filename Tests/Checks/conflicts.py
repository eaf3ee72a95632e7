#!/usr/bin/env python3
"""conflicts.py LINES TEXT: `circles programme show 2027-03` tells the connector every expected conflict.

LINES is what --conflicts --json prints, one {"kind","a","b","detail"} a line; TEXT is the month for people, which ends
with the same conflicts. A conflict of the expected file is covered where kind and all references (M006, G04, PR11) are.
"""

import json
import sys

import town
from report import finish

problems = []
with open(sys.argv[1], encoding="utf-8") as file:
    conflicts = [json.loads(line) for line in file]
with open(sys.argv[2], encoding="utf-8") as file:
    _, _, told = file.read().partition(f"To settle: {len(conflicts)}\n")

for conflict in conflicts:
    if set(conflict) != {"kind", "a", "b", "detail"} or not conflict["detail"]:
        problems.append(f"not kind, a, b and detail: {conflict}")
    elif conflict["detail"] not in told:
        problems.append(f"not at the end of the month for people: {conflict['detail']}")

expected = town.rows(town.EXPECTED / "conflicts.csv")
found = [(conflict.get("kind"), town.references(f"{conflict.get('a')} {conflict.get('b')}")) for conflict in conflicts]
for row in expected:
    wanted = town.references(f"{row['a']} {row['b']}")
    if not any(wanted <= held and kind == row["kind"] for kind, held in found):
        problems.append(f"{row['kind']} {row['a']} {row['b']}: {row['detail']}")
finish(f"{len(expected)} expected conflicts reported, of {len(conflicts)}", problems)
