#!/usr/bin/env python3
"""How fast whole files come from the Hub, beside huggingface_hub, and in how much memory.

    hub_reading.py [--quick] [--large GIGABYTES] [--traces FILE.parquet] [--work FOLDER]

Reads one file of 1 GB and eight of 128 MB of noise from the hub for tests on loopback, each time into an empty cache,
with this library and with `snapshot_download`; then one file of zeros of 5 GB. Of a file of traces in the SWE-smith
layout it tells how much longer the main job takes when every answer of the Hub waits for 100 ms. Needs a built program and hub
(./mvnw -q -Dquick -DskipTests package), java, a Python with huggingface_hub, and 12 GB of disk.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "ci/hub"))
from hub_for_tests import HubForTests, java

HUB = HERE.parent / "hub-testing/target/test-hub.jar"
PROGRAM = HERE.parent / "examples/target/speculative-actions.jar"
SNAPSHOT = "import sys; from huggingface_hub import snapshot_download as s; s(sys.argv[1], repo_type='dataset')"

INCLUDED = """
Seconds are from the start of the process to its end, Python's imports and the start of the JVM among them; the hub and
the reader share the machine. This library compares size and SHA-256 of what comes and hands every byte to its reader;
huggingface_hub compares the size. Memory is the peak resident size; the JVM may take 64 MB of heap."""


def measured(command, environment):
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def reader(classes, threads, location):
    class_path = os.pathsep.join([str(PROGRAM), str(classes)])
    return [java(), "-Xmx64m", "-XX:+UseSerialGC", "-cp", class_path, "ReadFiles", threads, 0, "count", location]


def noise(file, size):
    with open(file, "wb") as out:
        for _ in range(size // 100_000):
            out.write(os.urandom(100_000))


def row(what, size, command, hub, home):
    """Measures into an empty cache, and checks that it was filled."""
    before = hub.counts()["contentBytes"]
    seconds, cpu, peak = measured(command, hub.environment(home))
    fetched = hub.counts()["contentBytes"] - before
    assert fetched == size, f"{fetched} bytes fetched of {size}"
    shutil.rmtree(home)
    print(f"| {what} | {seconds:.1f} | {size / seconds / 1e6:,.0f} | {cpu:.1f} | {peak / 1e6:,.0f} MB |", flush=True)


def with_latency(traces, hub, work):
    """The main job on row groups of 50 traces, so that there are many requests, with and without a wait for each."""
    import pyarrow.parquet as pq

    pq.write_table(pq.read_table(traces).slice(0, 1500), work / "traces.parquet", row_group_size=50)
    hub.host("alice/traces", "traces.parquet", work / "traces.parquet")
    command = [java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", PROGRAM, "build", "--out", work / "out"]
    command += ["--source", "swe-smith=hf://datasets/alice/traces"]
    print("| the main job, each answer after | requests | seconds |\n|---|---|---|")
    for delay in (0, 100, 0, 100):
        hub.delay(delay)
        before = hub.counts()["requests"]
        seconds, _, _ = measured(command, hub.environment(work / "home"))
        print(f"| {delay} ms | {hub.counts()['requests'] - before} | {seconds:.1f} |", flush=True)
    hub.delay(0)
    print()


def main(given, work):
    classes = work / "classes"
    source = HERE.parent / "ci/hub/ReadFiles.java"
    subprocess.run([f"{java()}c", "--release", "17", "-cp", PROGRAM, "-d", classes, source], check=True)
    unit = 10 if given.quick else 1
    with HubForTests(str(HUB)) as hub:
        if given.traces:
            with_latency(given.traces, hub, work)
        for name, count, size in (("one", 1, 1_000_000_000 // unit), ("eight", 8, 128_000_000 // unit)):
            for i in range(count):
                noise(work / f"{name}-{i}.jsonl", size)
                hub.host(f"alice/{name}", f"{name}-{i}.jsonl", work / f"{name}-{i}.jsonl")
        print("| read | seconds | MB/s | CPU seconds | memory |\n|---|---|---|---|---|")
        for round in range(1 if given.quick else 2):
            for name, count, size in (("one", 1, 1_000_000_000 // unit), ("eight", 8, 128_000_000 // unit)):
                what = f"{count} × {size / 1e6:,.0f} MB"
                ours = reader(classes, count, f"hf://datasets/alice/{name}")
                theirs = [sys.executable, "-c", SNAPSHOT, f"alice/{name}"]
                row(f"{what}, this library", count * size, ours, hub, work / "home")
                row(f"{what}, huggingface_hub", count * size, theirs, hub, work / "home")
        size = given.large * 1_000_000_000 // unit
        with open(work / "large.jsonl", "wb") as out:
            out.truncate(size)
        hub.host("alice/large", "large.jsonl", work / "large.jsonl")
        command = reader(classes, 1, "hf://datasets/alice/large")
        row(f"1 × {size / 1e6:,.0f} MB, this library", size, command, hub, work / "home")
    print(INCLUDED)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quick", action="store_true", help="a tenth of the bytes, one round")
    arguments.add_argument("--large", type=int, default=5, help="the size of the large file in GB")
    arguments.add_argument("--traces", help="a Parquet file in the SWE-smith layout")
    arguments.add_argument("--work", type=pathlib.Path, help="where files are put; else a temporary folder")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=given.work) as folder:
        main(given, pathlib.Path(folder))
