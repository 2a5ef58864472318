"""The committee pack on paper."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import base64


class Printing(BrowserCase):
    def print(self, language):
        self.visit(f"/{language}/packs/2026-06")
        printed = base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
        self.assertTrue(printed.startswith(b"%PDF"))
        self.assertGreater(printed.count(b"/Type /Page"), 1)
        (ARTEFACTS / f"pack-{language}.pdf").write_bytes(printed)


add_tests(Printing, "pack", [("fr",), ("ar",), ("en",)], Printing.print)


if __name__ == "__main__":
    run_shard()
