"""A hub that a check starts, talks to as a browser does, and may kill; and what its database holds."""

import http.client
import json
import re
import sqlite3
import subprocess
import threading
import time
import urllib.parse


class Hub:
    """`circles serve` on a folder; what it says on either stream is kept in `said`."""

    said = ""
    # The field that every form of a session carries, by its cookie.
    seals = {}

    def __init__(self, circles, folder, before=()):
        self.circles, self.folder = circles, folder
        began = time.monotonic()
        self.process = subprocess.Popen(
            [*before, circles, "serve", "--port", "0", "--data", folder],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.port = None
        for line in self.process.stdout:
            Hub.said += line
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                break
        if self.port is None:
            return
        threading.Thread(target=self.listen, daemon=True).start()
        while self.ask("GET", "/month/2027-03")[0] != 200 and time.monotonic() - began < 20:
            time.sleep(0.01)
        self.seconds = time.monotonic() - began

    def listen(self):
        for line in self.process.stdout:
            Hub.said += line

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=20)

    def ask(self, method, path, form=None, cookie=None):
        """Status, fields and body of one answer; status 0 where none came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        fields = {"Cookie": cookie} if cookie else {}
        body = None
        if form is not None:
            if cookie in self.seals:
                form = {**form, "seal": self.seals[cookie]}
            body = urllib.parse.urlencode(form, doseq=True)
            fields["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, fields)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        except (OSError, http.client.HTTPException):
            return 0, {}, ""
        finally:
            connection.close()

    def sign_in(self, who):
        """The cookie of a session, by a link from the command line beside the running hub."""
        command = [self.circles, "sign-in", who, "--data", self.folder]
        said = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True).stdout
        status, fields, _ = self.ask("POST", re.search(r"/sign-in/\S+", said)[0], {})
        if status != 303:
            raise RuntimeError(f"signing in answers {status}")
        cookie = fields["Set-Cookie"].split(";")[0]
        self.seals[cookie] = re.search(r'name="seal" value="([^"]+)"', self.ask("GET", "/devices", cookie=cookie)[2])[1]
        return cookie


def join_form(name, phone):
    """What somebody sends who joins; the name may be any, the phone is theirs alone."""
    return {
        "form_key": f"key of {name}", "name": name, "phone": phone, "channel": "phone", "interests": ["walking", "coffee"],
        "area": "OT", "travel": "walk", "reach": "2000", "times": ["TU-PM", "TH-AM"], "adult": "yes",
        "keep_my_details": "yes",
    }


def rows(folder, sql, *values):
    """Rows of the database, read beside whoever writes it."""
    connection = sqlite3.connect(f"file:{folder}/circles.db?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def damage(folder):
    """What SQLite itself finds wrong."""
    found = [row[0] for row in rows(folder, "PRAGMA integrity_check") if row[0] != "ok"]
    return found + [f"foreign key: {row}" for row in rows(folder, "PRAGMA foreign_key_check")]


def doctor(circles, folder, but=()):
    """What `circles doctor` calls broken, but for these checks."""
    said = subprocess.run([circles, "doctor", "--json", "--data", folder], capture_output=True, text=True, timeout=60)
    lines = [json.loads(line) for line in said.stdout.splitlines()]
    if not lines:
        return [f"doctor says nothing: {said.stderr}"]
    return [f"doctor: {line['says']}" for line in lines if line["state"] == "broken" and line["check"] not in but]
