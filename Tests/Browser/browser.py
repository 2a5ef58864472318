"""What every shard needs: the preview on a free port, Chromium with and without script, the pages, and a report that Deploy/test counts."""
import base64, os, pathlib, shutil, subprocess, sys, time, unittest, urllib.request

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PREVIEW = os.environ.get("RECOSA_PREVIEW", ".build/debug/DashboardPreview")
ARTEFACTS = pathlib.Path(os.environ.get("RECOSA_BROWSER_ARTEFACTS", ".build/artefacts/browser"))
RECORD = "018bcfe5-6800-7001-8000-000000000001"
PAGES = ["", "countries", "countries/ma", "areas", "areas/migrantsRights", "plans", f"plans/{RECORD}", "actions", f"actions/{RECORD}",
         "indicators", "practices", f"practices/{RECORD}", "transfers", "mobility", f"pilots/{RECORD}", "agreements", "reporting",
         "changes", "compare", "feeds", "methods", "sittings", "packs/2026-06", "sign-in"]
MAIN_PAGES = ["", "plans", f"actions/{RECORD}", "transfers", "reporting", "sign-in"]
LANGUAGES = {"fr": "ltr", "ar": "rtl", "en": "ltr"}
WIDTHS = [360, 1440]


def name_of(page):
    return page.replace("/" + RECORD, "-record").replace("/", "-") or "overview"


class Server:
    """The preview on a free port. It must end within ten seconds of SIGTERM, also while pages listen for changes."""

    def __init__(self, public):
        environment = dict(os.environ, RECOSA_PREVIEW_PUBLIC="1" if public else "0")
        self.process = subprocess.Popen([PREVIEW], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        self.address = self.process.stdout.readline().strip()

    def change(self):
        urllib.request.urlopen(urllib.request.Request(self.address + "/twin/change", method="POST"), timeout=30)

    def close(self):
        """The seconds it took; raises where it had to be killed."""
        started = time.monotonic()
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            self.process.stdout.close()
        return time.monotonic() - started


def browser(scripts=True):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-gpu"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    # axe needs long for the committee pack, which is every page in one.
    driver.set_script_timeout(150)
    return driver


def patient(driver, seconds=15):
    """Waits for conditions. What is swapped while a condition looks at it is looked at again."""
    return WebDriverWait(driver, seconds, ignored_exceptions=[StaleElementReferenceException])


def is_loaded(driver):
    """The page is wholly there, not only its address."""
    return driver.execute_script("return document.readyState") == "complete"


def figure_shown(driver, name):
    """What an open page shows as the figure `name`. Read inside the page in one go: between finding and reading it may be swapped."""
    return driver.execute_script("return document.querySelector(`[data-figure='${arguments[0]}']`).value", name)


def axe_source():
    import axe_core_python
    return (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()


class BrowserCase(unittest.TestCase):
    """A shard: one public preview and one browser for all its tests."""
    scripts = True
    public = True
    driver = None

    @classmethod
    def setUpClass(cls):
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        cls.server = Server(cls.public)
        # Cleanups run last in, first out: the server ends first, while the browser still listens.
        cls.addClassCleanup(lambda: cls.driver and cls.driver.quit())
        cls.addClassCleanup(cls.server.close)
        cls.driver = browser(cls.scripts)

    def size(self, width):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                    {"width": width, "height": 740 if width < 800 else 900, "deviceScaleFactor": 1, "mobile": width < 500})

    def visit(self, path):
        self.driver.get(self.server.address + path)

    def wait(self, condition):
        return patient(self.driver).until(condition)

    def arrive(self, path, question=None):
        """On the page at exactly `path`, with `question` in its query; without one the query is empty."""
        def is_there(driver):
            page, _, query = driver.current_url.removeprefix(self.server.address).partition("?")
            return page == path and (question in query if question else not query) and is_loaded(driver)
        self.wait(is_there)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def picture(self, name):
        """The whole page, not only the screen."""
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 8_000), "scale": 1}
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
        (ARTEFACTS / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))

    def check_page(self, page, language, width):
        """Fits the screen, and says what it is to who listens instead of looking."""
        self.size(width)
        self.visit(f"/{language}/{page}")
        root = self.one("html")
        self.assertEqual(root.get_attribute("dir"), LANGUAGES[language])
        self.assertTrue(root.get_attribute("lang").startswith(language))
        self.assertEqual(len(self.all("h1")), 1)
        levels = [int(e.tag_name[1]) for e in self.all("h1, h2, h3, h4")]
        self.assertEqual(levels[0], 1, "the first heading is the page's")
        self.assertTrue(all(after - before <= 1 for before, after in zip(levels, levels[1:])), f"a level of headings is left out: {levels}")
        self.assertEqual([len(self.all(landmark)) for landmark in ("body > header", "main", "body > footer")], [1, 1, 1])
        self.assertTrue(all(nav.get_attribute("aria-label") for nav in self.all("nav")), "landmarks of a kind have names")
        metrics = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
        self.assertLessEqual(metrics["cssContentSize"]["width"], width, "the page is wider than the screen")
        name = f"{language}-{width}-{name_of(page)}{'' if self.scripts else '-plain'}"
        self.picture(name)
        if self.scripts and width == max(WIDTHS):
            self.print_to(f"{name}.pdf")

    def print_to(self, name):
        """On paper, as the browser prints it; returns how many pages."""
        printed = base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
        self.assertTrue(printed.startswith(b"%PDF"))
        (ARTEFACTS / name).write_bytes(printed)
        return printed.count(b"/Type /Page\n") or printed.count(b"/Type /Page") - printed.count(b"/Type /Pages")

    def check_accessibility(self, page, language, width):
        self.size(width)
        self.visit(f"/{language}/{page}")
        # Evaluated by the driver, not by the page: the page's policy stays as strict as it is.
        self.driver.execute_script(axe_source())
        # Only violations are wanted with every place: for the rest one place each is enough, which the pack of all pages needs.
        result = self.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done, e => done({error: String(e)}));")
        self.assertNotIn("error", result)
        self.assertGreater(len(result["passes"]), 5, "axe looked at nothing")
        found = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in result["violations"]]
        self.assertEqual(found, [])


