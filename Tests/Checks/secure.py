#!/usr/bin/env python3
"""secure.py CIRCLES HUB FOLDER: a hub that is no demonstration, behind a web server that speaks https, as the README says.

By https the cookie of a session has the name `__Host-circles`, and browsers hold to what that name promises; browsers are
told to come back by https. By http on the machine itself the name is plain, and neither cookie opens the other's door.
"""

import http.client
import pathlib
import re
import socket
import ssl
import subprocess
import sys
import time
import urllib.parse

from hub import Hub
from report import finish

CIRCLES, TOWN, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
HOST = "circles.test"
problems = []


def hold(what, is_so):
    if not is_so:
        problems.append(what)


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def recipe():
    """The lines that the README gives for nginx."""
    readme = (pathlib.Path(__file__).parents[2] / "README.md").read_text("utf-8")
    return re.search(r"```nginx\n(.*?)```", readme, re.DOTALL)[1]


def web_server(port, hub_port):
    """nginx with the README's lines, of which only names and ports are changed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}",
         "-keyout", FOLDER / "key.pem", "-out", FOLDER / "certificate.pem"], check=True, capture_output=True)
    lines = recipe()
    for told, here in [
            ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"), ("calendar.ourvalley.org", HOST), ("127.0.0.1:8080", f"127.0.0.1:{hub_port}"),
            ("/etc/ssl/our-certificate.pem", str(FOLDER / "certificate.pem")), ("/etc/ssl/our-key.pem", str(FOLDER / "key.pem"))]:
        if told not in lines:
            finish("the recipe for nginx", [f"the README does not say “{told}”"])
        lines = lines.replace(told, here)
    (FOLDER / "nginx.conf").write_text(
        f"daemon off; pid {FOLDER}/pid; error_log {FOLDER}/error.log; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {FOLDER}/body; proxy_temp_path {FOLDER}/proxy; "
        f"fastcgi_temp_path {FOLDER}/f; uwsgi_temp_path {FOLDER}/u; scgi_temp_path {FOLDER}/s;\n{lines}}}\n", "utf-8")
    return subprocess.Popen(["/usr/sbin/nginx", "-p", FOLDER, "-c", FOLDER / "nginx.conf"], stderr=subprocess.DEVNULL)


def ask(port, method, path, form=None, cookie=None):
    """One answer by https, as a browser asks that was led to the host."""
    context = ssl.create_default_context(cafile=FOLDER / "certificate.pem")
    context.check_hostname = False
    connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=20, context=context)
    fields = {"Host": HOST, "Origin": f"https://{HOST}"}
    if cookie:
        fields["Cookie"] = cookie
    body = None
    if form is not None:
        body = urllib.parse.urlencode(form)
        fields["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, fields)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read().decode()


def link(who):
    said = subprocess.run(
        [CIRCLES, "sign-in", who, "--data", TOWN], capture_output=True, text=True, timeout=20, check=True).stdout
    return re.search(r"/sign-in/\S+", said)[0]


subprocess.run([CIRCLES, "address", f"https://{HOST}", "--data", TOWN], check=True, capture_output=True, timeout=60)
hub = Hub(CIRCLES, TOWN)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
port = free_port()
nginx = web_server(port, hub.port)
try:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    status, fields, _ = ask(port, "GET", "/month/2027-03")
    hold(f"a page by https answers {status}", status == 200)
    hold("browsers are not told to come back by https", "max-age=" in fields.get("Strict-Transport-Security", ""))
    status, fields, _ = ask(port, "POST", link("M006"), {})
    told = fields.get("Set-Cookie", "")
    parts = {part.strip().lower() for part in told.split(";")[1:]}
    hold(f"signing in by https answers {status}", status == 303)
    hold(f"the cookie by https is {told.split('=')[0]}", told.startswith("__Host-circles="))
    hold(f"the cookie says {sorted(parts)}", {"secure", "httponly", "path=/"} <= parts)
    hold("the cookie has a domain", not any(part.startswith("domain") for part in parts))
    hold("the cookie goes along with other sites' forms", parts & {"samesite=lax", "samesite=strict"})
    safe = told.split(";")[0]
    hold("the cookie opens nothing by https", ask(port, "GET", "/me", cookie=safe)[0] == 200)
    plain = hub.sign_in("M006")
    hold(f"by http on the machine the cookie is {plain.split('=')[0]}", plain.startswith("circles="))
    hold("the plain cookie opens a door by https", ask(port, "GET", "/me", cookie=plain)[0] == 401)
    hold("the name alone opens a door by https",
         ask(port, "GET", "/me", cookie=plain.replace("circles=", "__Host-circles=x"))[0] == 401)
    status, fields, _ = hub.ask("GET", "/month/2027-03")
    hold("by http on the machine https is asked for", "Strict-Transport-Security" not in fields)
finally:
    nginx.terminate()
    nginx.wait(timeout=20)
    hub.stop()
finish("behind nginx by https: the cookie is __Host-circles, and https is asked for; by http on the machine it is plain", problems)
