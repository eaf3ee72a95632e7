#!/usr/bin/env python3
"""pictures.py BASE MONTH LINK FOLDER: the two pictures of the README, taken of a running demo.

MONTH is the path of the month page; LINK the one-time link of a member whose own page shows wishes with their reasons.
"""

import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selenium.webdriver.common.by import By

from browser import browser, resize

base, month, link, folder = sys.argv[1:]
WIDTH = 1000

with browser() as driver:
    resize(driver, WIDTH, 1000)
    driver.get(urljoin(base, month))
    driver.save_screenshot(str(Path(folder) / "month.png"))
    driver.get(urljoin(base, urlsplit(link).path))
    driver.find_element(By.CSS_SELECTOR, "main form button").click()
    # The wish with the most reasons shows best how one is answered.
    cards = driver.find_elements(By.CSS_SELECTOR, ".card")
    richest = max(cards, key=lambda card: len(card.find_elements(By.CSS_SELECTOR, ".why li")))
    resize(driver, WIDTH, 6000)
    richest.screenshot(str(Path(folder) / "match.png"))
