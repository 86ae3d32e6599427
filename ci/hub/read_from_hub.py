#!/usr/bin/env python3
"""Reads from the hub for tests with the program, and shows what was fetched, shared and kept secret.

    read_from_hub.py TEST_HUB_JAR PROGRAM_JAR TRACES [JAVA_HOME…]

TRACES is the folder of recorded traces. Prints a line for each thing that is shown; fails if one does not hold.
Needs `datasets`, `pyarrow` and `huggingface_hub`.
"""
import filecmp
import glob
import hashlib
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

from hub_for_tests import TOKEN, HubForTests, java

HERE = pathlib.Path(__file__).resolve().parent
NEEDED = ["messages", "instance_id", "resolved", "traj_id"]
CARD = "---\nconfigs:\n- config_name: default\n  data_files:\n  - split: tool\n    path: data/tool-*\n---\n# traces\n"


class Program:
    """Runs the program against the hub, keeps what it prints, and counts what the hub sent meanwhile."""

    def __init__(self, jar, hub, work):
        self.hub, self.work = hub, work
        self.runs = 0
        self.class_path = os.pathsep.join([jar, str(work / "classes")])
        compiler = [str(pathlib.Path(java()).with_name("javac")) if os.path.dirname(java()) else "javac"]
        compiler += ["--release", "17", "-cp", jar, "-d", work / "classes", HERE / "ReadFiles.java"]
        subprocess.run(compiler, check=True)

    def _environment(self, cache, offline):
        return self.hub.environment(self.work / cache, **({"HF_HUB_OFFLINE": "1"} if offline else {}))

    def start(self, cache, *words, offline=False, home=None):
        self.runs += 1
        log = open(self.work / f"run-{self.runs}.log", "wb")
        executable = os.path.join(home, "bin", "java") if home else java()
        command = [executable, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", self.class_path, *map(str, words)]
        environment = self._environment(cache, offline)
        return subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT), log.name

    def run(self, cache, *words, offline=False, home=None):
        before = self.hub.counts()
        process, log = self.start(cache, *words, offline=offline, home=home)
        code = process.wait()
        assert code == 0, f"{words} ended with {code}: {pathlib.Path(log).read_text()[-3000:]}"
        after = self.hub.counts()
        return {name: after[name] - before[name] for name in after}, pathlib.Path(log).read_text()

    def build(self, cache, out, *sources, **keywords):
        named = [word for source in sources for word in ("--source", source)]
        main = "io.github.speculativeactions.examples.cli.Main"
        return self.run(cache, main, "build", "--out", self.work / out, *named, **keywords)[0]

    def read(self, cache, *words, **keywords):
        return self.run(cache, "ReadFiles", *words, **keywords)


def same_data(one, other):
    """The datasets that two builds wrote are the same, byte by byte."""
    names = sorted(file.relative_to(one) for file in one.glob("*/data/*"))
    assert names and names == sorted(file.relative_to(other) for file in other.glob("*/data/*")), names
    differing = [name for name in names if not filecmp.cmp(one / name, other / name, shallow=False)]
    assert not differing, differing
    return len(names)


