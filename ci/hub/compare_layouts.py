#!/usr/bin/env python3
"""Compares the files that io-hf takes for a configuration and split with those that `datasets` resolves.

    compare_layouts.py TEST_HUB_JAR PROGRAM_JAR

Each layout is a dataset on the hub for tests: paths, and the metadata of its card. Asked are the default, each
configuration and each of its splits. Where `datasets` refuses, io-hf must refuse too, and name what there is.
"""
import os
import subprocess
import sys
import tempfile
import warnings

from hub_for_tests import HubForTests, java

SHARDS = [f"data/{split}-{i:05d}-of-00002.parquet" for split in ("tool", "xml", "ticks") for i in range(2)]
BENCHMARK = [f"benchmark/{split}-00000-of-00001.parquet" for split in ("g1_instruction", "g1_category", "g2_category")]
TOOLBENCH = [f"data/train-{i:05d}-of-00004.parquet" for i in range(4)] + ["data/validation-00000-of-00001.parquet"]
TRAIN_AND_TEST = "configs:\n- config_name: default\n  data_files:\n"

LAYOUTS = {
    "swe-smith": (
        SHARDS,
        TRAIN_AND_TEST + "".join(f"  - split: {s}\n    path: data/{s}-*\n" for s in ("tool", "xml", "ticks")),
    ),
    "swe-smith-without-a-card": (SHARDS, None),
    "swe-smith-of-old": ([f"data/train-{i:05d}-of-00008.parquet" for i in range(8)], None),
    "toolbench": (
        TOOLBENCH + BENCHMARK,
        "configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train-*\n"
        "  - split: validation\n    path: data/validation-*\n- config_name: benchmark\n  data_files:\n"
        + "".join(f"  - split: {p[10:-23]}\n    path: {p[:-23]}*\n" for p in BENCHMARK),
    ),
    "shards-and-more": (SHARDS + ["data/train-00000-of-00001.parquet", "extra/x.parquet", "data/notes.parquet"], None),
    "names-of-files": (["train.jsonl", "test_0.jsonl", "test_1.jsonl", "dev.jsonl", "notes.jsonl"], None),
    "names-of-folders": (["a/train/x.jsonl", "a/eval-2/y.jsonl", "a/valid/z/0.jsonl", "train.jsonl"], None),
    "everything": (["a.jsonl", "b/c.jsonl", ".hidden.jsonl", "__pycache__/d.jsonl", "b/.x/e.jsonl", "script.py"], None),
    "kinds": (["a.jsonl", "b.jsonl", "c.csv", "LICENSE", "notes.txt", "d.jsonl.gz", "config.json"], None),
    "equal-kinds": (["a.jsonl", "b.parquet"], None),
    "words-within-words": (["trainer.jsonl", "my-train.jsonl", "contest.jsonl", "latest 1.jsonl", "x.test.jsonl"], None),
    "one-path": (["x/a.jsonl", "x/b.jsonl"], "configs:\n- config_name: mine\n  data_files: x/*.jsonl\n"),
    "list-of-paths": (["x/a.jsonl", "y/b.csv", "y/c.txt"], "configs:\n- config_name: c\n  data_files: [x/*, y/b.csv]\n"),
    "lists-in-splits": (
        ["p/1.jsonl", "p/2.jsonl", "q/1.jsonl"],
        "configs:\n- config_name: c\n  data_files:\n  - split: train\n    path:\n    - p/1.jsonl\n    - q/*\n"
        "  - split: a.b\n    path: p/[2-9].jsonl\n",
    ),
    "any-depth": (
        ["p/1.jsonl", "p/q/2.jsonl", "p/q/r/3.jsonl", "p/q/r/4.csv"],
        "configs:\n- config_name: c\n  data_files:\n  - split: all\n    path: p/**\n  - split: last\n    path: '**/r/*.jsonl'\n"
        "  - split: one\n    path: p/*.jsonl\n  - split: any\n    path: p/?/**/3.jsonl\n",
    ),
    "folders": (
        ["en/train.jsonl", "en/test.jsonl", "de/data/x-00000-of-00001.jsonl", "de/other.jsonl"],
        "configs:\n- config_name: en\n  data_dir: en\n- config_name: de\n  data_dir: de/\n  default: true\n",
    ),
    "folder-and-paths": (
        ["en/a/1.jsonl", "en/b/2.jsonl", "a/3.jsonl"],
        "configs:\n- config_name: en\n  data_dir: en\n  data_files:\n  - split: test\n    path: a/*\n",
    ),
    "hidden-by-name": (
        [".x/a.jsonl", "__y/b.jsonl", "z/.c.jsonl", "README.md"],
        "configs:\n- config_name: c\n  data_files: ['.x/*', '__y/*', 'z/.*', 'z/*']\n",
    ),
    "no-default": (
        ["a.jsonl", "b.jsonl"],
        "configs:\n- config_name: one\n  data_files: a.jsonl\n- config_name: two\n  data_files: b.jsonl\n",
    ),
    "two-defaults": (
        ["a.jsonl", "b.jsonl"],
        "configs:\n- config_name: default\n  data_files: a.jsonl\n- config_name: two\n  default: true\n  data_files: b.jsonl\n",
    ),
    "aliases": (
        ["a.jsonl", "b.jsonl"],
        "x: &paths [a.jsonl]\nconfigs:\n- config_name: c\n  data_files: *paths\n",
    ),
    "overridden": (
        ["a.jsonl", "b.jsonl"],
        "configs:\n- config_name: c\n  data_files: a.jsonl\n",
        "configs:\n- config_name: d\n  data_files: b.jsonl\n",
    ),
    "missing-file": (["a.jsonl"], "configs:\n- config_name: c\n  data_files: b.jsonl\n"),
    "bad-split": (["data/a-b-00000-of-00001.jsonl"], None),
    "split-with-a-dash": (["a.jsonl"], "configs:\n- config_name: c\n  data_files:\n  - split: a-b\n    path: a.jsonl\n"),
    "no-data": (["script.py"], None),
}


