"""Reads a page as its reader does: the figures with their ids, and every other number in words, tables and drawings."""
import decimal, html.parser, pathlib, re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GROUPS = {"fr": "\u202f\u00a0", "ar": ".", "en": ","}
POINT = {"fr": ",", "ar": ",", "en": "."}
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "ar": "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    "en": "January February March April May June July August September October November December",
}
CLOCK = {"fr": r"(?: à \d\d[\s\u202f]h[\s\u202f]\d\d UTC)?", "ar": r"(?:، \d\d:\d\d UTC)?", "en": r"(?:, \d\d:\d\d UTC)?"}


def dates(language):
    month = "|".join(MONTHS[language].split())
    return re.compile(rf"(?:\d{{1,2}}(?:er)? )?(?:{month}) \d{{4}}" + CLOCK[language])


def number(text, language):
    """The number that a reader of `language` reads in `text`; None where it is none."""
    text = text.replace("\u200e", "").replace("\u200f", "").replace("\u2212", "-").strip().lstrip("+")
    text = re.sub(r"[\s\u202f\u00a0]*(%|[A-Z]{3})$", "", text)
    for group in GROUPS[language]:
        text = text.replace(group, "")
    try:
        return decimal.Decimal(text.replace(POINT[language], "."))
    except decimal.InvalidOperation:
        return None


class Page(html.parser.HTMLParser):
    SILENT = {"nav", "form", "style", "script", "title", "summary"}
    VOID = {"meta", "link", "input", "br", "img", "hr"}

    def __init__(self, text, language):
        super().__init__()
        self.language, self.figures, self.values, self.words = language, [], [], []
        self.moment, self.silent, self.inside, self.data = None, 0, [], None
        self.feed(text)
        self.close()

    def open_tags(self):
        return [tag for tag, _ in self.inside]

    def is_silent(self, tag, attributes):
        """Menus, questions, code lists and codes on a map, which are the contract's and not an answer's, and the years along an axis."""
        if {"tick", "code"} & set((attributes.get("class") or "").split()):
            return True
        return tag in self.SILENT or tag == "section" and (attributes.get("id") or "").startswith("codes-")

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        # A drawing's own title says what is drawn; only the document's is chrome.
        if tag not in self.VOID and not (tag == "title" and "svg" in self.open_tags()):
            self.inside.append((tag, self.is_silent(tag, attributes)))
            self.silent += self.is_silent(tag, attributes)
        if tag == "time" and not self.moment:
            self.moment = attributes["datetime"]
        if tag == "data":
            self.data = {"id": attributes.get("data-figure"), "value": attributes["value"], "text": ""}

    def handle_endtag(self, tag):
        if tag in self.VOID or tag not in self.open_tags():
            return
        while self.inside:
            closed, was_silent = self.inside.pop()
            self.silent -= was_silent
            if closed == tag:
                break
        if tag == "data":
            (self.figures if self.data["id"] else self.values).append(self.data)
            self.data = None

    def handle_data(self, text):
        if self.data is not None:
            self.data["text"] += text
        elif not self.silent:
            self.words.append(text)

    def numbers(self):
        """Every number outside the figures, as it is written, dates left out."""
        text = "\n".join(self.words)
        for phrase in fixed_phrases(self.language):
            text = text.replace(phrase, " ")
        text = dates(self.language).sub(" ", text)
        return [token.rstrip(".,:\u202f\u00a0") for token in re.findall(r"\d[\d.,\u202f\u00a0]*", text)]


def fixed_phrases(language, known={}):
    """What the catalogue itself says with a digit in it, such as the name of a standard or of an age band."""
    if language not in known:
        lines = [line for file in (ROOT / "Services/Dashboard/Texts").glob("*.texts") for line in file.read_text().splitlines()]
        texts = [line.split(":", 1)[1].strip() for line in lines if line.startswith(f"  {language}")]
        parts = [part.strip() for text in texts for part in re.split(r"\{\w+\}", text) if re.search(r"\d", part)]
        known[language] = sorted(parts, key=len, reverse=True)
    return known[language]


def figures_in(answer, without=()):
    """Every figure anywhere in an answer, however deep: (id, number or state)."""
    if isinstance(answer, list):
        return {figure for entry in answer for figure in figures_in(entry, without)}
    if not isinstance(answer, dict):
        return set()
    if "coverage" in answer and "id" in answer:
        value = answer["value"]
        return {(answer["id"], value.get("value", value["state"]))}
    return {figure for key, entry in answer.items() if key not in without for figure in figures_in(entry, without)}


def numbers_in(answer):
    """What may stand on a page besides figures: every number of the answer, every run of digits in its texts, and how many countries
    are in each coverage."""
    if isinstance(answer, bool) or answer is None:
        return set()
    if isinstance(answer, (int, float)):
        return {decimal.Decimal(str(answer)), decimal.Decimal(round(answer))}
    if isinstance(answer, str):
        found = {decimal.Decimal(run) for run in re.findall(r"\d+", answer)}
        try:
            return found | {decimal.Decimal(answer)}
        except decimal.InvalidOperation:
            return found
    if isinstance(answer, list):
        return {decimal.Decimal(len(answer))}.union(*(numbers_in(entry) for entry in answer))
    return set().union(*(numbers_in(entry) for entry in answer.values()))
