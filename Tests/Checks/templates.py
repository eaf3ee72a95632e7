#!/usr/bin/env python3
"""templates.py CIRCLES TOWN SHEETS: every kind of page, for everyone who can open it, by eye, by keyboard and by rule.

The site is walked link by link as each role; of each kind of page one is opened in Chromium, 320 px wide. axe-core finds no
violation of WCAG 2.2 A and AA nor of best practice, nothing sticks out sideways, the page weighs 50 KB at most, the Tab key
comes to every control in their order and each shows that it is there. Error pages are pages too. Every page is kept in
SHEETS, for a validator.
"""

import pathlib
import re
import sqlite3
import sys

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import browser, resize
from crawl import kind, walk
from hub import Hub
from report import finish
from seeing import structure, violations

CIRCLES, TOWN, SHEETS = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
READERS = [None, "M006", "S07", "K01", "K00"]
# They are shown what those before them are, and less or little more: only what is new to them is looked at.
LATER = {"S07", "K00"}
STARTS = ["/", "/join", "/sign-in", "/signpost", "/month/2027-03", "/week/2027-03-08", "/search?q=knitting", "/calendars"]
OWN_STARTS = {
    "M": ["/me", "/propose", "/devices"], "S": ["/for", "/for/M019/week/2027-03-24", "/devices"],
    "K": ["/connector", "/connector/today", "/devices"]}
# A sheet for the printer is as wide as its paper.
PAPER = re.compile(r"/(paper|large-print)\b|/me/month/|/people/:ref/month/|\.ics|/code/")
MOST_BYTES = 50 * 1024
MOST_CONTROLS = 25
CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary"
SEEN = """
const shown = element => element.checkVisibility({checkVisibilityCSS: true}) && !element.disabled;
const named = {};
return [...document.querySelectorAll(arguments[0])].filter(shown).filter(element => {
  // Of a group of radio buttons the Tab key comes to one.
  if (element.type !== "radio") return true;
  const key = element.name + "|" + (element.form ? [...document.forms].indexOf(element.form) : "");
  const chosen = element.form && element.form.querySelector(`input[name="${CSS.escape(element.name)}"]:checked`);
  if (chosen) return element === chosen;
  if (named[key]) return false;
  return named[key] = true;
}).length;
"""
FOCUSED = """
const element = document.activeElement, style = getComputedStyle(element);
window.passed = window.passed || [];
const before = window.passed[window.passed.length - 1];
// A date has several parts to type into.
if (element === before) return {still: true};
const again = window.passed.includes(element);
window.passed.push(element);
return {tag: element.tagName, text: (element.innerText || element.name || "").slice(0, 40), again,
  backwards: !!before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
  visible: style.outlineStyle !== "none" || style.boxShadow !== "none"};
"""
problems, views = [], 0


def keyboard(driver):
    """Tab, from the top of the page: every control once, in the order in which they stand, each to be seen."""
    wanted = driver.execute_script(SEEN, CONTROLS)
    body = driver.find_element(By.TAG_NAME, "body")
    place = -1
    for press in range(4 * MOST_CONTROLS):
        (body if press == 0 else driver.switch_to.active_element).send_keys(Keys.TAB)
        found = driver.execute_script(FOCUSED)
        if found.get("still"):
            continue
        place += 1
        if place >= min(wanted, MOST_CONTROLS):
            return
        where = f"{found['tag'].lower()} “{found['text']}”"
        if found["tag"] == "BODY" or found["again"]:
            yield f"the Tab key comes to {place} of {wanted} controls"
            return
        if found["backwards"]:
            yield f"the Tab key goes back to {where}"
        if not found["visible"]:
            yield f"nothing shows that {where} is chosen"


def look(driver, name, body):
    global views
    views += 1
    SHEETS.mkdir(parents=True, exist_ok=True)
    (SHEETS / f"{views:03}.html").write_text(body, "utf-8")
    if len(body.encode()) > MOST_BYTES:
        problems.append(f"{name}: {len(body.encode()) // 1024} KB")
    found = violations(driver, TAGS)
    if not PAPER.search(name):
        found += [*structure(driver), *keyboard(driver)]
    found += [entry["message"] for entry in driver.get_log("browser")
              if entry["level"] == "SEVERE" and "the server responded with a status" not in entry["message"]]
    problems.extend(f"{name} ({views:03}.html): {problem}" for problem in found)


def enter(driver, hub, cookie):
    driver.get(f"http://127.0.0.1:{hub.port}/mark.svg")
    driver.delete_all_cookies()
    if cookie:
        name, value = cookie.split("=", 1)
        driver.add_cookie({"name": name, "value": value, "path": "/"})


