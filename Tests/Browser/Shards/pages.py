"""Pages on a telephone and at a desk: LANGUAGES (fr,ar,en) PAGES (first, every) MODE (script, plain)."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools

LANGUAGE, CHOICE, MODE = sys.argv[1:]


class Pages(BrowserCase):
    scripts = MODE == "script"


add_tests(Pages, MODE, itertools.product(PAGES if CHOICE == "every" else PAGES[:1], LANGUAGE.split(","), WIDTHS), BrowserCase.check_page)


if __name__ == "__main__":
    run_shard()
