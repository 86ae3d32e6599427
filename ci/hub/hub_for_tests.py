"""The hub for tests as a context manager: `with HubForTests(jar) as hub: …`. Uses loopback only."""
import json
import os
import subprocess

TOKEN = "hf_alice_secret"


def java():
    return os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"


class HubForTests:
    """Runs the jar of hub-testing; `requests` are those it received, once it has stopped."""

    def __init__(self, jar):
        self.jar = jar
        self.requests = []

    def __enter__(self):
        command = [java(), "-Dsun.net.httpserver.nodelay=true", "-jar", self.jar, f"alice={TOKEN}"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        urls = json.loads(self.process.stdout.readline())
        self.endpoint, self.content_origin = urls["endpoint"], urls["contentOrigin"]
        return self

    def __exit__(self, *_):
        received, _ = self.process.communicate()
        self.requests = [json.loads(line) for line in received.splitlines()]

    def _tell(self, *words):
        self.process.stdin.write("\t".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def host(self, dataset, path, file):
        """Commits a local file, which is not copied and must stay."""
        self._tell("host", dataset, path, os.path.abspath(file))

    def delay(self, milliseconds):
        self._tell("delay", milliseconds)

    def counts(self):
        """Requests, hubBytes and contentBytes so far."""
        return self._tell("counts")

    def environment(self, home, **more):
        """What a client needs to ask this hub, with nothing of the user's own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
        return kept | {
            "HF_ENDPOINT": self.endpoint,
            "HF_TOKEN": TOKEN,
            "HF_HOME": str(home),
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "HF_DATASETS_DISABLE_PROGRESS_BARS": "1",
        } | more

    def check_no_leak(self):
        """The token went to the hub alone, and in a header; call it when the hub has stopped."""
        for request in self.requests:
            what = f"{request['origin']} {request['method']} {request['path']}"
            assert request["origin"] == "HUB" or "authorization" not in request["headers"], f"token sent: {what}"
            rest = {name: values for name, values in request["headers"].items() if name != "authorization"}
            assert TOKEN not in json.dumps([request["path"], request["query"], rest]), f"token shown: {what}"
        return len(self.requests)
