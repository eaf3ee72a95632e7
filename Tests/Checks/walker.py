"""A person at a browser that runs no scripts, with a keyboard alone; pictures of what they see are taken."""

import re
from urllib.parse import urlsplit

from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from browser import resize

WIDTHS = (1280, 360)


class Lost(Exception):
    """What the person looks for is not on the page."""


def said(element):
    """What an element says to somebody who listens: also what is not to be seen."""
    return " ".join(element.get_attribute("textContent").split())


def is_gone(element):
    """Whether the page of an element has given way to another."""
    try:
        element.is_enabled()
    except StaleElementReferenceException:
        return True
    except WebDriverException as error:
        # Said, instead of the above, in the moment in which one page takes the other's place.
        if "does not belong to the document" not in str(error):
            raise
        return True
    return False


class Walker:
    def __init__(self, driver, base, name, shots):
        self.driver, self.base, self.name, self.shots, self.count = driver, base, name, shots, 0
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        # A month takes its time to be built.
        driver.set_page_load_timeout(120)
        resize(driver, WIDTHS[0])

    def open(self, path):
        self.driver.get(self.base + path)
        self.picture()

    @property
    def path(self):
        return urlsplit(self.driver.current_url).path

    @property
    def text(self):
        return " ".join(self.driver.find_element(By.TAG_NAME, "body").text.split())

    def expect(self, *words):
        """Each of these stands on the page, whatever its case."""
        for word in words:
            if not re.search(word, self.text, re.IGNORECASE):
                raise Lost(f"“{word}” is not on {self.path}: {self.text[:300]}")

    def sign_in(self, link):
        """Opens a one-time link and presses its one button."""
        self.open(link)
        self.press(".")

    def fill(self, answers):
        """Fields by their labels, in the order of the page; a box or a circle is ticked with True."""
        for label, value in answers.items():
            field = self.field(label)
            if value is True:
                if not field.is_selected():
                    field.send_keys(Keys.SPACE)
            elif field.tag_name == "select":
                options = Select(field).options
                chosen = next((o for o in options if re.search(value, o.text, re.IGNORECASE)), None)
                if chosen is None:
                    raise Lost(f"“{value}” is no choice of “{label}” on {self.path}: {[o.text for o in options]}")
                Select(field).select_by_visible_text(chosen.text)
            elif field.get_attribute("type") in ("date", "time"):
                # Typed into its parts, the order of which is the browser's own.
                self.driver.execute_script("arguments[0].value = arguments[1]", field, value)
            else:
                field.clear()
                field.send_keys(value)

    def unfold(self):
        """Opens what is folded away in forms."""
        for found in self.driver.find_elements(By.CSS_SELECTOR, "main form details:not([open]) > summary"):
            found.send_keys(Keys.ENTER)

    def asks(self, label):
        """Whether there is such a field, to be seen."""
        try:
            return self.field(label).is_displayed()
        except Lost:
            return False

    def field(self, label):
        for found in self.driver.find_elements(By.CSS_SELECTOR, "main label"):
            if re.search(label, said(found), re.IGNORECASE):
                inside = found.find_elements(By.CSS_SELECTOR, "input, select, textarea")
                return inside[0] if inside else self.driver.find_element(By.ID, found.get_attribute("for"))
        raise Lost(f"no field is called “{label}” on {self.path}: {self.text[:300]}")

    def press(self, *words):
        """The first button or link of the page that says one of these; the next page is waited for."""
        for word in words:
            for found in self.driver.find_elements(By.CSS_SELECTOR, "main button, main a"):
                if found.is_displayed() and re.search(word, said(found), re.IGNORECASE):
                    self.enter(found)
                    return
        raise Lost(f"nothing to press says {words} on {self.path}: {self.text[:400]}")

    def has(self, word):
        return any(re.search(word, said(found), re.IGNORECASE)
                   for found in self.driver.find_elements(By.CSS_SELECTOR, "main button, main a"))

    def enter(self, element):
        """Presses a button or follows a link by the key Enter, and waits for the next page."""
        here = self.driver.find_element(By.TAG_NAME, "html")
        element.send_keys(Keys.ENTER)
        WebDriverWait(self.driver, 60).until(lambda driver: is_gone(here))
        WebDriverWait(self.driver, 60).until(
            lambda driver: driver.execute_script("return document.readyState") == "complete")
        self.picture()

    def picture(self):
        """What is on the screen now, wide and on a phone."""
        self.count += 1
        for width in WIDTHS[::-1]:
            resize(self.driver, width)
            height = self.driver.execute_script("return document.documentElement.scrollHeight")
            resize(self.driver, width, min(height, 5000))
            self.driver.save_screenshot(f"{self.shots}/{self.name}-{self.count:02}-{width}.png")
            resize(self.driver, width)
