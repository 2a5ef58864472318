"""A change reaches an open page, and the server ends although pages listen."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *

# Keeps the answer to the page's first question on its way until window.letGo() is called; counts answers, and the changes told.
HOLD_FIRST_ANSWER = """
    const held = new Promise(go => { window.letGo = go; });
    window.ask = window.fetch;
    window.answers = window.heard = 0;
    new EventSource(document.body.dataset.stream).addEventListener("change", () => { window.heard += 1; });
    window.fetch = async (...question) => {
        const answer = await window.ask(...question);
        window.answers += 1;
        if (window.answers === 1) await held;
        return answer;
    };"""
# Time for whatever else the page wants to do.
ROUND_TRIPS = """
    const done = arguments[0];
    (async () => { for (let i = 0; i < 10; i++) await (await window.ask(location.href)).text(); })().then(done);"""


class LivePage(BrowserCase):
    def count(self):
        return figure_shown(self.driver, "actions.count")

    def open(self):
        self.size(1440)
        self.visit("/en/")
        self.wait(lambda d: d.execute_script("return performance.getEntriesByType('resource').length >= 2"))

    def test_a_change_is_shown_without_reload_more_than_once(self):
        self.open()
        self.driver.execute_script("window.notReloaded = true")
        for _ in range(2):
            before = self.count()
            self.server.change()
            self.wait(lambda d: self.count() != before)
        self.assertTrue(self.driver.execute_script("return window.notReloaded === true"))

    def test_an_answer_that_is_late_does_not_stay(self):
        """On a slow line a second change comes while the page is still being asked for the first."""
        self.open()
        self.driver.execute_script(HOLD_FIRST_ANSWER)
        before = int(self.count())
        self.server.change()
        self.wait(lambda d: d.execute_script("return [window.answers, window.heard]") == [1, 1])
        self.server.change()
        self.wait(lambda d: d.execute_script("return window.heard") == 2)
        self.driver.execute_async_script(ROUND_TRIPS)
        self.driver.execute_script("window.letGo()")
        self.driver.execute_async_script(ROUND_TRIPS)
        self.wait(lambda d: int(self.count()) == before + 2)

    def test_the_server_ends_on_sigterm_while_pages_listen(self):
        server = Server(public=True)
        self.driver.get(server.address + "/en/")
        self.wait(is_loaded)
        before = self.count()
        server.change()
        self.wait(lambda d: self.count() != before)
        self.assertLess(server.close(), 10)
        self.assertEqual(server.process.returncode, 0)


if __name__ == "__main__":
    run_shard()
