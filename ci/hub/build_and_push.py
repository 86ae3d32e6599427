#!/usr/bin/env python3
"""Builds from two datasets of the hub for tests and pushes, with the real program; then loads what was pushed.

    build_and_push.py PROGRAM_JAR TEST_HUB_JAR SHARED [NODE_FOLDER]

Both datasets are Parquet in their real layouts, made out of the recorded traces in SHARED. Checks that `datasets` loads
the three repositories, streaming and not, as it loads the local output; that their cards are read without a warning;
that pushing again sends nothing; that fewer shards, another format, another config and a split that Python pushed end as
documented; and, where NODE_FOLDER has npm's @huggingface/hub, that it reads the bytes of the local files. Uses loopback
only. Needs `pip install datasets huggingface_hub pyarrow`.
"""
import logging
import os
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import trace_datasets
from hub_for_tests import HubForTests, announced_bytes, commits, java, uploads

USERS = {"alice": "hf_alice_secret", "SWE-bench": "hf_swe_secret", "tuandunghcmut": "hf_toolbench_secret"}
SETS = ("proposer-sft", "verifier-pref", "eval")
SOURCES = {
    "swe-smith": f"hf://datasets/{trace_datasets.SWE_SMITH}/data/*.parquet",
    "toolbench": f"hf://datasets/{trace_datasets.TOOLBENCH}/data/train-*.parquet",
}


def repository(name):
    return f"alice/speculative-actions-{name}"


class Program:
    """The program, run as alice on one hub."""

    def __init__(self, jar, environment):
        self.jar = jar
        self.environment = environment
        self.printed = ""

    def build(self, out, *options):
        sources = [f"--source={name}={location}" for name, location in SOURCES.items()]
        return self.run("-jar", self.jar, "build", *sources, "--out", out, *options)

    def run(self, *arguments, code=0):
        command = [java(), "-XX:TieredStopAtLevel=1", *arguments]
        ran = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        self.printed += ran.stdout + ran.stderr
        assert ran.returncode == code, f"{command} ended with {ran.returncode}:\n{ran.stdout}{ran.stderr}"
        return ran.stdout + ran.stderr


class Checks:
    """What must hold after a push, told by clients of the Hub."""

    def __init__(self, hub, api):
        self.hub = hub
        self.api = api

    def files(self, name):
        return set(self.api.list_repo_files(repository(name), repo_type="dataset")) - {".gitattributes"}

    def same_rows(self, out):
        """`load_dataset` gives the same rows from the hub, streamed and not, as from the local output."""
        from datasets import load_dataset

        rows = 0
        for name in SETS:
            local = load_dataset(str(out / name))
            loaded = load_dataset(repository(name))
            streamed = load_dataset(repository(name), streaming=True)
            assert list(local) == list(loaded) == list(streamed), f"{name}: {list(local)} {list(loaded)}"
            for split in local:
                assert local[split].features == loaded[split].features, f"{name} {split}: other types"
                expected = list(local[split])
                assert list(loaded[split]) == expected, f"{name} {split}: other rows"
                assert list(streamed[split]) == expected, f"{name} {split}: other rows when streamed"
                rows += len(expected)
        return rows

    def same_files(self, out):
        """The repositories have the files of the output and no other; data is the same byte for byte."""
        for name in SETS:
            folder = out / name
            expected = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
            assert self.files(name) == set(expected), f"{name}: {self.files(name)}"
            for path, file in expected.items():
                pushed = Path(self.api.hf_hub_download(repository(name), path, repo_type="dataset")).read_bytes()
                local = file.read_bytes()
                assert pushed.startswith(local) if path == "README.md" else pushed == local, f"{name}: {path} differs"

    def cards(self):
        """The Hub's library reads every card without a word of warning."""
        from huggingface_hub import DatasetCard

        heard = logging.StreamHandler(sys.stderr)
        heard.emit = lambda record: sys.exit(f"the card is warned of: {record.getMessage()}")
        logging.getLogger("huggingface_hub").addHandler(heard)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for name in SETS:
                card = DatasetCard.load(repository(name))
                assert [config["config_name"] for config in card.data.configs] == ["default"], card.data.configs
                assert card.data.license and card.text.strip(), f"{name}: an empty card"
        logging.getLogger("huggingface_hub").removeHandler(heard)

    def private(self):
        from huggingface_hub import HfApi
        from huggingface_hub.errors import RepositoryNotFoundError

        for name in SETS:
            assert self.api.dataset_info(repository(name)).private, f"{name} is public"
            try:
                HfApi(token=False).dataset_info(repository(name))
                raise AssertionError(f"{name} is seen by strangers")
            except RepositoryNotFoundError:
                pass


def first_push(program, hub, checks, folder):
    hub.received()
    said = program.build(folder / "pushed", "--push", "alice")
    requests = hub.received()
    program.build(folder / "local")
    assert len(commits(requests)) == 3 and uploads(requests), "not one commit for each repository"
    assert said.count("(private)") == 3, f"not said to be private:\n{said}"
    checks.private()
    checks.same_files(folder / "local")
    rows = checks.same_rows(folder / "local")
    checks.cards()
    size = announced_bytes(requests)
    print(f"pushed {rows} rows ({size:,} bytes in {len(uploads(requests))} uploads, 3 commits); loaded and streamed alike")


def push_again(program, hub, checks, folder):
    hub.received()
    program.build(folder / "again", "--push", "alice")
    requests = hub.received()
    assert not uploads(requests) and not commits(requests), "something was sent again"
    writing = [r for r in requests if r["method"] not in ("GET", "HEAD")]
    assert not writing, f"asked to change something: {writing}"
    print(f"pushed again: {len(requests)} requests, none of them a write")


