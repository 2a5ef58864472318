"""Practices are found in each language."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
from selenium.webdriver.common.keys import Keys


class Search(BrowserCase):
    def find(self, language, word):
        self.visit(f"/{language}/practices")
        self.driver.find_element(By.NAME, "q").send_keys(word, Keys.ENTER)
        self.arrive(f"/{language}/practices", "q=")
        self.assertEqual(len(self.all("#practices .entries > li")), 1)


add_tests(Search, "search", [("fr", "sport"), ("ar", "الرياضة"), ("en", "sport")], Search.find)


if __name__ == "__main__":
    run_shard()
