#!/usr/bin/env python3
"""codes.py BASE ADDRESS SHEETS: the squares on the pages of BASE and on printed SHEETS, read by zbar.

BASE is where the hub answers here, ADDRESS where its community says that it is reached. The page that says how to have
the calendar, and the page of one interest, are looked at in Chromium by day and by night; the sheets are PDF.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from selenium.webdriver.common.by import By

from browser import browser, resize
from report import finish

base, address, sheets = sys.argv[1].rstrip("/"), sys.argv[2].rstrip("/"), Path(sys.argv[3])
problems, count = [], 0


def read(picture):
    """What the squares of a picture say; zbar says 4 where there is none."""
    found = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)],
                           capture_output=True, text=True)
    return found.stdout.split()


def expect(what, picture, wanted):
    global count
    count += 1
    if (found := read(picture)) != [wanted]:
        problems.append(f"{what} says {found}, expected {wanted}")


with tempfile.TemporaryDirectory() as folder, browser() as driver:
    for path in ("/calendars", "/calendars/interest/knitting"):
        for scheme in ("light", "dark"):
            driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            for width in (1280, 360):
                resize(driver, width)
                driver.get(base + path)
                height = driver.execute_script("return document.documentElement.scrollHeight")
                resize(driver, width, height)
                picture = Path(folder) / f"{scheme}-{width}.png"
                # The whole page, as a phone's camera would see it among everything else.
                driver.save_screenshot(str(picture))
                expect(f"{path} by {scheme} at {width} px", picture, address + path)
                square = driver.find_element(By.CSS_SELECTOR, "svg.code")
                if square.size["width"] < 200:
                    problems.append(f"the square of {path} is {square.size['width']} px wide")
    for name in ("2027-03-grid", "2027-03-large-print"):
        pages = Path(folder) / name
        # 150 points an inch is what a phone sees of a sheet at arm's length.
        subprocess.run(["pdftoppm", "-r", "150", "-png", sheets / f"{name}.pdf", pages], check=True)
        found = [words for picture in sorted(Path(folder).glob(f"{name}-*.png")) for words in read(picture)]
        count += 1
        if found != [f"{address}/month/2027-03"]:
            problems.append(f"{name}.pdf says {found}")
finish(f"{count} squares lead where the words beside them say", problems)
