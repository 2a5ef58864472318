"""axe on pages: LANGUAGES (fr,ar,en) PAGES (main, every) WIDTH."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools

LANGUAGE, CHOICE, WIDTH = sys.argv[1:]


class Accessibility(BrowserCase):
    pass


add_tests(Accessibility, "axe", itertools.product(PAGES if CHOICE == "every" else MAIN_PAGES, LANGUAGE.split(","), [int(WIDTH)]),
          BrowserCase.check_accessibility)


if __name__ == "__main__":
    run_shard()
