"""Accounts and sessions in the real database; a change that travels from a ministry to an open page."""
import http.cookiejar, json, os, re, subprocess, unittest, urllib.error, urllib.parse, urllib.request

from browser import browser, figure_shown, is_loaded, patient
from platform_under_test import RECOSA, wait_until


class Visitor:
    """Somebody with a browser of their own."""

    def __init__(self, address):
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def ask(self, path, form=None):
        """Where the visitor ends, and the page."""
        data = urllib.parse.urlencode(form).encode() if form else None
        try:
            with self.opener.open(self.address + path, data, timeout=150) as answer:
                return answer.status, answer.url, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.url, error.read().decode()

    def sign_in(self, name, password):
        token = re.search(r'name="csrf" value="([^"]+)"', self.ask("/fr/sign-in")[2])[1]
        form = {"name": name, "password": password, "csrf": token, "next": "/fr/methods"}
        # Busy (503) is an answer of its own: the password was not looked at.
        return wait_until(lambda: next((a for a in [self.ask("/fr/sign-in", form)] if a[0] != 503), None), 180, "a password is checked")


class AccountCase(unittest.TestCase):
    """`platform` is given by the shard."""
    platform = None

    def test_signing_out_everywhere_ends_every_session(self):
        visitors = [Visitor(self.platform.address) for _ in range(2)]
        for visitor in visitors:
            self.assertEqual(visitor.sign_in("committee", self.platform.password)[0], 200)
            self.assertEqual(visitor.ask("/fr/plans")[1], self.platform.address + "/fr/plans")
        token = re.search(r'name="csrf" value="([^"]+)"', visitors[0].ask("/fr/account")[2])[1]
        visitors[0].ask("/fr/sign-out", {"csrf": token, "everywhere": "1"})
        for visitor in visitors:
            self.assertIn("/fr/sign-in", visitor.ask("/fr/plans")[1])
        wait_until(self.platform.sign_in, 180, "signed in again")

    def test_five_wrong_passwords_lock_a_name(self):
        visitor = Visitor(self.platform.address)
        answers = [visitor.sign_in("nobody-here", "wrong")[0] for _ in range(6)]
        self.assertEqual(answers, [401, 401, 401, 401, 429, 429])

    def test_the_interface_wants_the_same_session(self):
        self.assertEqual(Visitor(self.platform.address).ask("/v1/dashboard")[0], 401)
        self.assertEqual(Visitor(self.platform.address).ask("/v1/stream")[0], 401)

    def post(self, path, body):
        token = subprocess.run([RECOSA, "token", "--country", "ma", "--role", "focalPoint", "--state", str(self.platform.state)],
                               capture_output=True, text=True, check=True).stdout.strip()
        service = json.loads((self.platform.state / "up.json").read_text())["services"]["ma"]
        request = urllib.request.Request(f"{service}/v1/{path}", json.dumps(body).encode(), {
            "Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status

    def test_what_a_ministry_adopts_appears_on_an_open_page_without_reload(self):
        driver = browser()
        self.addCleanup(driver.quit)
        driver.get(self.platform.address + "/fr/methods")
        for cookie in self.platform.cookies:
            driver.add_cookie({"name": cookie.name, "value": cookie.value, "path": "/"})
        driver.get(self.platform.address + "/fr/")
        before = int(figure_shown(driver, "plans.count"))
        driver.execute_script("window.notReloaded = true")
        patient(driver, 30).until(is_loaded)
        self.assertLess(self.post("plans", {
            "planID": "plan:01990000-0000-7000-8000-0000000000aa", "demonstration": True,
            "plan": {"title": {"fr": "Plan d’essai"}, "parties": ["ma"], "lead": "ma", "period": {"start": "2026", "end": "2027"},
                     "areas": ["migrationAndDevelopment"]}}), 300)
        patient(driver, 60).until(lambda d: int(figure_shown(d, "plans.count")) == before + 1)
        self.assertTrue(driver.execute_script("return window.notReloaded === true"))
