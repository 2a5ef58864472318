"""As of a past time; two times side by side."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *


class Times(BrowserCase):
    def values(self):
        return [e.get_attribute("value") for e in self.all("main data")]

    def test_as_of_says_so_and_gives_the_same_figures_again(self):
        for language in LANGUAGES:
            self.visit(f"/{language}/?asOf=2026-06-01T00:00:00Z")
            self.assertTrue(self.all("#banner.past"))
            first = self.values()
            self.assertGreater(len(first), 10)
            self.server.change()
            self.driver.refresh()
            self.assertEqual(first, self.values())

    def test_compare_shows_signed_differences(self):
        self.visit("/en/compare?fromSitting=2026-06")
        cells = [e.text for e in self.all("#figures td:last-child")]
        self.assertTrue(any(text.startswith(("+", "\u2212")) for text in cells), cells)
        self.assertIn("no difference can be computed", cells)


if __name__ == "__main__":
    run_shard()