def fewer_shards(program, hub, checks, folder):
    """Pushes in many shards, then in one: the others go away, and the one that was there before is not sent again."""
    push = Path(__file__).with_name("PushInShards.java")
    jar = program.jar
    program.run("-cp", jar, push, folder / "shards", "1000000", *SOURCES.values())
    many = checks.files("proposer-sft")
    assert len(many) > 5, many
    checks.same_files(folder / "shards")
    checks.same_rows(folder / "shards")
    hub.received()
    program.build(folder / "fewer", "--push", "alice")
    requests = hub.received()
    few = checks.files("proposer-sft")
    assert not uploads(requests), "a shard that was stored already was sent again"
    checks.same_files(folder / "fewer")
    print(f"pushed in fewer shards: {len(many)} files became {len(few)}, nothing was sent")


def other_formats(program, hub, checks, folder):
    for form in ("jsonl", "csv", "parquet"):
        out = folder / f"as-{form}"
        program.build(out, "--format", form, "--push", "alice")
        checks.same_files(out)
        if form != "parquet":
            checks.same_rows(out)
    print("pushed as JSON Lines, CSV and Parquet, each in the place of the one before")


def others_keep_theirs(program, hub, checks, folder):
    """Python pushes a config and splits into our repository; then we push again."""
    from datasets import Dataset, DatasetDict, load_dataset

    name = repository("eval")
    extra = Dataset.from_list([{"text": f"row {i}"} for i in range(5)])
    extra.push_to_hub(name, config_name="extra")
    local = load_dataset(str(folder / "local" / "eval"))
    splits = {"test": local["test"].select(range(2)), "validation": local["test"].select(range(3))}
    DatasetDict(splits).push_to_hub(name)
    assert load_dataset(name)["validation"].num_rows == 3
    card = Path(checks.api.hf_hub_download(name, "README.md", repo_type="dataset")).read_text()
    body = card.split("\n---\n", 1)[1]
    program.build(folder / "merged", "--push", "alice")
    # The config is theirs, and so is the text of the card; the config `default` is ours, with the splits that we push.
    assert list(load_dataset(name, "extra")["train"]) == list(extra)
    merged = load_dataset(name, "default")
    assert list(merged) == ["test"] and list(merged["test"]) == list(local["test"]), merged
    files = checks.files("eval")
    assert {"data/validation-00000-of-00001.parquet", "extra/train-00000-of-00001.parquet"} <= files, files
    card = Path(checks.api.hf_hub_download(name, "README.md", repo_type="dataset")).read_text()
    assert card.split("\n---\n", 1)[1] == body, "the text of a card that somebody changed was changed"
    hub.received()
    program.build(folder / "merged-again", "--push", "alice")
    assert not commits(hub.received()), "a merged card was merged again"
    print("a config, a split and a card of others: kept; the config 'default' has our splits alone")


def python_adds_a_split(program, hub, checks, folder):
    """`Dataset.push_to_hub` puts a split beside ours, and then into the place of one of ours."""
    from datasets import load_dataset

    name = "alice/by-python-verifier-pref"
    program.build(folder / "by-python", "--push", "alice/by-python", "--push-message", "Begin")
    ours = load_dataset(name)
    few = ours["train"].select(range(4))
    few.push_to_hub(name, split="validation")
    few.push_to_hub(name, split="test")
    theirs = load_dataset(name)
    assert list(theirs["train"]) == list(ours["train"]) and list(theirs["validation"]) == list(few)
    assert list(theirs["test"]) == list(few), "the split that Python pushed is not there"
    info = theirs["train"].info
    assert info.dataset_size == sum(split.num_bytes for split in info.splits.values()), info
    titles = [commit.title for commit in checks.api.list_repo_commits(name, repo_type="dataset")]
    assert "Begin" in titles, titles
    print("a split that Python adds to ours, and one that it replaces: loaded with the others")


def read_with_node(program, folder, node):
    script = Path(node, "read_pushed.mjs")
    script.write_bytes(Path(__file__).with_name("read_pushed.mjs").read_bytes())
    for name in ("proposer-sft", "verifier-pref"):
        command = ["node", script, repository(name), folder / "local" / name]
        print(subprocess.run(command, env=program.environment, check=True, capture_output=True, text=True).stdout.strip())


def main(program_jar, hub_jar, shared, node=None):
    start = time.monotonic()
    hub = HubForTests(hub_jar, USERS, page_size=10, parts_from=100_000, part_size=40_000)
    with tempfile.TemporaryDirectory() as folder, hub:
        folder = Path(folder)
        # Python shares its cache with nobody, so that it sees what is on the hub.
        os.environ.update(hub.environment(folder / "python"))
        from huggingface_hub import HfApi

        apis = {user: HfApi(token=token) for user, token in USERS.items()}
        sizes = trace_datasets.upload(shared, folder / "datasets", apis)
        print(", ".join(f"{name}: {size:,} bytes of Parquet" for name, size in sizes.items()))
        program = Program(program_jar, hub.environment(folder / "java"))
        checks = Checks(hub, apis["alice"])
        first_push(program, hub, checks, folder)
        if node:
            read_with_node(program, folder, node)
        push_again(program, hub, checks, folder)
        fewer_shards(program, hub, checks, folder)
        other_formats(program, hub, checks, folder)
        others_keep_theirs(program, hub, checks, folder)
        python_adds_a_split(program, hub, checks, folder)
        for token in USERS.values():
            assert token not in program.printed, "a token was printed"
    print(f"{hub.check_no_leak()} requests, no token outside of the hub; {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
