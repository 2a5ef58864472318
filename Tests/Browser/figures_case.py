"""Every number on every page of the real platform is the interface's: now, in the middle of the import, and before anything came."""
import collections, datetime, decimal, html, itertools, json, re, unittest, urllib.error

from browser import LANGUAGES, add_tests
from reading import Page, figures_in, number, numbers_in

COUNTRIES = ["ci", "ma", "ml", "sn"]
AREAS = ["migrationAndDevelopment", "migrantsRights", "southSouthMobility"]
START = "2026-01-01T00:00:00Z"
# The address of a page, and the answers it is made from: the address, which parts of it (all unless named), and what stands elsewhere.
# A plan's and an area's indicators lead to the page of indicators, where their periods are.
SOURCES = {
    "": [("/v1/dashboard",), ("/v1/transfers/matrix",), ("/v1/changes?from={since}&limit=50",)],
    "countries": [("/v1/dashboard", ["lateByCountry", "actionsByAreaAndCountry"])],
    "areas": [("/v1/dashboard", ["progressByArea"])],
    "plans": [("/v1/plans",)], "actions": [("/v1/actions",)], "indicators": [("/v1/indicators",)],
    "practices": [("/v1/practices",), ("/v1/transfers/matrix",)], "transfers": [("/v1/transfers",), ("/v1/transfers/matrix",)],
    "mobility": [("/v1/mobility",), ("/v1/pilots",)], "agreements": [("/v1/agreements",)],
    "reporting": [("/v1/reporting",), ("/v1/dashboard", ["lateByCountry"])],
    "changes?since={start}": [("/v1/changes?from={start}",)], "compare?from={start}": [("/v1/comparison?from={start}",)],
    "methods": [], "sittings": [],
} | {f"countries/{code}": [(f"/v1/countries/{code}",)] for code in COUNTRIES} | {
    f"areas/{area}": [(f"/v1/areas/{area}", None, ("periods",))] for area in AREAS}
RECORDS = {"plans": ("periods",), "actions": (), "practices": (), "pilots": ()}


