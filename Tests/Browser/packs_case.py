"""The committee's pack of a sitting, over real data: on the screen, as PDF, workbook and CSV; the same numbers and the same hash."""
import csv, ctypes.util, decimal, io, re, shutil, unittest, urllib.error, urllib.parse, xml.etree.ElementTree, zipfile

from browser import LANGUAGES, add_tests
from reading import Page, figures_in

SITTING = "pack-test"
ANSWERS = ["dashboard", "transfers/matrix", "reporting", "plans", "indicators", "practices", "mobility", "pilots"] + [
    f"countries/{code}" for code in ("ci", "ma", "ml", "sn")] + [
    f"areas/{area}" for area in ("migrationAndDevelopment", "migrantsRights", "southSouthMobility")]


class PackCase(unittest.TestCase):
    """`platform` is given by the shard."""
    platform = None

    @classmethod
    def setUpClass(cls):
        token = re.search(r'name="csrf" value="([^"]+)"', cls.platform.page("/en/sittings"))[1]
        moment = cls.platform.api("/v1/picture")["asOf"]
        form = {"csrf": token, "id": SITTING, "name-fr": "Réunion d’essai", "name-ar": "جلسة تجريبية", "name-en": "Trial sitting",
                "day": moment[:10], "time": moment[11:16]}
        answer = cls.platform.opener.open(cls.platform.address + "/en/sittings", urllib.parse.urlencode(form).encode(), timeout=60)
        assert "saved=" in answer.url, answer.url
        cls.asOf = cls.platform.api(f"/v1/sittings/{SITTING}")["asOf"]
        cls.hash = cls.platform.api(f"/v1/picture?asOf={cls.asOf}")["tag"]
        cls.known = set()
        for path in ANSWERS:
            cls.known |= figures_in(cls.platform.api(f"/v1/{path}?asOf={cls.asOf}"))

    def file(self, language, name):
        with self.platform.opener.open(f"{self.platform.address}/{language}/packs/{SITTING}/{name}", timeout=120) as answer:
            return answer.read()

    def check_screen(self, language):
        text = self.platform.page(f"/{language}/packs/{SITTING}")
        shown = {(figure["id"], figure["value"]) for figure in Page(text, language).figures}
        self.assertEqual(shown - self.known, set())
        self.assertGreater(len(shown), 100)
        self.assertGreaterEqual(text.count(self.hash), 2)
        self.assertIn(self.hash, self.file(language, "page.css").decode())

    def check_table(self, language):
        rows = list(csv.DictReader(io.StringIO(self.file(language, "tables.csv").decode("utf-8-sig"))))
        shown = {(row["figure"], row["value"]) for row in rows if row["figure"]}
        self.assertEqual(shown - self.known, set())
        indicators = {figure for figure in self.known if figure[0].startswith("indicator.")}
        self.assertEqual(indicators - shown, set(), "the tables leave out")
        self.assertTrue(any(row["demonstration"] == "true" for row in rows))

    def check_workbook(self, language):
        if not ctypes.util.find_library("xlsxwriter"):
            # A machine without the library leads to the same tables as CSV.
            self.assertNotIn("tables.xlsx", self.platform.page(f"/{language}/packs/{SITTING}"))
            return self.assertEqual(self.file(language, "tables.xlsx"), self.file(language, "tables.csv"))
        with zipfile.ZipFile(io.BytesIO(self.file(language, "tables.xlsx"))) as book:
            names = sorted(name for name in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
            sheets = [xml.etree.ElementTree.fromstring(book.read(name)) for name in names]
            strings = xml.etree.ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        titles = ["".join(entry.itertext()) for entry in strings.iter(space + "si")]
        numbers, figures = set(), 0
        for sheet in sheets:
            first = sheet.find(f".//{space}c[@r='A1']")
            self.assertIn(self.hash, titles[int(first.find(space + "v").text)], "a sheet without the hash")
            for cell in sheet.iter(space + "c"):
                if cell.get("t") != "s" and cell.find(space + "v") is not None:
                    numbers.add(float(cell.find(space + "v").text))
                    figures += 1
        self.assertGreater(figures, 100)
        known = {float(value) for _, value in self.known if re.fullmatch(r"-?\d+(\.\d+)?", value)}
        self.assertEqual(numbers - known, set())

    def check_document(self, language):
        if not shutil.which("weasyprint"):
            with self.assertRaises(urllib.error.HTTPError) as refusal:
                self.file(language, "pack.pdf")
            return self.assertEqual(refusal.exception.code, 501)
        document = self.file(language, "pack.pdf")
        self.assertTrue(document.startswith(b"%PDF"))
        self.assertGreater(len(document), 20_000)


for kind in ("screen", "table", "workbook", "document"):
    add_tests(PackCase, f"pack_{kind}", [(language,) for language in LANGUAGES], getattr(PackCase, f"check_{kind}"))
