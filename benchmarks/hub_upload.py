#!/usr/bin/env python3
"""Uploads random files to the hub for tests, with io-hf and with huggingface_hub in the same run, over loopback.

    hub_upload.py [--megabytes 128] [--files 8] [--large-gigabytes 5]

Prints for one file and for several the seconds from the start of the process to its end, its CPU seconds and its peak
resident memory. The last line is io-hf with one large file and 256 MB of heap; 0 leaves it out. Both write what they
send to the same hub, whose own work (two hashes of every byte, one write) is a part of all figures. Needs the jars of
`./mvnw -q -Dquick -DskipTests package`, `pip install huggingface_hub`, and twice the bytes as free space.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CI = HERE.parent / "ci" / "hub"
sys.path.append(str(CI))

import measured
from hub_for_tests import HubForTests, announced_bytes

PROGRAM = HERE.parent / "examples" / "target" / "speculative-actions.jar"
HUB = HERE.parent / "hub-testing" / "target" / "test-hub.jar"
UPLOAD_FOLDER = """
import sys
from huggingface_hub import HfApi
api = HfApi()
api.create_repo("alice/python", repo_type="dataset", private=True, exist_ok=True)
api.upload_folder(repo_id="alice/python", folder_path=sys.argv[1], repo_type="dataset")
"""
MB = 1_000_000


def write_files(folder, files, size):
    """Random bytes, so that nothing is found to be there already; 1 MB at a time, since one file may be large."""
    folder.mkdir()
    for i in range(files):
        noise = random.Random(f"{folder.name} {i}")
        with open(folder / f"train-{i:05d}-of-{files:05d}.parquet", "wb") as out:
            for _ in range(size // MB):
                out.write(noise.randbytes(MB))


def row(name, size, figures):
    rate = size / MB / figures.seconds
    print(
        f"| {name} | {figures.seconds:.1f} | {rate:.0f} | {figures.cpu_seconds:.1f} | {figures.peak_bytes / MB:.0f} |",
        flush=True,
    )


def upload(name, command, folder, home):
    """Each upload has a hub of its own, so that one finds nothing of another; its bytes are counted there."""
    size = measured.bytes_below(folder)
    with HubForTests(HUB, part_size=20 * MB) as hub:
        os.environ.update(hub.environment(home))
        figures = measured.run([*command, folder], home / "log")
        assert announced_bytes(hub.received()) == size, f"{name} did not send every byte once"
    row(name, size, figures)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--megabytes", type=int, default=128)
    arguments.add_argument("--files", type=int, default=8)
    arguments.add_argument("--large-gigabytes", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        home = Path(home)
        subprocess.run(["javac", "-d", home, "-cp", PROGRAM, CI / "PublishFolder.java"], check=True)
        java = ["java", "-Xmx256m", "-cp", f"{PROGRAM}{os.pathsep}{home}", "PublishFolder"]
        python = [sys.executable, "-c", UPLOAD_FOLDER]
        print("| upload | s | MB/s | CPU s | peak MB |\n|---|---|---|---|---|")
        for files in sorted({1, given.files}):
            folder = home / f"of-{files}"
            write_files(folder, files, given.megabytes * MB)
            for name, command in (("io-hf", java), ("huggingface_hub", python)) * 2:
                upload(f"{name}, {files} × {given.megabytes} MB", command, folder, home)
        if given.large_gigabytes:
            folder = home / "large"
            write_files(folder, 1, given.large_gigabytes * 1_000 * MB)
            upload(f"io-hf, 1 × {given.large_gigabytes} GB", java, folder, home)


if __name__ == "__main__":
    main()
