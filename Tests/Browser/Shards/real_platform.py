"""The pages over the real platform: real services, broker and databases, with the record and invented data."""
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
from browser import *
from platform_under_test import PlatformUnderTest
import accounts_case, figures_case, packs_case


def setUpModule():
    platform = PlatformUnderTest(demonstration=int(os.environ.get("RECOSA_PLATFORM_ACTIONS", "12")))
    unittest.addModuleCleanup(platform.close)
    for case in (Figures, Packs, SessionsAndChanges):
        case.platform = platform


class Figures(figures_case.FigureCase):
    pass


class Packs(packs_case.PackCase):
    pass


class SessionsAndChanges(accounts_case.AccountCase):
    pass


if __name__ == "__main__":
    run_shard()
