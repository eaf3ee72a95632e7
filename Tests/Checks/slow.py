#!/usr/bin/env python3
"""slow.py PORT: four hundred clients that never come to the point do not keep others waiting, and are sent away.

Two hundred send a head byte by byte, two hundred a body. Meanwhile honest requests are answered within half a second,
all but one in a hundred. What is slow is closed by the server in a quarter of a minute.
"""

import http.client
import socket
import statistics
import sys
import threading
import time

from report import finish

PORT, SLOW, PATIENCE = int(sys.argv[1]), 400, 25
HEAD = b"GET /month/2027-03 HTTP/1.1\r\nHost: a\r\n"
BODY = b"POST /join HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\n"
problems, times, stop = [], [], threading.Event()


def honest():
    """Asks for pages, one after the other, each over a new connection as a stranger's browser does."""
    while not stop.is_set():
        began = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
        try:
            connection.request("GET", "/month/2027-03")
            status = connection.getresponse().status
        except OSError as error:
            status = error
        connection.close()
        times.append(time.perf_counter() - began)
        if status != 200:
            problems.append(f"an honest request is answered with {status}")
        time.sleep(0.01)


def is_closed(line):
    """Whether the other side has ended the connection; whatever it said before is read."""
    try:
        while line.recv(4096):
            pass
        return True
    except BlockingIOError:
        return False
    except OSError:
        return True


worker = threading.Thread(target=honest, daemon=True)
worker.start()
began, lines = time.monotonic(), []
for number in range(SLOW):
    line = socket.create_connection(("127.0.0.1", PORT), timeout=5)
    line.sendall(HEAD if number % 2 else BODY)
    line.setblocking(False)
    lines.append(line)
while lines and time.monotonic() - began < PATIENCE:
    time.sleep(0.5)
    for line in lines:
        try:
            line.send(b"x")
        except OSError:
            pass
    lines = [line for line in lines if not is_closed(line)]
took = time.monotonic() - began
stop.set()
worker.join()
if lines:
    problems.append(f"{len(lines)} of {SLOW} slow connections are still open after {took:.0f} s")
slowest = sorted(times)[len(times) * 99 // 100] * 1_000
if slowest > 500:
    problems.append(f"of {len(times)} honest requests one in a hundred takes {slowest:.0f} ms")
finish(
    f"{SLOW} slow connections closed in {took:.0f} s; meanwhile {len(times)} honest requests, "
    f"{statistics.median(times) * 1_000:.1f} ms in the median, {slowest:.0f} ms for the slowest in a hundred", problems)
