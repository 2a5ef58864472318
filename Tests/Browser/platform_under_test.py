"""The real platform: the processes of `recosa up` over a state folder of their own, with the record and invented data."""
import http.cookiejar, json, os, pathlib, random, re, shutil, socket, subprocess, tempfile, time, urllib.error, urllib.parse, urllib.request

RECOSA = os.environ.get("RECOSA_PROGRAM", ".build/debug/recosa")


def wait_until(condition, within, what):
    """The first true answer of `condition`; asks again until then."""
    ends = time.monotonic() + within
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > ends:
            raise AssertionError(f"not within {within} s: {what}")
        time.sleep(0.25)


def free_port_base():
    for _ in range(50):
        base = random.randrange(20_000, 50_000)
        sockets = []
        try:
            for port in [base + offset for offset in (0, 1, 2, 3, 4, 1012)]:
                sockets.append(socket.create_server(("127.0.0.1", port)))
            return base
        except OSError:
            continue
        finally:
            for taken in sockets:
                taken.close()
    raise AssertionError("no six free ports were found")


class PlatformUnderTest:
    """Ready and filled when made. RECOSA_PLATFORM_STATE names the state folder of one that runs already, for looking closer."""

    def __init__(self, demonstration):
        self.process = None
        given = os.environ.get("RECOSA_PLATFORM_STATE")
        self.state = pathlib.Path(given or tempfile.mkdtemp(prefix="recosa-browser-"))
        if not given:
            self.log = self.state.with_suffix(".log")
            with open(self.log, "w", encoding="utf-8") as output:
                self.process = subprocess.Popen(
                    [RECOSA, "up", "--state", str(self.state), "--port-base", str(free_port_base()), "--record", "--demonstration",
                     str(demonstration)], stdout=output, stderr=subprocess.STDOUT)
        wait_until(self.is_ready, 120, "the platform is ready")
        self.address = json.loads((self.state / "up.json").read_text())["dashboard"]
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        wait_until(self.sign_in, 120, "signed in")
        if not given:
            wait_until(self.is_filled, 240, "record and invented data are imported and shown")

    @property
    def password(self):
        return (self.state / "secrets" / "dashboard-account").read_text().strip()

    def is_ready(self):
        if self.process and self.process.poll() is not None:
            raise AssertionError("recosa up ended:\n" + self.log.read_text()[-2000:])
        return (self.state / "up.json").exists()

    def is_filled(self):
        self.is_ready()
        if "Imported demonstration" not in self.log.read_text():
            return False
        feeds = self.api("/v1/feeds")["entries"]
        return all(feed["state"] in ("current", "silent") and not feed.get("lagEvents") for feed in feeds)

    def sign_in(self):
        """False where the service is too busy to check a password, which costs it time on purpose."""
        token = re.search(r'name="csrf" value="([^"]+)"', self.page("/en/sign-in"))[1]
        form = {"name": "committee", "password": self.password, "csrf": token, "next": "/en/methods"}
        try:
            answer = self.opener.open(self.address + "/en/sign-in", urllib.parse.urlencode(form).encode(), timeout=150)
        except urllib.error.HTTPError as error:
            if error.code == 503:
                return False
            raise
        assert answer.url.endswith("/en/methods"), f"signing in led to {answer.url}"
        return True

    def page(self, path):
        """Asks again while the service is too busy: 503 says that this helps."""
        def ask():
            try:
                with self.opener.open(self.address + path, timeout=60) as answer:
                    return answer.read().decode()
            except urllib.error.HTTPError as error:
                if error.code != 503:
                    raise
        return wait_until(ask, 120, path)

    def api(self, path):
        return json.loads(self.page(path))

    def close(self):
        """It must end as Ctrl-C ends it, with everything it started."""
        if not self.process:
            return
        self.process.terminate()
        try:
            code = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            shutil.rmtree(self.state, ignore_errors=True)
        assert code == 0, f"recosa up ended with {code}"
        self.log.unlink()
