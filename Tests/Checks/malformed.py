#!/usr/bin/env python3
"""malformed.py PORT: requests that no browser sends get the answer they deserve, and the server still answers after them."""

import re
import socket
import sys

from report import finish

PORT = int(sys.argv[1])
GET = b"GET /month/2027-03 HTTP/1.1\r\nHost: a\r\n"
POST = b"POST /join HTTP/1.1\r\nHost: a\r\n"
FORM = POST + b"Content-Type: application/x-www-form-urlencoded\r\n"
CHUNKS = b"Transfer-Encoding: chunked\r\n\r\n"
MEGABYTE = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"

# What is sent, the statuses that are right, and whether the connection must be closed after it.
CASES = {
    "length and chunks": (POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {400}, True),
    "two lengths": (POST + b"Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello", {400}, True),
    "a list of lengths": (POST + b"Content-Length: 5, 5\r\n\r\nhello", {400}, True),
    "length with a sign": (POST + b"Content-Length: +5\r\n\r\nhello", {400}, True),
    "negative length": (POST + b"Content-Length: -5\r\n\r\nhello", {400}, True),
    "length beyond 64 bits": (POST + b"Content-Length: 99999999999999999999999\r\n\r\n", {400, 413}, True),
    "unknown transfer coding": (POST + b"Transfer-Encoding: xchunked\r\n\r\n", {400, 501}, True),
    "chunk size beyond 64 bits": (FORM + CHUNKS + b"FFFFFFFFFFFFFFFFF\r\n", {400, 413}, True),
    "space before the colon": (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", {400}, True),
    "folded field": (GET + b"X: 1\r\n 2\r\n\r\n", {200, 400}, False),
    "NUL in a field": (GET + b"X: a\0b\r\n\r\n", {400}, True),
    "no host": (b"GET / HTTP/1.1\r\n\r\n", {400}, True),
    "two hosts": (GET + b"Host: b\r\n\r\n", {400}, True),
    "bare line feeds": (b"GET /month/2027-03 HTTP/1.1\nHost: a\n\n", {200, 400}, False),
    "a field of 70,000 bytes": (GET + b"X: " + b"a" * 70_000 + b"\r\n\r\n", {400, 413, 431}, True),
    "10,000 fields": (GET + b"X: 1\r\n" * 10_000 + b"\r\n", {400, 413, 431}, True),
    "an address of 70,000 bytes": (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", {400, 414, 431}, True),
    "HTTP/9.9": (b"GET / HTTP/9.9\r\nHost: a\r\n\r\n", {400, 505}, True),
    "not HTTP": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", {400, None}, True),
    "absolute address": (b"GET http://evil.example/nowhere HTTP/1.1\r\nHost: a\r\n\r\n", {400, 404, 421}, False),
    "CR in the path": (b"GET /a\rb HTTP/1.1\r\nHost: a\r\n\r\n", {400, 404}, False),
    "climbing up": (b"GET /feeds/../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", {400, 404}, False),
    "climbing up, encoded": (b"GET /feeds/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", {400, 404}, False),
    "broken escapes": (b"GET /%zz%00%ff HTTP/1.1\r\nHost: a\r\n\r\n", {400, 404}, False),
    "unknown path": (b"GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n", {404}, False),
    "a month that is none": (b"GET /month/2027-13 HTTP/1.1\r\nHost: a\r\n\r\n", {400, 404}, False),
    "a group that is none": (b"GET /groups/G99 HTTP/1.1\r\nHost: a\r\n\r\n", {404}, False),
    "wrong method": (b"DELETE /month/2027-03 HTTP/1.1\r\nHost: a\r\n\r\n", {405}, False),
    "unknown method": (b"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", {405, 501}, False),
    "TRACE": (b"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", {405, 501}, False),
    "CONNECT": (b"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", {400, 405, 501}, False),
    "a body of a gigabyte": (FORM + b"Content-Length: 1000000000\r\n\r\nname=x", {413}, True),
    "a chunked body of 3 MB": (FORM + CHUNKS + MEGABYTE * 3 + b"0\r\n\r\n", {413}, False),
    # Nothing can be said before a body ends; this one is cut off when it has gone on for too long.
    "a chunked body of 12 MB": (FORM + CHUNKS + MEGABYTE * 12 + b"0\r\n\r\n", {413, None}, True),
}


def talk(sent, wait=5):
    """All bytes that come back until the other side closes or is silent for a while, and whether it closed."""
    with socket.create_connection(("127.0.0.1", PORT), timeout=wait) as connection:
        answer = b""
        try:
            connection.sendall(sent)
        except OSError:
            pass  # It may close before it has heard everything.
        try:
            while chunk := connection.recv(65536):
                answer += chunk
                connection.settimeout(0.5)
        except TimeoutError:
            return answer, False
        except ConnectionError:
            pass
        return answer, True


def statuses(answer):
    """The status of each answer, one after the other by its Content-Length, as a browser counts them.

    libmicrohttpd 0.9.75 writes the head of its own 400s twice, the second time as the body: that is one answer.
    """
    found = []
    while answer.startswith(b"HTTP/1.") and answer[9:12].isdigit():
        found.append(int(answer[9:12]))
        head, _, rest = answer.partition(b"\r\n\r\n")
        length = re.search(rb"^content-length: *(\d+)", head, re.MULTILINE | re.IGNORECASE)
        answer = rest[int(length[1]) if length else 0 :]
    return found


problems = []
for name, (sent, right, closes) in CASES.items():
    answer, closed = talk(sent)
    found = statuses(answer)
    if (found[0] if found else None) not in right:
        problems.append(f"{name}: {found or 'no answer'}, expected {sorted(right, key=str)}")
    if len(found) > 1:
        problems.append(f"{name}: {len(found)} answers to one request")
    if closes and not closed:
        problems.append(f"{name}: the connection stays open")
    if found[:1] == [405] and b"\nallow:" not in answer.lower():
        problems.append(f"{name}: 405 without Allow")

answer, closed = talk(GET + b"\r\n" + GET + b"Connection: close\r\n\r\n")
if len(statuses(answer)) != 2 or not closed:
    problems.append(f"two requests in one go: {statuses(answer)}, {'closed' if closed else 'open'}")
finish(f"{len(CASES)} malformed or refused requests", problems)