def push(api, name, paths, card=None, standalone=None):
    from huggingface_hub import CommitOperationAdd

    repo = f"alice/{name}"
    api.create_repo(repo, repo_type="dataset")
    files = {path: b"{}\n" for path in paths if path != "README.md"}
    files["README.md"] = f"---\nlicense: mit\n{card}---\n# {name}\n".encode() if card else f"# {name}\n".encode()
    if standalone:
        files[".huggingface.yaml"] = standalone.encode()
    adds = [CommitOperationAdd(path, content) for path, content in files.items()]
    api.create_commit(repo, adds, commit_message="Begin", repo_type="dataset")
    return repo


def resolved(repo, config=None):
    """The files of each split, as `datasets` has them, or None where it refuses; each file once."""
    from datasets import load_dataset_builder

    try:
        files = load_dataset_builder(repo, config).config.data_files
    except Exception as e:  # what it raises differs from case to case
        return None, f"{type(e).__name__}: {e}".split("\n")[0]
    return {str(split): sorted(set(found)) for split, found in files.items()}, ""


def questions(repo):
    """Locations, and what they should stand for: a list of files, or None."""
    from datasets import get_dataset_config_names

    try:
        configs = get_dataset_config_names(repo)
    except Exception:
        configs = []
    for config in [None, *configs, "no such"]:
        query = [] if config is None else [f"config={config.replace(' ', '%20')}"]
        splits, fault = resolved(repo, config)
        everything = sorted({file for files in (splits or {}).values() for file in files})
        yield place(repo, query), everything or None, fault
        for split, files in (splits or {"train": None}).items():
            yield place(repo, query + [f"split={split}"]), files, fault
        yield place(repo, query + ["split=nosuch"]), None, "no such split"


def place(repo, query):
    return f"hf://datasets/{repo}" + ("?" + "&".join(query) if query else "")


def main(hub_jar, program_jar):
    with tempfile.TemporaryDirectory() as home, HubForTests(hub_jar) as hub:
        os.environ.update(hub.environment(os.path.join(home, "python")))
        import datasets.config
        from huggingface_hub import HfApi, logging

        logging.set_verbosity_error()
        warnings.simplefilter("ignore")
        datasets.config.USE_PARQUET_EXPORT = False  # it would ask a server that is not here
        api = HfApi()
        asked = [q for name, layout in LAYOUTS.items() for q in questions(push(api, name, *layout))]
        lister = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ListFiles.java")
        command = [java(), "-cp", program_jar, lister, *[location for location, _, _ in asked]]
        environment = hub.environment(os.path.join(home, "java"))
        lines = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
        wrong = 0
        for (location, expected, fault), line in zip(asked, lines.splitlines(), strict=True):
            found = None if line.startswith("! ") else line.split("\t")
            if os.environ.get("SHOW"):
                print(location, "\n   ", fault or expected, "\n   ", line)
            if found != expected:
                wrong += 1
                print(f"{location}\n  datasets: {fault or expected}\n  io-hf:    {line}")
    hub.check_no_leak()
    if wrong:
        sys.exit(f"{wrong} of {len(asked)} differ")
    refused = sum(expected is None for _, expected, _ in asked)
    print(f"{len(LAYOUTS)} layouts, {len(asked)} choices, {refused} of them refused by both: all as datasets has them")


if __name__ == "__main__":
    main(*sys.argv[1:])
