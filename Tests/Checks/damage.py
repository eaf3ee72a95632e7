#!/usr/bin/env python3
"""damage.py FOLDER newer|another|broken|short: makes the database below FOLDER one the hub must not touch; prints its path.

newer: a schema number far ahead. another: another program's application id. broken: the first page overwritten.
short: the second half gone.
"""

import sys
from pathlib import Path

MAGIC = b"SQLite format 3\0"
SCHEMA_NUMBER, APPLICATION = 60, 68  # Where the SQLite header keeps user_version and application_id.

folder, damage = Path(sys.argv[1]), sys.argv[2]
databases = [path for path in folder.rglob("*") if path.is_file() and path.open("rb").read(16) == MAGIC]
if len(databases) != 1:
    sys.exit(f"{len(databases)} databases in the data folder, expected one")
with databases[0].open("r+b") as file:
    if damage == "newer":
        file.seek(SCHEMA_NUMBER)
        file.write((1_000_000).to_bytes(4, "big"))
    elif damage == "another":
        file.seek(APPLICATION)
        file.write(b"ELSE")
    elif damage == "short":
        file.truncate(databases[0].stat().st_size // 2)
    else:
        file.seek(100)
        file.write(b"\xff" * 900)
print(databases[0])
