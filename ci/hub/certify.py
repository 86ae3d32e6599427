#!/usr/bin/env python3
"""Lets a real client of the Hub work on the hub for tests, and looks through what the hub received of it.

    certify.py TEST_HUB_JAR COMMAND…

The command finds the hub in HF_ENDPOINT, the origin of large files in CONTENT_ORIGIN, and the tokens of the users
alice and bob in ALICE and BOB; its cache is a temporary folder. Fails if the command does, if a token was sent to the
origin of large files or stood in a URL, or if a listing was not read page by page. Uses loopback only.
"""
import subprocess
import sys
import tempfile

from hub_for_tests import HubForTests

TOKENS = {"ALICE": "hf_alice_secret", "BOB": "hf_bob_secret"}


def check(requests):
    """What the client is certified for was really asked of the hub."""
    kinds = {(request["origin"], request["method"]) for request in requests}
    assert ("CONTENT", "PUT") in kinds, "no large file was uploaded"
    assert ("CONTENT", "GET") in kinds, "no large file was read"
    assert any("partNumber=2" in request["query"] for request in requests), "nothing was uploaded in parts"
    assert any("/api/complete_multipart" == request["path"] for request in requests), "no parts were put together"
    assert any("cursor=" in request["query"] for request in requests), "no second page was read"


def main(jar, *command):
    users = {name.lower(): token for name, token in TOKENS.items()}
    with HubForTests(jar, users, page_size=3, parts_from=300_000, part_size=100_000) as hub:
        with tempfile.TemporaryDirectory() as home:
            environment = hub.environment(home, CONTENT_ORIGIN=hub.content_origin, **TOKENS)
            # The command says itself who it is.
            del environment["HF_TOKEN"]
            client = subprocess.run(command, env=environment)
    if client.returncode != 0:
        sys.exit(client.returncode)
    check(hub.requests)
    print(f"{hub.check_no_leak()} requests, no token outside of the hub")


if __name__ == "__main__":
    main(*sys.argv[1:])
