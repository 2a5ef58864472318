"""Signing in and out, and the lock after repeated failures."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
from selenium.webdriver.common.keys import Keys


class SigningIn(BrowserCase):
    public = False

    def setUp(self):
        self.driver.delete_all_cookies()

    def enter(self, name, password):
        self.driver.find_element(By.NAME, "name").send_keys(name)
        self.driver.find_element(By.NAME, "password").send_keys(password, Keys.ENTER)

    def round(self, language):
        self.visit(f"/{language}/plans")
        self.assertIn(f"/{language}/sign-in", self.driver.current_url)
        self.enter("comite", "mot de passe d'essai")
        self.arrive(f"/{language}/plans")
        cookie = next(c for c in self.driver.get_cookies() if "session" in c["name"])
        self.assertTrue(cookie["httpOnly"] and cookie["sameSite"] == "Lax")
        self.size(1440)
        self.one(".account button").click()
        self.arrive(f"/{language}/sign-in")
        self.visit(f"/{language}/plans")
        self.assertIn(f"/{language}/sign-in", self.driver.current_url)

    def test_wrong_passwords_lock_the_name(self):
        for _ in range(5):
            self.visit("/en/sign-in")
            self.enter("operateur", "wrong")
            self.wait(lambda d: self.all("[role=alert]"))
        self.assertIn("locked", self.one("[role=alert]").text)


add_tests(SigningIn, "in_and_out", [("fr",), ("ar",), ("en",)], SigningIn.round)


if __name__ == "__main__":
    run_shard()
