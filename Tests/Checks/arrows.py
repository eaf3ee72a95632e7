#!/usr/bin/env python3
"""arrows.py DESCRIPTION: Package.swift, the imports and the table of floors in Sources/README.md draw the same house.

DESCRIPTION is the answer of `swift package describe --type json`. A row of the table names its floor in the first cell
(an empty one continues the row above), its targets in back-ticks in the second, and what they are built on in
back-ticks in the last.
"""

import json
import re
import sys
from pathlib import Path

import town
from report import finish

NAME = re.compile(r"`([A-Za-z]\w*)`")
IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |fileprivate |private )?import "
                    r"(?:(?:struct|class|enum|protocol|func|typealias|let|var) )?(\w+)", re.MULTILINE)


def drawn(readme):
    """Target → (floor, what it is built on), from the table, in its order."""
    house, floor = {}, None
    for line in readme.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if len(cells) < 3 or not NAME.search(cells[1]):
            continue
        if number := re.match(r"\d+", cells[0]):
            floor = int(number.group())
        house |= {name: (floor, set(NAME.findall(cells[-1]))) for name in NAME.findall(cells[1])}
    return house


def imports(folder):
    return {name for path in folder.rglob("*.swift") for name in IMPORT.findall(path.read_text("utf-8"))}


targets = {target["name"]: target for target in json.loads(Path(sys.argv[1]).read_text("utf-8"))["targets"]}
built = {
    name: set(target.get("target_dependencies", ()))
    for name, target in targets.items()
    if target["path"].startswith("Sources/")
}
readme = town.ROOT / "Sources/README.md"
table = drawn(readme.read_text("utf-8") if readme.exists() else "")
order = {name: place for place, name in enumerate(table)}
problems = [] if table else ["Sources/README.md has no table of floors"]

for name in sorted(built.keys() | table.keys()):
    if name not in table or name not in built:
        problems.append(f"{name} stands only in {'Package.swift' if name in built else 'Sources/README.md'}")
        continue
    floor, arrows = table[name]
    problems += [f"{name} → {other}: in Package.swift, not in the table" for other in sorted(built[name] - arrows)]
    problems += [f"{name} → {other}: in the table, not in Package.swift" for other in sorted(arrows - built[name])]
    problems += [f"{name} → {other}: {other} stands below it in the table" for other in sorted(arrows)
                 if order.get(other, -1) > order[name]]
    if targets[name]["type"].startswith("system"):
        continue
    used = imports(town.ROOT / targets[name]["path"])
    problems += [f"{name} imports {other} without an arrow" for other in sorted((used & targets.keys()) - built[name])]
    problems += [f"{name} → {other}: never imported" for other in sorted(built[name] - used)]
    if "Foundation" in used:
        problems.append(f"{name} imports Foundation; FoundationEssentials at most")
    if floor in (1, 2) and any(module.startswith("Foundation") for module in used):
        problems.append(f"{name} on floor {floor} imports Foundation")

strays = [path.name for path in (town.ROOT / "Sources").iterdir() if path.is_dir() and path.name not in built]
problems += [f"Sources/{name} is no target" for name in strays]
finish(f"{len(built)} targets, {sum(map(len, built.values()))} arrows", problems)
