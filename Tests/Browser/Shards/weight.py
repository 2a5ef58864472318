"""What the first page weighs, whom it asks, and when a slow line shows it."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
import json


class Weight(BrowserCase):
    def test_first_page_is_light_and_asks_no_other_host(self):
        self.driver.get_log("performance")
        self.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        self.visit("/fr/")
        self.wait(is_loaded)
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        addresses = {e["params"]["requestId"]: e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
        asked = [a for a in addresses.values() if not a.startswith("data:")]
        weight = sum(e["params"]["encodedDataLength"] for e in events if e["method"] == "Network.loadingFinished")
        print(f"first page: {weight} bytes over the wire, {len(asked)} requests")
        self.assertTrue(all(a.startswith(self.server.address) for a in asked), asked)
        self.assertLessEqual(len(asked), 4, asked)
        self.assertLessEqual(weight, 50_000)

    def test_first_paint_on_a_slow_line_is_measured(self):
        """A benchmark: printed, and not judged on a machine that does other things."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions",
                                    {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000})
        self.visit("/fr/methods")
        self.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        self.visit("/fr/")
        paint = self.wait(lambda d: d.execute_script("return (performance.getEntriesByName('first-contentful-paint')[0]||{}).startTime"))
        print(f"first contentful paint at 400 kbit/s and 400 ms: {paint:.0f} ms")
        self.assertGreater(paint, 0)


if __name__ == "__main__":
    run_shard()
