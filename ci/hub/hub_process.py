"""Runs the hub for tests as a process of its own, and tells what it received. Uses loopback only."""
import json
import os
import subprocess


class HubProcess:
    """A hub that runs until its `with` block ends.

    `users` are the tokens of users by their names; objects of `parts_from` bytes and more go in parts of `part_size`.
    """

    def __init__(self, jar, users, page_size=1_000, parts_from=10_000_000, part_size=5_000_000):
        self.users = users
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
        self.process = subprocess.Popen(
            [java, "-Dsun.net.httpserver.nodelay=true", "-jar", jar, str(page_size), str(parts_from), str(part_size)]
            + [f"{name}={token}" for name, token in users.items()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.urls = json.loads(self.process.stdout.readline())
        self.audited = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.communicate()

    def environment(self, user, home):
        """What a client of that user needs; its cache and its token file are in the folder `home`."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
        return environment | {
            "HF_ENDPOINT": self.urls["endpoint"],
            "HF_TOKEN": self.users[user],
            "HF_HOME": str(home),
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "HF_DATASETS_DISABLE_PROGRESS_BARS": "1",
        }

    def received(self):
        """What was received since the last call. Fails if a token was sent elsewhere or stands in a URL."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        requests = [json.loads(line) for line in iter(self.process.stdout.readline, "\n")]
        for request in requests:
            self.audit(request)
        self.audited += len(requests)
        return requests

    def audit(self, request):
        what = f"{request['origin']} {request['method']} {request['path']}"
        headers = json.dumps(request["headers"])
        for name, token in self.users.items():
            assert token not in request["path"] + request["query"], f"the token of {name} is in a URL: {what}"
            assert request["origin"] == "HUB" or token not in headers, f"the token of {name} was sent: {what}"
        if request["method"] == "PUT" and request["origin"] == "CONTENT":
            assert "transfer-encoding" not in request["headers"], f"sent in chunks: {what}"


def uploads(requests):
    """The requests that brought bytes of large files."""
    return [request for request in requests if request["method"] == "PUT" and request["origin"] == "CONTENT"]


def sent_bytes(requests):
    """How many bytes they announced."""
    return sum(int(request["headers"]["content-length"][0]) for request in uploads(requests))


def commits(requests):
    return [request for request in requests if request["method"] == "POST" and "/commit/" in request["path"]]
