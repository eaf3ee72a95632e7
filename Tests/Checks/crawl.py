"""A site walked link by link, as one person: every page that somebody can come to, and every form on it."""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

# Pages of one kind differ in whom or when they are about; of each kind so many are opened, besides the chosen ones.
MOST_OF_A_KIND = 8
# Not a page of its own: it only sets a cookie and goes back.
PASSED_OVER = re.compile(r"/print/")
# A script that is no script: data for programs, which no browser runs.
DATA = ("script", {"type": "application/ld+json"})


class Page(HTMLParser):
    """The links and forms of a page, its text, and what it tells programs (JSON-LD, as its text)."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.words, self.tags, self.data = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.append((tag, found))
        if tag in ("a", "link") and found.get("href"):
            self.links.append(found["href"])
        elif tag == "form":
            self.forms.append({
                "method": (found.get("method") or "get").lower(), "action": found.get("action") or "", "fields": {}})
        elif tag in ("input", "select", "textarea", "button") and self.forms and found.get("name"):
            if tag != "input" or found.get("type") in ("hidden", None, "text", "search"):
                self.forms[-1]["fields"].setdefault(found["name"], found.get("value") or "")

    def handle_data(self, data):
        inside = self.tags[-1] if self.cdata_elem == "script" else None
        (self.data if inside == DATA else self.words).append(data)


def kind(path):
    """The address without whom or when it is about: /groups/G01 and /groups/G02 are of one kind."""
    parts = urlsplit(path)
    segments = [
        ":ref" if re.fullmatch(r"[A-Z]{1,3}\d+", segment) else
        ":when" if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", segment) else
        ":token" if len(segment) > 24 else segment
        for segment in parts.path.split("/")]
    # A feed or a calendar's guide is one of many.
    if segments[1:2] == ["feeds"] or segments[1:2] == ["calendars"]:
        segments = segments[:3] + [":name"] * (len(segments) > 3)
    return "/".join(segments) + ("?" + "&".join(sorted({name for name, _ in parse_qsl(parts.query, True)})))


def walk(ask, start, chosen=(), most=MOST_OF_A_KIND):
    """Every address that leads on from these, with what it answered: path → (status, fields, body).

    `ask(path)` answers so. Addresses that hold a chosen word are all opened.
    """
    found, counts, waiting = {}, {}, list(start)
    while waiting:
        path = waiting.pop(0)
        if path in found or PASSED_OVER.match(path):
            continue
        if not any(word in path for word in chosen):
            counts[kind(path)] = counts.get(kind(path), 0) + 1
            if counts[kind(path)] > most:
                continue
        status, fields, body = found[path] = ask(path)
        if status in (301, 302, 303, 307):
            waiting.append(local(fields["Location"], path))
        if "html" not in fields.get("Content-Type", ""):
            continue
        page = Page(body)
        waiting += [link for link in (local(link, path) for link in page.links) if link]
        for form in page.forms:
            if form["method"] == "get":
                waiting.append(f"{local(form['action'], path) or path}?{urlencode(form['fields'] | {'q': 'walk'})}"
                               if "q" in form["fields"] else local(form["action"], path) or path)
    return found


def forms(pages):
    """The forms that change something, by their address: what the page itself sends along."""
    return {
        action: {name: value for name, value in form["fields"].items() if name != "seal"}
        for path, (_, fields, body) in pages.items() if "html" in fields.get("Content-Type", "")
        for form in Page(body).forms if form["method"] == "post" and (action := local(form["action"], path))}


def local(link, path):
    """The path and query of a link within the site; None for one that leads out of it, or nowhere else on the page."""
    whole = urlsplit(urljoin(f"http://hub{path}", link))
    if whole.scheme != "http" or whole.netloc != "hub" or not whole.path:
        return None
    return whole.path + (f"?{whole.query}" if whole.query else "")
