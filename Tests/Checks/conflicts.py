#!/usr/bin/env python3
"""conflicts.py FILE: what `circles programme show 2027-03` tells the connector covers every expected conflict.

A conflict is covered by a line that carries all its references (M006, G04, PR11); a line of JSON carries its kind too.
"""

import json
import sys

import town
from report import finish


def kind_of(line):
    try:
        return json.loads(line).get("kind")
    except (ValueError, AttributeError):
        return None


with open(sys.argv[1], encoding="utf-8") as file:
    lines = [(kind_of(line), town.references(line)) for line in file]

problems = []
expected = town.rows(town.EXPECTED / "conflicts.csv")
for row in expected:
    wanted = town.references(f"{row['a']} {row['b']}")
    if not any(wanted <= held and kind in (None, row["kind"]) for kind, held in lines):
        problems.append(f"{row['kind']} {row['a']} {row['b']}: {row['detail']}")
finish(f"{len(expected)} expected conflicts reported", problems)
