"""The committee pack on paper."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *


class Printing(BrowserCase):
    def print(self, language):
        self.visit(f"/{language}/packs/2026-06")
        self.assertGreater(self.print_to(f"pack-{language}.pdf"), 5)


add_tests(Printing, "pack", [("fr",), ("ar",), ("en",)], Printing.print)


if __name__ == "__main__":
    run_shard()
