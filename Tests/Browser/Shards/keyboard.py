"""With the keyboard alone, and nothing in the console."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
from selenium.webdriver.common.keys import Keys


class Keyboard(BrowserCase):
    def test_the_first_stop_leads_to_the_content_and_shows_where_it_is(self):
        for language in LANGUAGES:
            self.visit(f"/{language}/")
            self.one("body").send_keys(Keys.TAB)
            active = self.driver.switch_to.active_element
            self.assertEqual(active.get_attribute("class"), "skip")
            self.assertNotEqual(self.driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle"), "none")
            active.send_keys(Keys.ENTER)
            self.assertEqual(self.driver.switch_to.active_element.get_attribute("id"), "main")

    def test_the_console_stays_silent(self):
        self.driver.get_log("browser")
        for page in PAGES:
            self.visit(f"/fr/{page}")
        self.assertEqual([e for e in self.driver.get_log("browser") if e["level"] == "SEVERE"], [])


if __name__ == "__main__":
    run_shard()
