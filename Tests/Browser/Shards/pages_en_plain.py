"""Every page in one language at both widths, plain."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools


class Pages(BrowserCase):
    scripts = False


add_tests(Pages, "plain", itertools.product(PAGES, ["en"], WIDTHS), BrowserCase.check_page)


if __name__ == "__main__":
    run_shard()