def add_tests(case, prefix, cells, check):
    """One counted test for each cell, such as a page in a language at a width."""
    for cell in cells:
        label = " ".join(name_of(part) if isinstance(part, str) else str(part) for part in cell)

        def test(self, cell=cell):
            check(self, *cell)
        test.__doc__ = label
        setattr(case, f"test_{prefix}_{label}", test)


class CountedResult(unittest.TestResult):
    """Writes a line for each test as Swift Testing does, which is what Deploy/tools/count-tests counts."""

    def startTest(self, test):
        super().startTest(test)
        self.started, self.failed = time.monotonic(), False

    @staticmethod
    def title(test):
        return test.id().split(".", 1)[-1].replace("_", " ") if hasattr(test, "id") else str(test)

    def end(self, test, word):
        mark = {"passed": "✔", "failed": "✘"}[word]
        print(f'{mark} Test "{self.title(test)}" {word} after {time.monotonic() - self.started:.3f} seconds.', flush=True)

    def addSuccess(self, test):
        self.end(test, "passed")

    def fail(self, test, error):
        if not hasattr(self, "started"):
            self.started = time.monotonic()
        print("error: " + self._exc_info_to_string(error, test).strip().replace("\n", "\nerror: "))
        self.end(test, "failed")

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.fail(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self.fail(test, error)

    def addSubTest(self, test, subtest, error):
        """A part of a test; what is not told here would be neither passed nor failed."""
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.fail(subtest, error)


def run_shard():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = CountedResult()
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() and result.testsRun else 1)
