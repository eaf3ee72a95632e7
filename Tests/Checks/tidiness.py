#!/usr/bin/env python3
"""tidiness.py: what the house holds where: the root, the length of files, words that must not stay, the papers."""

import re
import subprocess

import town
from report import finish

ROOT_HOLDS = {"Package.swift", "Sources", "Tests", "Feeds", "README.md"}
LONGEST = 1_000
UNDONE = re.compile(r"\b(?:TODO|FIXME|XXX)\b|\bfatalError\(|\btry!|\bas!")
# Only one place of the pages begins a form that changes something, and it puts the session's seal in.
POSTING = re.compile(r'method=\\?"post')
# A path of the machine somebody worked on; the group keeps this line from matching itself.
SOMEWHERE = re.compile(r"(?<![\w.~$}])/(?:work|root|home|Users)/\w")


def files(*folders):
    """What git keeps or would keep; without git, what lies there."""
    names = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "--", *folders],
        cwd=town.ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    return [name for name in names if (town.ROOT / name).is_file()]


def lines(name):
    try:
        return (town.ROOT / name).read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        return []  # A picture.


problems = []
tops = {name.split("/")[0] for name in files(".")}
problems += [f"{name} at the root" for name in sorted(tops - ROOT_HOLDS) if not name.startswith(".")]
problems += [f"no {name} at the root" for name in sorted(ROOT_HOLDS - tops)]

for name in files("Sources", "Tests", ".ci", "README.md", "Package.swift"):
    text = lines(name)
    code = name.startswith("Sources/") and name.endswith((".swift", ".h"))
    if code and len(text) > LONGEST:
        problems.append(f"{name}: {len(text)} lines")
    for number, line in enumerate(text, 1):
        if code and UNDONE.search(line):
            problems.append(f"{name}:{number}: {line.strip()}")
        if name.startswith("Sources/Web/") and POSTING.search(line) and not name.endswith("/SealedForm.swift"):
            problems.append(f"{name}:{number}: a form without a seal: Frame.form writes it")
        if SOMEWHERE.search(line):
            problems.append(f"{name}:{number}: a path of one machine: {line.strip()[:80]}")

readme = "\n".join(lines("README.md")) if "README.md" in tops else ""
packages = re.findall(r'apt: "([^"]+)"', "\n".join(lines("Package.swift")))
for command in ("swift test", "swift run circles demo"):
    found = [line for line in readme.splitlines() if line.rstrip().endswith(command) and "apt-get install" in line]
    if len(found) != 1:
        problems.append(f"README.md: {len(found)} lines that install what is needed and end in “{command}”")
    problems += [f"README.md: “{command}” without {package}" for line in found[:1] for package in packages
                 if package not in line]
finish("the root, the files and the README are in order", problems)
