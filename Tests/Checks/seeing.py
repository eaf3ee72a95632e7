"""What a page in Chromium is held to: axe-core's rules, and what they leave open."""

import importlib.util
from pathlib import Path

from selenium.webdriver.common.by import By

AXE = Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
RUN = """
const done = arguments[1];
axe.run(document, {runOnly: {type: "tag", values: arguments[0]}}).then(done, error => done({error: String(error)}));
"""


def violations(driver, tags):
    driver.execute_script(AXE.read_text("utf-8"))
    result = driver.execute_async_script(RUN, tags)
    if "error" in result:
        return [f"axe could not run: {result['error']}"]
    return [
        f"{found['id']} ({found['impact']}): {found['help']}: {[node['target'] for node in found['nodes']][:3]}"
        for found in result["violations"]
    ]


def structure(driver):
    """What axe's rules for AA leave open."""
    if not driver.execute_script("return document.documentElement.lang"):
        yield "no language"
    if (count := len(driver.find_elements(By.TAG_NAME, "h1"))) != 1:
        yield f"{count} h1"
    if not driver.find_elements(By.TAG_NAME, "main"):
        yield "no main"
    wide, inner = driver.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
    if wide > inner:
        yield f"{wide - inner} px stick out sideways"
