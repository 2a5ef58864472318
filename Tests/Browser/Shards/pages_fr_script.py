"""Every page in one language at both widths, script."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools


class Pages(BrowserCase):
    scripts = True


add_tests(Pages, "script", itertools.product(PAGES, ["fr"], WIDTHS), BrowserCase.check_page)


if __name__ == "__main__":
    run_shard()
