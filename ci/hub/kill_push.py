#!/usr/bin/env python3
"""Kills a push in the middle of 200 MB, and counts what the next one sends.

    kill_push.py PROGRAM_JAR TEST_HUB_JAR

Once with one file in parts, once with eight files, and the last file whole and smaller than a part. The hub counts the
bytes; what was on its way when the process was killed, four bodies at most, may be sent twice. Checks that nothing was
to be seen before, that the bytes are right, and that no file the process left shows the token. Uses loopback only.
"""
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hub_for_tests import TOKEN, HubForTests, announced_bytes, commits, java

ID = "alice/speculative-actions-eval"
MB = 1_000_000
PART = 5 * MB
ON_THE_WAY = 4


def push(hub, home, folder, jar):
    command = [java(), f"-Duser.home={home}", "-cp", jar, Path(__file__).with_name("PublishFolder.java"), folder]
    return subprocess.Popen(command, env=hub.environment(home), stdout=subprocess.DEVNULL)


def killed_at(hub, process, size):
    """Kills the process once the hub has been promised that many bytes; returns how many it was."""
    announced = 0
    while announced < size:
        assert process.poll() is None, "the push ended before it could be killed"
        time.sleep(0.02)
        requests = hub.received()
        assert not commits(requests)
        announced += announced_bytes(requests)
    process.kill()
    process.wait()
    time.sleep(0.5)
    return announced + announced_bytes(hub.received())


def shows_token(home):
    return any(TOKEN.encode() in file.read_bytes() for file in Path(home).rglob("*") if file.is_file())


def check(name, sizes, jar, hub_jar):
    total = sum(sizes)
    with tempfile.TemporaryDirectory() as home, HubForTests(hub_jar, part_size=PART) as hub:
        folder = Path(home, "files")
        folder.mkdir()
        hashes = {}
        for i, size in enumerate(sizes):
            file = folder / f"test-{i:05d}-of-{len(sizes):05d}.parquet"
            content = os.urandom(size)
            file.write_bytes(content)
            hashes[f"data/{file.name}"] = hashlib.sha256(content).hexdigest()
        first = killed_at(hub, push(hub, home, folder, jar), total // 2)
        assert not shows_token(home), "a file that was left shows the token"
        assert push(hub, home, folder, jar).wait() == 0
        requests = hub.received()
        second = announced_bytes(requests)
        assert len(commits(requests)) == 1
        twice = first + second - total
        assert 0 <= twice <= ON_THE_WAY * PART, f"{name}: {first} bytes, then {second} of {total}"
        os.environ.update(hub.environment(Path(home, "python")))
        code = (
            "import sys; from huggingface_hub import HfApi\n"
            f"for file in HfApi().dataset_info({ID!r}, files_metadata=True).siblings:\n"
            "    if file.lfs: print(file.rfilename, file.lfs.sha256)"
        )
        listed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        assert dict(line.split() for line in listed.splitlines()) == hashes, listed
        left = list(Path(home, ".speculative-actions-uploads").iterdir())
        assert not left, f"left behind: {left}"
    hub.check_no_leak()
    print(
        f"{name}: killed after {first / MB:.0f} of {total / MB:.0f} MB, the next push sent {second / MB:.0f} MB"
        f" ({twice / MB:.0f} MB of them for the second time), one commit"
    )


if __name__ == "__main__":
    check("one file", [200 * MB], *sys.argv[1:])
    check("eight files", [28 * MB] * 7 + [4 * MB], *sys.argv[1:])
