"""axe on the main pages in three languages."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools

SOURCE = axe_source()


class AccessibilityOfTheMainPages(BrowserCase):
    def check(self, page, language, width):
        self.check_accessibility(page, language, width, SOURCE)


add_tests(AccessibilityOfTheMainPages, "axe", itertools.product(MAIN_PAGES, LANGUAGES, [360]), AccessibilityOfTheMainPages.check)


if __name__ == "__main__":
    run_shard()
