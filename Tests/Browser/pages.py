"""Every page of the dashboard in headless Chromium, over the twin reader.

    python3 Tests/Browser/pages.py PREVIEW [ARTEFACTS]

PREVIEW is the built DashboardPreview. Skipped, by name, where Chromium, its driver or the Python packages are missing. Screenshots
and printed pages go to ARTEFACTS (default .build/artefacts). axe-core comes from the package axe-playwright-python, whose own dependencies are not needed.
"""
import base64, itertools, json, os, pathlib, shutil, subprocess, sys, unittest, urllib.request

try:
    import axe_playwright_python
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.ui import WebDriverWait
    MISSING = None if shutil.which("chromium") and shutil.which("chromedriver") else "chromium and chromium-driver are not installed"
except ImportError as error:
    MISSING = f"the Python package {error.name} is not installed"

PREVIEW = sys.argv[1] if len(sys.argv) > 1 else ".build/debug/DashboardPreview"
ARTEFACTS = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ".build/artefacts")
RECORD = "018bcfe5-6800-7001-8000-000000000001"
PAGES = ["", "countries", "countries/ma", "areas", "areas/migrantsRights", "plans", f"plans/{RECORD}", "actions", f"actions/{RECORD}",
         "indicators", "practices", f"practices/{RECORD}", "transfers", "mobility", f"pilots/{RECORD}", "agreements", "reporting",
         "changes", "compare", "feeds", "methods", "sittings", "packs/2026-06", "sign-in"]
LANGUAGES = {"fr": "ltr", "ar": "rtl", "en": "ltr"}
WIDTHS = [360, 1440]


class Server:
    """The preview on a free port; ends with the test."""

    def __init__(self, public):
        environment = dict(os.environ, RECOSA_PREVIEW_PUBLIC="1" if public else "0")
        self.process = subprocess.Popen([PREVIEW], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        self.address = self.process.stdout.readline().strip()

    def change(self):
        urllib.request.urlopen(urllib.request.Request(self.address + "/twin/change", method="POST"))

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=15)
        self.process.stdout.close()


def browser(scripts=True):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def size(driver, width):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": 740 if width < 800 else 900, "deviceScaleFactor": 1, "mobile": width < 500})


