"""A change reaches an open page, and the server ends although pages listen."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *


class LivePage(BrowserCase):
    def count(self):
        return self.figure("actions.count")

    def test_a_change_is_shown_without_reload_more_than_once(self):
        self.size(1440)
        self.visit("/en/")
        self.driver.execute_script("window.notReloaded = true")
        self.wait(lambda d: d.execute_script("return performance.getEntriesByType('resource').length >= 2"))
        for _ in range(2):
            before = self.count()
            self.server.change()
            self.wait(lambda d: self.count() != before)
        self.assertTrue(self.driver.execute_script("return window.notReloaded === true"))

    def test_the_server_ends_on_sigterm_while_pages_listen(self):
        server = Server(public=True)
        self.driver.get(server.address + "/en/")
        self.wait(lambda d: d.execute_script("return document.readyState") == "complete")
        before = self.count()
        server.change()
        self.wait(lambda d: self.count() != before)
        self.assertLess(server.close(), 10)
        self.assertEqual(server.process.returncode, 0)


if __name__ == "__main__":
    run_shard()
