"""The first page in three languages on a telephone and a desk, with script."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import itertools


class Overview(BrowserCase):
    pass


add_tests(Overview, "page", itertools.product([""], LANGUAGES, WIDTHS), BrowserCase.check_page)


if __name__ == "__main__":
    run_shard()
