"""Bytes from a URL or a file."""

import urllib.request
from pathlib import Path


def read(source):
    if source.startswith(("http://", "https://")):
        with urllib.request.urlopen(source, timeout=10) as response:
            return response.read()
    return Path(source).read_bytes()
