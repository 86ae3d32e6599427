"""The hub for tests as a context manager: `with HubForTests(jar) as hub: …`. Uses loopback only."""
import json
import os
import subprocess

TOKEN = "hf_alice_secret"


def java():
    return os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"


class HubForTests:
    """Runs the jar of hub-testing; `requests` are those it received, once it has stopped.

    `users` are the tokens of users by name. Objects of `parts_from` bytes and more go in parts of `part_size`.
    """

    def __init__(self, jar, users=None, page_size=1_000, parts_from=10_000_000, part_size=5_000_000):
        self.jar = jar
        self.users = users or {"alice": TOKEN}
        self.settings = {"--page-size": page_size, "--parts-from": parts_from, "--part-size": part_size}
        self.requests = []

    def __enter__(self):
        command = [java(), "-Dsun.net.httpserver.nodelay=true", "-jar", self.jar]
        command += [str(word) for option in self.settings.items() for word in option]
        command += [f"{name}={token}" for name, token in self.users.items()]
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
        answer = json.loads(self.process.stdout.readline())
        assert "error" not in answer, answer
        return answer

    def host(self, dataset, path, file):
        """Commits a local file, which is not copied and must stay."""
        self._tell("host", dataset, path, os.path.abspath(file))

    def delay(self, milliseconds):
        self._tell("delay", milliseconds)

    def counts(self):
        """Requests, hubBytes and contentBytes so far."""
        return self._tell("counts")

    def received(self):
        """What was received since the last call."""
        return self._tell("received")["received"]

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
            shown = json.dumps([request["path"], request["query"], rest])
            assert not any(token in shown for token in self.users.values()), f"token shown: {what}"
            in_chunks = request["method"] == "PUT" and "transfer-encoding" in request["headers"]
            assert not in_chunks, f"sent in chunks: {what}"
        return len(self.requests)


def uploads(requests):
    """The requests that brought bytes of large files."""
    return [request for request in requests if request["method"] == "PUT" and request["origin"] == "CONTENT"]


def announced_bytes(requests):
    """How many bytes they announced."""
    return sum(int(request["headers"]["content-length"][0]) for request in uploads(requests))


def commits(requests):
    return [request for request in requests if request["method"] == "POST" and "/commit/" in request["path"]]
