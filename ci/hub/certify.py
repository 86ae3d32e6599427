#!/usr/bin/env python3
"""Lets a real client of the Hub work on the hub for tests, and looks through what the hub received of it.

    certify.py TEST_HUB_JAR COMMAND…

The command finds the hub in HF_ENDPOINT, the origin of large files in CONTENT_ORIGIN, and the tokens of the users
alice and bob in ALICE and BOB; its cache is a temporary folder. Fails if the command does, if a token was sent to the
origin of large files or stood in a URL, or if a listing was not read page by page. Uses loopback only.
"""
import json
import os
import subprocess
import sys
import tempfile

TOKENS = {"ALICE": "hf_alice_secret", "BOB": "hf_bob_secret"}
PAGE_SIZE, MULTIPART_FROM, PART_SIZE = 3, 300_000, 100_000


def check(requests):
    """No token leaks, and what the client is certified for was really asked of the hub."""
    for request in requests:
        what = f"{request['origin']} {request['method']} {request['path']}"
        headers = request["headers"]
        assert request["origin"] == "HUB" or "authorization" not in headers, f"a token was sent: {what}"
        for token in TOKENS.values():
            assert token not in request["path"] + request["query"], f"a token is in the URL: {what}"
        if request["method"] == "PUT" and request["origin"] == "CONTENT":
            assert "transfer-encoding" not in headers, f"sent in chunks: {what}"
    kinds = {(request["origin"], request["method"]) for request in requests}
    assert ("CONTENT", "PUT") in kinds, "no large file was uploaded"
    assert ("CONTENT", "GET") in kinds, "no large file was read"
    assert any("partNumber=2" in request["query"] for request in requests), "nothing was uploaded in parts"
    assert any("/api/complete_multipart" == request["path"] for request in requests), "no parts were put together"
    assert any("cursor=" in request["query"] for request in requests), "no second page was read"
    return f"{len(requests)} requests, no token outside of the hub"


def main(jar, *command):
    arguments = [str(PAGE_SIZE), str(MULTIPART_FROM), str(PART_SIZE)]
    arguments += [f"{user.lower()}={token}" for user, token in TOKENS.items()]
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    hub = subprocess.Popen(
        [java, "-Dsun.net.httpserver.nodelay=true", "-jar", jar, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with hub, tempfile.TemporaryDirectory() as home:
        urls = json.loads(hub.stdout.readline())
        environment = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
        environment |= TOKENS
        environment |= {
            "HF_ENDPOINT": urls["endpoint"],
            "CONTENT_ORIGIN": urls["contentOrigin"],
            "HF_HOME": home,
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "HF_DATASETS_DISABLE_PROGRESS_BARS": "1",
        }
        client = subprocess.run(command, env=environment)
        received, _ = hub.communicate()
    if client.returncode != 0:
        sys.exit(client.returncode)
    print(check([json.loads(line) for line in received.splitlines()]))


if __name__ == "__main__":
    main(*sys.argv[1:])
