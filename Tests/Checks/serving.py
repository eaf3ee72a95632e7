#!/usr/bin/env python3
"""serving.py PORT: the feeds and pages are served as HTTP asks: types, entity tag, Last-Modified, 304, gzip, HEAD."""

import gzip
import http.client
import sys

import town
from report import finish

FEEDS = f"/feeds/{town.SLUG}"
TYPES = {
    f"{FEEDS}/programme.ics": ("text/calendar; charset=utf-8",),
    f"{FEEDS}/programme.rss": ("application/rss+xml; charset=utf-8", "application/rss+xml"),
    f"{FEEDS}/programme.atom": ("application/atom+xml; charset=utf-8", "application/atom+xml"),
    f"{FEEDS}/programme.json": ("application/feed+json; charset=utf-8", "application/feed+json"),
    f"{FEEDS}/index.html": ("text/html; charset=utf-8",),
    "/month/2027-03": ("text/html; charset=utf-8",),
    "/week/2027-03-01": ("text/html; charset=utf-8",),
}
port, problems = int(sys.argv[1]), []


def ask(method, path, **fields):
    """Status, fields and body of one answer; no redirect is followed, nothing is unpacked."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in fields.items()})
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()


def expect(truth, path, sentence):
    if not truth:
        problems.append(f"{path}: {sentence}")


for path, types in TYPES.items():
    status, fields, body = ask("GET", path)
    expect(status == 200, path, f"GET answers {status}")
    if status != 200:
        continue
    kind, tag, modified = (fields.get(name, "") for name in ("Content-Type", "ETag", "Last-Modified"))
    expect(kind.lower() in types, path, f"type “{kind}”, expected {types[0]}")
    expect(fields.get("Content-Length") == str(len(body)), path, f"Content-Length {fields.get('Content-Length')}")
    expect("Content-Encoding" not in fields, path, "packed though nobody asked")
    expect("Accept-Encoding" in fields.get("Vary", ""), path, f"Vary “{fields.get('Vary')}”")

    status, head, nothing = ask("HEAD", path)
    expect((status, nothing) == (200, b""), path, f"HEAD answers {status} with {len(nothing)} bytes")
    for name in ("Content-Type", "Content-Length", "ETag", "Last-Modified"):
        expect(head.get(name) == fields.get(name), path, f"HEAD and GET differ in {name}")

    status, packed, bytes_ = ask("GET", path, Accept_Encoding="gzip")
    expect(packed.get("Content-Encoding") == "gzip", path, "not packed when asked")
    if packed.get("Content-Encoding") == "gzip":
        expect(gzip.decompress(bytes_) == body, path, "unpacks to something else")
        expect(len(bytes_) < len(body), path, "packing makes it longer")
        expect(not tag or packed.get("ETag") != tag, path, "one entity tag for two encodings")
    status, plain, _ = ask("GET", path, Accept_Encoding="gzip;q=0")
    expect("Content-Encoding" not in plain, path, "packed though gzip;q=0 forbids it")

    expect(tag.startswith('"'), path, f"entity tag “{tag}” is not strong")
    status, unchanged, nothing = ask("GET", path, If_None_Match=tag)
    expect((status, nothing) == (304, b""), path, f"If-None-Match answers {status}")
    expect(unchanged.get("ETag") == tag, path, "304 without its entity tag")
    status, _, _ = ask("GET", path, If_None_Match=f'"other", W/{tag}')
    expect(status == 304, path, f"a list with the weak form of the tag answers {status}")
    status, _, _ = ask("GET", path, If_None_Match='"other"')
    expect(status == 200, path, f"another tag answers {status}")
    if path.startswith(FEEDS):
        expect(bool(modified), path, "no Last-Modified")
        status, _, _ = ask("GET", path, If_Modified_Since=modified)
        expect(status == 304, path, f"If-Modified-Since answers {status}")
        status, _, _ = ask("GET", path, If_Modified_Since=modified, If_None_Match='"other"')
        expect(status == 200, path, f"a date wins over another tag: {status}")
finish(f"{len(TYPES)} addresses served as HTTP asks", problems)