@unittest.skipIf(MISSING, MISSING)
class PagesInABrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        cls.open = Server(public=True)
        cls.closed = Server(public=False)
        cls.driver = browser()
        cls.plain = browser(scripts=False)

    @classmethod
    def tearDownClass(cls):
        for part in (cls.driver, cls.plain):
            part.quit()
        cls.open.close()
        cls.closed.close()

    def visit(self, path, driver=None, server=None):
        (driver or self.driver).get((server or self.open).address + path)

    def wait(self, condition, driver=None):
        return WebDriverWait(driver or self.driver, 15).until(condition)

    def test_each_page_fits_and_reads_in_every_language_with_and_without_script(self):
        for driver, name in ((self.driver, "script"), (self.plain, "plain")):
            for width, (language, direction), page in itertools.product(WIDTHS, LANGUAGES.items(), PAGES):
                with self.subTest(page=page, language=language, width=width, mode=name):
                    size(driver, width)
                    self.visit(f"/{language}/{page}", driver)
                    root = driver.find_element(By.TAG_NAME, "html")
                    self.assertEqual(root.get_attribute("dir"), direction)
                    self.assertTrue(root.get_attribute("lang").startswith(language))
                    self.assertEqual(len(driver.find_elements(By.TAG_NAME, "h1")), 1)
                    self.assertEqual(len(driver.find_elements(By.TAG_NAME, "main")), 1)
                    metrics = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
                    self.assertLessEqual(metrics["cssContentSize"]["width"], width, "the page is wider than the screen")
                    if name == "script":
                        driver.save_screenshot(str(ARTEFACTS / f"{language}-{width}-{page.replace('/', '-') or 'overview'}.png"))

    def test_accessibility_has_no_violations(self):
        source = next(pathlib.Path(axe_playwright_python.__file__).parent.glob("axe*.js")).read_text()
        for width, language, page in itertools.product(WIDTHS, LANGUAGES, PAGES):
            with self.subTest(page=page, language=language, width=width):
                size(self.driver, width)
                self.visit(f"/{language}/{page}")
                # Evaluated by the driver, not by the page: the page's policy stays as strict as it is.
                self.driver.execute_script(source)
                result = self.driver.execute_async_script("const done = arguments[0]; axe.run(document).then(done);")
                found = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in result["violations"]]
                self.assertEqual(found, [])

    def test_first_page_is_light_and_asks_no_other_host(self):
        self.driver.get_log("performance")
        self.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        self.visit("/fr/")
        self.wait(lambda d: d.execute_script("return document.readyState") == "complete")
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        addresses = {e["params"]["requestId"]: e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
        asked = [a for a in addresses.values() if not a.startswith("data:")]
        weight = sum(e["params"]["encodedDataLength"] for e in events if e["method"] == "Network.loadingFinished")
        print(f"first page: {weight} bytes over the wire, {len(asked)} requests")
        self.assertTrue(all(a.startswith(self.open.address) for a in asked), asked)
        self.assertLessEqual(len(asked), 4, asked)
        self.assertLessEqual(weight, 50_000)

    def test_first_paint_on_a_slow_line(self):
        driver = self.driver
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.emulateNetworkConditions",
                               {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000})
        try:
            self.visit("/fr/methods")
            driver.execute_cdp_cmd("Network.clearBrowserCache", {})
            self.visit("/fr/")
            paint = self.wait(lambda d: d.execute_script("return (performance.getEntriesByName('first-contentful-paint')[0]||{}).startTime"))
            print(f"first contentful paint at 400 kbit/s and 400 ms: {paint:.0f} ms")
        finally:
            driver.execute_cdp_cmd("Network.emulateNetworkConditions",
                                   {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})

    def test_a_change_is_shown_without_reload(self):
        size(self.driver, 1440)
        self.visit("/en/")
        self.driver.execute_script("window.notReloaded = true")
        find = lambda: self.driver.find_element(By.CSS_SELECTOR, "[data-figure='actions.count']").get_attribute("value")
        before = find()
        self.wait(lambda d: d.execute_script("return performance.getEntriesByType('resource').length >= 2"))
        self.open.change()
        self.wait(lambda d: find() != before)
        self.assertTrue(self.driver.execute_script("return window.notReloaded === true"))

    def test_as_of_banner_and_the_same_figures_again(self):
        for language in LANGUAGES:
            self.visit(f"/{language}/?asOf=2026-06-01T00:00:00Z")
            self.assertTrue(self.driver.find_elements(By.CSS_SELECTOR, "#banner.past"))
            values = lambda: [e.get_attribute("value") for e in self.driver.find_elements(By.CSS_SELECTOR, "main data")]
            first = values()
            self.open.change()
            self.driver.refresh()
            self.assertEqual(first, values())

    def test_compare_shows_signed_differences(self):
        self.visit("/en/compare?fromSitting=2026-06")
        cells = [e.text for e in self.driver.find_elements(By.CSS_SELECTOR, "#figures td:last-child")]
        self.assertTrue(any(text.startswith(("+", "\u2212")) for text in cells), cells)
        self.assertIn("no difference can be computed", cells)

    def test_search_finds_a_practice_in_each_language(self):
        for language, word in (("fr", "sport"), ("ar", "الرياضة"), ("en", "sport")):
            self.visit(f"/{language}/practices")
            field = self.driver.find_element(By.NAME, "q")
            field.send_keys(word, Keys.ENTER)
            self.wait(lambda d: "q=" in d.current_url)
            self.assertEqual(len(self.driver.find_elements(By.CSS_SELECTOR, "#practices .entries > li")), 1)

    def test_sign_in_lands_where_one_wanted_to_go_and_sign_out_closes(self):
        driver = self.driver
        driver.delete_all_cookies()
        self.visit("/fr/plans", server=self.closed)
        self.assertIn("/fr/sign-in", driver.current_url)
        driver.find_element(By.NAME, "name").send_keys("comite")
        driver.find_element(By.NAME, "password").send_keys("mot de passe d'essai", Keys.ENTER)
        self.wait(lambda d: d.current_url.endswith("/fr/plans"))
        cookie = next(c for c in driver.get_cookies() if "session" in c["name"])
        self.assertTrue(cookie["httpOnly"] and cookie["sameSite"] == "Lax")
        size(driver, 1440)
        driver.find_element(By.CSS_SELECTOR, ".account button").click()
        self.wait(lambda d: "/fr/sign-in" in d.current_url)
        self.visit("/fr/plans", server=self.closed)
        self.assertIn("/fr/sign-in", driver.current_url)

    def test_wrong_passwords_lock_the_name(self):
        driver = self.driver
        driver.delete_all_cookies()
        for _ in range(5):
            self.visit("/en/sign-in", server=self.closed)
            driver.find_element(By.NAME, "name").send_keys("operateur")
            driver.find_element(By.NAME, "password").send_keys("wrong", Keys.ENTER)
            self.wait(lambda d: d.find_elements(By.CSS_SELECTOR, "[role=alert]"))
        self.assertIn("locked", driver.find_element(By.CSS_SELECTOR, "[role=alert]").text)

    def test_keyboard_reaches_the_content_first_and_shows_where_it_is(self):
        self.visit("/ar/")
        self.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
        active = self.driver.switch_to.active_element
        self.assertEqual(active.get_attribute("class"), "skip")
        self.assertNotEqual(self.driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle"), "none")
        active.send_keys(Keys.ENTER)
        self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "main")

    def test_pack_prints_to_pdf(self):
        for language in LANGUAGES:
            self.visit(f"/{language}/packs/2026-06")
            printed = base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
            self.assertTrue(printed.startswith(b"%PDF"))
            (ARTEFACTS / f"pack-{language}.pdf").write_bytes(printed)

    def test_the_console_stays_silent(self):
        self.driver.get_log("browser")
        for page in PAGES:
            self.visit(f"/fr/{page}")
        self.assertEqual([e for e in self.driver.get_log("browser") if e["level"] == "SEVERE"], [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