def make_shard(traces, file, rows=300):
    """A shard in the layout of SWE-smith-trajectories, of real traces and real patches, with several row groups."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    subprocess.run(
        [sys.executable, pathlib.Path(traces).parent / "bench/make_corpus.py", traces, file, str(rows)], check=True
    )
    patches = []
    for name in sorted(glob.glob(f"{traces}/swe-*/*.traj")):
        try:
            patches.append(json.load(open(name))["info"]["submission"] or "")
        except (ValueError, KeyError, TypeError):
            pass
    draw = random.Random(1)

    def another(patch):
        """The patch with some of its words renamed, as the traces are, so that no two are the same."""
        words = sorted(set(re.findall(r"[A-Za-z_]{6,}", patch)))
        names = {word: f"{word[:3]}{draw.randrange(36**4):x}" for word in draw.sample(words, min(300, len(words)))}
        return re.sub(r"[A-Za-z_]{6,}", lambda found: names.get(found.group(), found.group()), patch)

    table = pq.read_table(file)
    column = [[another(draw.choice(patches)) for _ in range(rows)]]
    table = table.set_column(table.column_names.index("patch"), "patch", column)
    pq.write_table(table, file, compression="snappy", row_group_size=50)
    metadata = pq.read_metadata(file)
    return sum(
        metadata.row_group(i).column(j).total_compressed_size
        for i in range(metadata.num_row_groups)
        for j in range(metadata.num_columns)
        if metadata.schema.column(j).path in NEEDED
    ), metadata.num_row_groups


def show_bytes_fetched(hub, program, traces, work):
    shard = work / "tool-00000-of-00001.parquet"
    columns, groups = make_shard(traces, shard)
    card = work / "README.md"
    card.write_text(CARD)
    hub.host("alice/swe-smith", "data/tool-00000-of-00001.parquet", shard)
    hub.host("alice/swe-smith", "README.md", card)
    counts = program.build("swe", "from-hub", "swe-smith=hf://datasets/alice/swe-smith?split=tool")
    program.build("swe", "from-disk", f"swe-smith={shard}")
    files = same_data(work / "from-hub", work / "from-disk")
    size, fetched = shard.stat().st_size, counts["contentBytes"]
    assert columns < fetched < columns + 200_000 and fetched < size, (columns, fetched, size)
    print(
        f"a shard of {size:,} bytes in {groups} row groups: {fetched:,} fetched ({fetched / size:.1%}), of which the"
        f" needed columns are {columns:,}; {counts['requests']} requests; {files} files written as from disk"
    )


def show_pushed_by_datasets(hub, program, traces, work):
    from datasets import Dataset, DatasetDict

    file = f"{traces}/derived-toolbench-v1-rows/toolbench_v1_struct_of_lists.jsonl"
    rows = Dataset.from_list([json.loads(line) for line in open(file)])
    parts = DatasetDict({"train": rows.select(range(40)), "validation": rows.select(range(40, len(rows)))})
    parts.push_to_hub("alice/toolbench", num_shards={"train": 3, "validation": 1})
    program.build("pushed", "pushed-all", "toolbench=hf://datasets/alice/toolbench")
    program.build("pushed", "local-all", f"toolbench={file}")
    same_data(work / "pushed-all", work / "local-all")
    print(f"{len(rows)} rows that datasets pushed in 4 shards: the datasets made of them are those of the local file")


def show_shared_cache(hub, program, work):
    from huggingface_hub import hf_hub_download, scan_cache_dir, snapshot_download

    before = hub.counts()["requests"]
    cache = work / "of-python" / "hub"
    snapshot_download("alice/toolbench", repo_type="dataset", cache_dir=cache)
    assert hub.counts()["requests"] > before
    counts = program.build("of-python", "from-cache", "toolbench=hf://datasets/alice/toolbench", offline=True)
    assert counts["requests"] == 0, counts
    same_data(work / "from-cache", work / "pushed-all")
    counts = program.build("of-python", "from-cache-online", "toolbench=hf://datasets/alice/toolbench")
    assert counts["contentBytes"] == 0 and counts["requests"] == 1, counts
    same_data(work / "from-cache-online", work / "pushed-all")

    program.read("of-java", 1, 0, "hash", "hf://datasets/alice/toolbench")
    before = hub.counts()["requests"]
    cache = work / "of-java" / "hub"
    files = [f"data/train-{i:05d}-of-00003.parquet" for i in range(3)] + ["data/validation-00000-of-00001.parquet"]
    for name in files + ["README.md"]:
        options = {"repo_type": "dataset", "cache_dir": cache}
        mine = hf_hub_download("alice/toolbench", name, local_files_only=True, **options)
        theirs = hf_hub_download("alice/toolbench", name, local_files_only=True, repo_type="dataset",
                                 cache_dir=work / "of-python" / "hub")
        assert filecmp.cmp(mine, theirs, shallow=False), name
    assert hub.counts()["requests"] == before
    scan = scan_cache_dir(cache)
    assert not scan.warnings, scan.warnings
    print(f"Python's cache: read offline without a request, online with one; {len(files)} files and the card of ours:"
          " found by Python without a request")


def show_killed_download(hub, program, work):
    size = 200_000_000
    lines = work / "large.jsonl"
    with open(lines, "wb") as out:
        noise = random.Random(3)
        for _ in range(size // 1_000_000):
            out.write(noise.randbytes(1_000_000))
    hub.host("alice/large", "large.jsonl", lines)
    location = "hf://datasets/alice/large/large.jsonl"
    start = hub.counts()["contentBytes"]
    process, log = program.start("killed", "ReadFiles", 1, 1_000_000, "count", location)
    partial = work / "killed/hub/datasets--alice--large/blobs"
    wait_for(lambda: "stopped" in pathlib.Path(log).read_text() and is_still(partial))
    process.send_signal(signal.SIGKILL)
    process.wait()
    (left,) = list(partial.iterdir())
    kept = left.stat().st_size
    sent = hub.counts()["contentBytes"] - start
    counts, text = program.read("killed", 1, 0, "hash", location)
    assert text.split("\t")[2].strip() == hashlib.sha256(lines.read_bytes()).hexdigest()
    assert counts["contentBytes"] == size - kept, (counts, kept)
    assert [file.name for file in partial.iterdir()] == [text.split("\t")[2].strip()]
    print(f"killed when its reader had taken 1 MB of {size / 1e6:.0f}: {kept:,} bytes kept of {sent:,} sent, the next"
          f" run fetched {counts['contentBytes']:,}, the rest; nothing unfinished is left")


def wait_for(condition):
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "waited for a minute"
        time.sleep(0.05)


def is_still(folder):
    sizes = [file.stat().st_size for file in folder.iterdir()]
    time.sleep(0.2)
    return sizes == [file.stat().st_size for file in folder.iterdir()]


def show_four_at_once(hub, program, work):
    files, size = 8, 12_500_000
    hashes = {}
    for i in range(files):
        part = work / f"part-{i}.jsonl"
        part.write_bytes(random.Random(i).randbytes(size))
        hashes[f"part-{i}.jsonl"] = hashlib.sha256(part.read_bytes()).hexdigest()
        hub.host("alice/parts", part.name, part)
    start = hub.counts()["contentBytes"]
    hub.delay(400)  # so that all are under way when the fastest comes to its last file
    location = "hf://datasets/alice/parts/*.jsonl"
    cache = work / "at-once"
    code = "import sys; from huggingface_hub import snapshot_download as s; s('alice/parts', repo_type='dataset')"
    python = subprocess.Popen([sys.executable, "-c", code], env=hub.environment(cache))
    reads = [program.start("at-once", "ReadFiles", 2, 0, "hash", location) for _ in range(2)]
    dying, log = program.start("at-once", "ReadFiles", 1, 3_000_000, "count", location)
    blobs = cache / "hub/datasets--alice--parts/blobs"
    wait_for(lambda: "stopped" in pathlib.Path(log).read_text() or len(list(blobs.glob("*"))) > 3)
    dying.send_signal(signal.SIGKILL)
    assert python.wait() == 0 and [process.wait() for process, _ in reads] == [0, 0]
    fetched = hub.counts()["contentBytes"] - start
    hub.delay(0)
    for _, log in reads:
        found = [line.split("\t") for line in pathlib.Path(log).read_text().splitlines()]
        assert {name.rsplit("/", 1)[1]: digest for name, _, digest in found} == hashes, found
    (snapshot,) = (cache / "hub/datasets--alice--parts/snapshots").iterdir()
    for name, digest in hashes.items():
        assert hashlib.sha256((snapshot / name).read_bytes()).hexdigest() == digest, name
    counts, _ = program.read("at-once", 1, 0, "count", location, offline=True)
    assert counts["requests"] == 0
    left = [file.name for file in blobs.iterdir() if file.name.endswith(".jvm.incomplete")]
    assert not left, left
    print(f"3 Java processes, one of them killed, and 1 of Python: {fetched:,} bytes fetched for {files * size:,}"
          f" ({fetched / files / size:.2f} times), all files whole, no unfinished file of ours left")


def show_no_secret(work, logs):
    """Neither the token nor a signature is in any file that a run wrote: logs, outputs, caches."""
    files = [file for file in work.rglob("*") if file.is_file() and file.stat().st_size < 50_000_000]
    for file in files:
        content = file.read_bytes()
        for secret in (TOKEN.encode(), b"Signature="):
            assert secret not in content, f"{secret} is in {file}"
    print(f"no token and no signed URL in {len(files)} files: {logs} logs, outputs, caches")


def main(hub_jar, program_jar, traces, *homes):
    with tempfile.TemporaryDirectory() as folder, HubForTests(hub_jar) as hub:
        work = pathlib.Path(folder)
        os.environ.update(hub.environment(work / "python"))
        program = Program(program_jar, hub, work)
        started = time.monotonic()
        for show in (
            lambda: show_bytes_fetched(hub, program, traces, work),
            lambda: show_pushed_by_datasets(hub, program, traces, work),
            lambda: show_shared_cache(hub, program, work),
            lambda: show_killed_download(hub, program, work),
            lambda: show_four_at_once(hub, program, work),
        ):
            show()
            print(f"  ({time.monotonic() - started:.1f} s)", flush=True)
        for home in homes:
            cache = f"secret-{os.path.basename(home)}"
            program.build(cache, f"out-{cache}", "swe-smith=hf://datasets/alice/swe-smith?split=tool", home=home)
            program.read(cache, 2, 0, "hash", "hf://datasets/alice/parts", home=home)
        show_no_secret(work, program.runs)
    print(f"{hub.check_no_leak()} requests, none with the token to another origin or in a URL")


if __name__ == "__main__":
    main(*sys.argv[1:])
