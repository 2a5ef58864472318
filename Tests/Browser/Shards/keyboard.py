"""With the keyboard alone; nothing in the console; and pages left behind hold nothing."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
from selenium.webdriver.common.keys import Keys


class Keyboard(BrowserCase):
    @property
    def active(self):
        return self.driver.switch_to.active_element

    def press(self, *keys):
        self.active.send_keys(*keys)

    def tab_to(self, selector, most=80):
        wanted = self.one(selector)
        for _ in range(most):
            self.press(Keys.TAB)
            if self.active == wanted:
                return
        self.fail(f"{selector} is not reached with Tab")

    def check_first_stop(self, language):
        """It leads past the menu to the content."""
        self.visit(f"/{language}/")
        self.one("body").send_keys(Keys.TAB)
        self.assertEqual(self.active.get_attribute("class"), "skip")
        self.press(Keys.ENTER)
        self.assertEqual(self.active.get_attribute("id"), "main")

    def check_each_stop_is_seen(self, language):
        """Whatever has the focus shows it, and lies on the screen."""
        self.size(1440)
        for page in ["", "actions", "sittings"]:
            self.visit(f"/{language}/{page}")
            self.one("body").send_keys(Keys.TAB)
            for _ in range(30):
                if self.active.tag_name == "body":
                    break
                shown = self.driver.execute_script(
                    "const e = document.activeElement, r = e.getBoundingClientRect();"
                    "return [getComputedStyle(e).outlineStyle, r.width > 0 && r.bottom > 0 && r.top < innerHeight, e.outerHTML.slice(0, 90)]")
                self.assertNotEqual(shown[0], "none", shown[2])
                self.assertTrue(shown[1], shown[2])
                self.press(Keys.TAB)

    def check_ways(self, language):
        """Through the menu to a list, through its questions, into a table under a drawing, and to another time."""
        self.size(1440)
        self.visit(f"/{language}/")
        self.tab_to(f"nav.pages a[href='/{language}/plans']")
        self.press(Keys.ENTER)
        self.arrive(f"/{language}/plans")
        self.tab_to("#f-country")
        self.press("m")
        self.tab_to("#filter button")
        self.press(Keys.ENTER)
        self.arrive(f"/{language}/plans", "country=")
        self.visit(f"/{language}/mobility")
        self.tab_to("#steps summary", most=120)
        self.press(Keys.ENTER)
        self.assertTrue(self.one("#steps table").is_displayed())
        self.visit(f"/{language}/")
        self.tab_to(".as-of button")
        self.press(Keys.ENTER)
        self.arrive(f"/{language}/", "asOf=")

    def check_menu_on_a_telephone(self, language):
        self.size(360)
        self.visit(f"/{language}/")
        self.tab_to(".menu-link a")
        self.press(Keys.ENTER)
        self.wait(lambda d: self.one("nav.pages").is_displayed())
        self.tab_to(f"nav.pages a[href='/{language}/reporting']")
        self.press(Keys.ENTER)
        self.arrive(f"/{language}/reporting")

    def test_pages_left_behind_do_not_keep_the_next_one_waiting(self):
        """A browser opens six connections to a host; each page listened on one of them and was kept for "back"."""
        for page in PAGES[:9] * 2:
            self.visit(f"/en/{page}")
        self.driver.back()
        self.wait(is_loaded)

    def test_the_console_stays_silent(self):
        self.driver.get_log("browser")
        for page in PAGES:
            self.visit(f"/fr/{page}")
        self.assertEqual([e for e in self.driver.get_log("browser") if e["level"] == "SEVERE"], [])


for check in ("first_stop", "each_stop_is_seen", "ways", "menu_on_a_telephone"):
    add_tests(Keyboard, check, [(language,) for language in LANGUAGES], getattr(Keyboard, f"check_{check}"))


if __name__ == "__main__":
    run_shard()
