#!/usr/bin/env python3
"""failing.py CIRCLES TOWN SHIM WORK: whichever write or sync of the database fails, nothing said is lost or by half.

A month is published by a command under SHIM, which fails its first call on the database; then, on a fresh copy of TOWN,
its second; and so on until one goes through with nothing to fail. Each ends with done or with a sentence, never with a
crash; the database is whole and the audit's chain too; a version that was said to be published is there with its audit.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from hub import damage, doctor, rows
from report import finish

CIRCLES, TOWN, SHIM, WORK = sys.argv[1:5]
# EIO and ENOSPC in turn: what a failing and what a full disk says.
ERRORS = {0: 5, 1: 28}
MOST = 2000
problems, refused, done = [], 0, 0


def versions(folder):
    """The published version, and how often the audit says that one was published."""
    version = rows(folder, "SELECT version FROM programme_month WHERE month = '2027-03'")[0][0]
    return version, rows(folder, "SELECT count(*) FROM audit WHERE action = 'publish'")[0][0]


for call in range(1, MOST):
    folder, note = f"{WORK}/failing", Path(WORK, "failed")
    shutil.rmtree(folder, ignore_errors=True)
    note.unlink(missing_ok=True)
    shutil.copytree(TOWN, folder)
    surroundings = os.environ | {
        "LD_PRELOAD": SHIM, "CIRCLES_FAIL_AT": str(call), "CIRCLES_FAIL_WITH": str(ERRORS[call % 2]),
        "CIRCLES_FAIL_NOTE": str(note),
    }
    command = [CIRCLES, "programme", "publish", "2027-03", "--data", folder]
    said = subprocess.run(command, capture_output=True, text=True, timeout=60, env=surroundings)
    found = damage(folder)
    version, entries = versions(folder)
    if said.returncode not in (0, 1, 3):
        found.append(f"ends with {said.returncode}: {said.stderr[-300:]}")
    if said.returncode != 0 and not said.stderr.strip():
        found.append("is refused without a sentence")
    if said.returncode == 0 and version != 2:
        found.append(f"said done, and the version is {version}")
    if version != entries:
        found.append(f"version {version} with {entries} entries of publishing")
    done, refused = done + (said.returncode == 0), refused + (said.returncode != 0)
    if call % 5 == 0:
        found += doctor(CIRCLES, folder, but=["space"])
    problems += [f"call {call}: {problem}" for problem in found]
    if not note.exists() or len(problems) > 20:
        break
else:
    problems.append(f"after {MOST} calls there was always one more")
finish(f"{call - 1} calls failed one by one: {refused} refused with a sentence, {done} done all the same", problems)
