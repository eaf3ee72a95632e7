#!/usr/bin/env python3
"""pages.py BASE SHOTS [--pages PATH…] [--as WHO LINK PATH…]…: pages in headless Chromium, wide and on a phone.

axe-core finds no violation of WCAG 2.2 AA, nothing sticks out sideways, the console is silent. `--pages` are seen by
anybody; `--as` opens the one-time LINK, presses its one button and sees its pages as that person. A picture of each
is kept in SHOTS.
"""

import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

from browser import browser, resize
from report import finish
from seeing import structure, violations

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = (1280, 360)


def picture(driver, path):
    width, height = driver.execute_script("return [window.innerWidth, document.documentElement.scrollHeight]")
    resize(driver, width, min(height, 6000))
    driver.save_screenshot(str(path))
    resize(driver, width)


def look(driver, base, path, shot):
    driver.get_log("browser")  # What earlier pages said.
    driver.get(urljoin(base, path))
    status = driver.execute_script("return performance.getEntriesByType('navigation')[0].responseStatus")
    landed = urlsplit(driver.current_url).path
    found = [f"answered with {status}"] if status != 200 else []
    found += [f"ends at {landed}"] if landed != urlsplit(path).path else []
    picture(driver, shot)
    found += [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    return found + list(structure(driver)) + violations(driver, TAGS)


def sign_in(driver, link):
    """A GET of the link signs nobody in: the page it opens has one button."""
    driver.get(link)
    cookies = driver.get_cookies()
    buttons = driver.find_elements(By.CSS_SELECTOR, "main form[method=post] button")
    if len(buttons) != 1:
        return [f"{len(buttons)} buttons on the page of the link, expected one"]
    here = driver.find_element(By.TAG_NAME, "html")
    buttons[0].click()
    WebDriverWait(driver, 10).until(staleness_of(here))
    gained = [cookie for cookie in driver.get_cookies() if cookie not in cookies]
    if not gained:
        return ["no cookie after signing in"]
    return [f"cookie {cookie['name']} can be read by scripts" for cookie in gained if not cookie["httpOnly"]]


def visits(arguments):
    """The command line as (who, link or None, paths)."""
    groups = []
    while arguments:
        option = arguments.pop(0)
        who, link = (arguments.pop(0), arguments.pop(0)) if option == "--as" else ("anybody", None)
        paths = []
        while arguments and not arguments[0].startswith("--"):
            paths.append(arguments.pop(0))
        groups.append((who, link, paths))
    return groups


base, shots = sys.argv[1].rstrip("/") + "/", Path(sys.argv[2])
groups, problems, count = visits(sys.argv[3:]), [], 0
for who, link, paths in groups:
    shots.mkdir(parents=True, exist_ok=True)
    # A one-time link serves one browser; its screen changes instead of signing in twice.
    with browser() as driver:
        if link and (refused := sign_in(driver, urljoin(base, link))):
            problems += [f"signing in as {who}: {problem}" for problem in refused]
            continue
        for width in WIDTHS:
            resize(driver, width)
            for path in paths:
                count += 1
                shot = shots / f"{who}{path.replace('/', '-').rstrip('-')}-{width}.png"
                problems += [f"{path} at {width} px for {who}: {found}" for found in look(driver, base, path, shot)]
finish(f"{count} views of pages; pictures in {shots}", problems)