class FigureCase(unittest.TestCase):
    """`platform` is given by the shard."""
    platform = None

    @classmethod
    def setUpClass(cls):
        cls.answers = {}
        present = cls.platform.api("/v1/picture")["asOf"]
        oldest = min(feed["lastReceivedAt"] for feed in cls.platform.api("/v1/feeds")["entries"] if feed.get("lastReceivedAt"))
        first, last = (datetime.datetime.fromisoformat(text) for text in (oldest, present))
        yesterday = first - datetime.timedelta(days=1)
        cls.times = {"present": None, "midway": cls.text(first + (last - first) / 2), "yesterday": f"{yesterday:%Y-%m-%d}T23:59:59Z"}
        # The oldest and the newest record of each kind: one of the record of the cooperation, one invented.
        cls.records = {}
        for kind in RECORDS:
            entries = cls.platform.api(f"/v1/{kind}?limit=500" if kind in ("actions", "practices") else f"/v1/{kind}")["entries"]
            heads = sorted((entry.get("head") or entry["summary"]["head"] for entry in entries), key=lambda head: head["changedAt"])
            cls.records[kind] = [head["id"] for head in (heads[:1] + heads[-1:])]

    @staticmethod
    def text(time):
        return time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def answer(self, address, moment):
        """At the page's own moment: both sides speak of one picture, whatever arrives in between."""
        address = address.format(start=START, since=self.since(moment))
        time = "to" if "from=" in address else "asOf"
        address += f"{'&' if '?' in address else '?'}{time}={moment}"
        if address not in self.answers:
            self.answers[address] = self.platform.api(address)
        return self.answers[address]

    def since(self, moment):
        """The first page tells what changed since the last sitting, without one for thirty days."""
        now = datetime.datetime.fromisoformat(moment)
        sittings = [datetime.datetime.fromisoformat(sitting["asOf"]) for sitting in self.facts(None)[1]["entries"]]
        return self.text(max((time for time in sittings if time < now), default=now - datetime.timedelta(days=30)))

    def read(self, path, language, time):
        asOf = self.times[time]
        address = f"/{language}/{path.format(start=START)}" + (f"{'&' if '?' in path else '?'}asOf={asOf}" if asOf else "")
        return Page(self.platform.page(address), language)

    def check(self, path, language, time):
        self.compare(self.read(path, language, time), SOURCES[path], language)

    def check_records(self, kind, language, time):
        for id in self.records[kind]:
            path = f"{kind}/{id.split(':')[1]}"
            with self.subTest(page=path):
                try:
                    page = self.read(path, language, time)
                except urllib.error.HTTPError as error:
                    # Not there yet at that time: the interface must say the same.
                    self.assertEqual((error.code, time != "present"), (404, True))
                    with self.assertRaises(urllib.error.HTTPError) as refusal:
                        self.answer(f"/v1/{path}", self.times[time])
                    self.assertEqual(refusal.exception.code, 404)
                    continue
                self.compare(page, [(f"/v1/{path}", None, RECORDS[kind])], language)

    def compare(self, page, sources, language):
        whole, expected, allowed = set(), set(), {decimal.Decimal(0)}
        for address, parts, without in (source + (None, ())[len(source) - 1:] for source in sources):
            answer = self.answer(address, page.moment)
            if address == "/v1/indicators":
                answer = dict(answer, entries=answer["entries"][:50])
            whole |= figures_in(answer)
            expected |= figures_in(answer if parts is None else [answer[name] for name in parts], without)
            allowed |= numbers_in(answer)
            if address.startswith("/v1/changes"):
                allowed |= self.repeats(answer["entries"])
        shown = {(figure["id"], figure["value"]) for figure in page.figures}
        self.assertEqual(shown - whole, set(), "shown, but not the interface's")
        self.assertEqual(expected - shown, set(), "the interface's, but not shown")
        for figure in page.figures:
            self.check_text(figure, language)
        allowed |= numbers_in(self.facts(page.moment))
        for value in page.values:
            self.assertEqual(number(re.sub(r"\u00a0\D+$", "", value["text"]), language), decimal.Decimal(value["value"]), value)
        differences = {decimal.Decimal(value["value"]) for value in page.values} if "comparison" in str(sources) else set()
        unexplained = [token for token in page.numbers() if not self.is_explained(token, allowed | differences, language)]
        self.assertEqual(unexplained, [], "numbers that the interface does not give")
        codes = re.findall(r"\b[a-z]+[A-Z][a-z]\w*", "\n".join(page.words))
        self.assertEqual(codes, [], "codes where words should be")

    def test_all_indicators_with_their_periods_stand_on_the_pages_of_indicators(self):
        asOf = self.platform.api("/v1/picture")["asOf"]
        shown, path = set(), f"/en/indicators?asOf={asOf}"
        while path:
            text = self.platform.page(path)
            shown |= {(figure["id"], figure["value"]) for figure in Page(text, "en").figures}
            following = re.search(r'href="([^"]*[?&;]after=[^"]*)"', text)
            path = html.unescape(following[1]) if following else None
        self.assertEqual(shown, figures_in(self.answer("/v1/indicators", asOf)))

    def test_differences_are_after_less_before(self):
        page = self.read("compare?from={start}", "fr", "present")
        pairs = self.answer("/v1/comparison?from={start}", page.moment)["entries"]
        numbers = [[decimal.Decimal(pair[side]["value"].get("value", "NaN")) for side in ("after", "before")] for pair in pairs]
        differences = [after - before for after, before in numbers if not (after - before).is_nan()]
        self.assertEqual([decimal.Decimal(value["value"]) for value in page.values], differences)

    def test_feeds_are_those_of_the_interface(self):
        sides = [self.platform.api("/v1/feeds"), None]
        page = Page(self.platform.page("/en/feeds"), "en")
        sides[1] = self.platform.api("/v1/feeds")
        allowed = numbers_in(sides)
        self.assertGreater(len(page.values), 4 * len(sides[0]["entries"]))
        for value in page.values:
            self.assertIn(decimal.Decimal(value["value"]), allowed)
            self.assertEqual(number(value["text"], "en"), decimal.Decimal(value["value"]))

    def check_text(self, figure, language):
        """What the reader reads is the number that programs read; what has no number shows no digit."""
        text = figure["text"].split(" (")[0]
        if re.fullmatch(r"-?\d+(\.\d+)?", figure["value"]):
            self.assertEqual(number(text, language), decimal.Decimal(figure["value"]), figure)
        else:
            self.assertIsNone(re.search(r"\d", text), figure)

    def facts(self, moment):
        """What every page may say: names and limits of the countries, sittings, the picture it was made from."""
        if "facts" not in self.answers:
            self.answers["facts"] = [self.platform.api(f"/v1/{name}") for name in ("countries", "sittings")]
        return self.answers["facts"] + ([self.answer("/v1/picture", moment)] if moment else [])

    @staticmethod
    def repeats(changes):
        """What happened to one record several times stands on the page once, with how often."""
        same = (json.dumps([change.get(part) for part in ("kind", "country", "title", "reason")], sort_keys=True) for change in changes)
        return {decimal.Decimal(times) for times in collections.Counter(same).values()}

    @staticmethod
    def is_explained(token, allowed, language):
        if number(token, language) in allowed:
            return True
        return all(decimal.Decimal(run) in allowed for run in re.findall(r"\d+", token))


add_tests(FigureCase, "figures", itertools.product(SOURCES, LANGUAGES, ["present", "midway", "yesterday"]), FigureCase.check)
add_tests(FigureCase, "records", itertools.product(RECORDS, LANGUAGES, ["present", "midway"]), FigureCase.check_records)
