"""axe on every page in one language at 360 px."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools

SOURCE = axe_source()


class Accessibility(BrowserCase):
    def check(self, page, language, width):
        self.check_accessibility(page, language, width, SOURCE)


add_tests(Accessibility, "axe", itertools.product(PAGES, ["en"], [360]), Accessibility.check)


if __name__ == "__main__":
    run_shard()