def send(driver, hub, path, fields, cookie):
    """A form that no page shows, sent by the browser."""
    enter(driver, hub, cookie)
    driver.get(f"http://127.0.0.1:{hub.port}/devices" if cookie else f"http://127.0.0.1:{hub.port}/join")
    driver.execute_script(
        """
        const form = document.createElement("form");
        form.method = "post";
        form.action = arguments[0];
        for (const [name, value] of Object.entries(arguments[1])) {
          const field = document.createElement("input");
          Object.assign(field, {type: "hidden", name, value});
          form.append(field);
        }
        document.body.append(form);
        form.submit();
        """, path, fields | ({"seal": hub.seals[cookie]} if cookie else {}))


def errors(driver, hub, cookies):
    """What goes wrong, as a page, by the status it has to have."""
    base = f"http://127.0.0.1:{hub.port}"
    asked = [
        (404, None, "/nowhere", None), (404, "M006", "/groups/G99", None), (401, None, "/me", None),
        (403, "M006", "/connector/people", None), (403, "S07", "/me", None), (404, "S07", "/for/M003", None),
        (410, None, "/sign-in/letter/abc", None), (410, None, "/confirm/abc", None),
        (422, None, "/join", {"name": "Ada"}), (422, "M006", "/propose", {"title": ""}),
        (422, None, "/sign-in", {"email": "nobody"}), (403, None, "/sign-out", {"forged": "yes"}),
        (409, "K01", "/connector/month/2027-03/publish", {"version": "0"}), (405, None, "/month/2027-03", {"x": "y"})]
    for status, reader, path, fields in asked:
        # A form without its session's seal is refused; somebody whom nobody knows has none.
        reader = "M006" if path == "/sign-out" else reader
        form = None if fields is None else fields | ({"seal": Hub.seals[cookies[reader]]} if reader else {})
        if path == "/sign-out":
            form = {"seal": "forged"}
        expect(driver, hub, status, path, form, cookies[reader])
    # The hub's own fault: a table is gone under its feet.
    connection = sqlite3.connect(f"{TOWN}/circles.db", timeout=10)
    connection.execute("ALTER TABLE consent RENAME TO consent_gone")
    connection.commit()
    connection.close()
    enter(driver, hub, cookies["M006"])
    driver.get(f"{base}/me/details")
    check_status(driver, 500, "/me/details")


def expect(driver, hub, status, path, form, cookie):
    if form is None:
        enter(driver, hub, cookie)
        driver.get_log("browser")
        driver.get(f"http://127.0.0.1:{hub.port}{path}")
    else:
        seals = dict(hub.seals)
        if form.get("seal") == "forged":
            hub.seals[cookie] = "forged"
        driver.get_log("browser")
        send(driver, hub, path, {name: value for name, value in form.items() if name != "seal"}, cookie)
        Hub.seals.update(seals)
    check_status(driver, status, path)


def check_status(driver, status, path):
    found = driver.execute_script("return performance.getEntriesByType('navigation')[0].responseStatus")
    if found != status:
        problems.append(f"{path} answers {found}, expected {status}")
    # The browser tells what it made of the page, without its first line.
    look(driver, f"{path} as an error, {status}", "<!DOCTYPE html>" + driver.page_source)


hub = Hub(CIRCLES, TOWN)
if hub.port is None:
    finish(f"the hub does not start: {Hub.said[-400:]}", ["no start"])
cookies = {reader: hub.sign_in(reader) if reader else None for reader in READERS}
with browser() as driver:
    resize(driver, 320)
    for reader in READERS:
        cookie, done = cookies[reader], done if reader in LATER else set()
        enter(driver, hub, cookie)
        pages = walk(
            lambda path: hub.ask("GET", path, cookie=cookie), STARTS + (OWN_STARTS[reader[0]] if reader else []), most=1)
        for path, (status, fields, body) in pages.items():
            if status != 200 or "html" not in fields.get("Content-Type", "") or kind(path) in done:
                continue
            done.add(kind(path))
            driver.get_log("browser")
            driver.get(f"http://127.0.0.1:{hub.port}{path}")
            look(driver, f"{kind(path)} for {reader or 'everybody'}", body)
    errors(driver, hub, cookies)
hub.stop()
if views < 60:
    problems.append(f"only {views} pages were come to")
finish(f"{views} pages of every kind and their errors, 320 px wide, by rule and by keyboard", problems, most=60)
