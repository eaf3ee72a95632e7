"""How every check ends: one line when all is well, else what was found and exit code 1."""

import sys
from collections import Counter


def finish(summary, problems, most=20):
    for problem in problems[:most]:
        print(f"  - {problem}", file=sys.stderr)
    if len(problems) > most:
        print(f"  - and {len(problems) - most} more", file=sys.stderr)
    print(f"{'not ' if problems else ''}ok: {summary}", flush=True)
    sys.exit(1 if problems else 0)


def differences(expected, found, what):
    """What one list holds and the other does not; order does not count, repetition does."""
    expected, found = Counter(expected), Counter(found)
    missing = [f"missing {what}: {item}" for item in sorted((expected - found).elements(), key=str)]
    extra = [f"unexpected {what}: {item}" for item in sorted((found - expected).elements(), key=str)]
    return missing + extra
