#!/usr/bin/env python3
"""Loads output folders with `datasets` and checks that other readers see the rows that were written.

    load_with_datasets.py JSONL_OUTPUT CSV_OUTPUT

Both outputs are of the same build. Needs `pip install datasets`; reads local files only.
"""
import csv
import glob
import json
import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"
import datasets

LISTS = {"prompt", "completion", "chosen", "rejected", "messages"}


def json_rows(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def without_nulls(value):
    """Arrow fills what a message lacks with null, and an absent list with an empty one or null."""
    if isinstance(value, dict):
        return {k: without_nulls(v) for k, v in value.items() if v is not None and v != []}
    if isinstance(value, list):
        return [without_nulls(v) for v in value]
    return value


def check(expected, loaded, where):
    assert len(expected) == len(loaded), f"{where}: {len(loaded)} rows instead of {len(expected)}"
    for i, (one, other) in enumerate(zip(expected, loaded)):
        assert without_nulls(one) == without_nulls(other), f"{where}: row {i} differs"


def main(jsonl_output, csv_output):
    csv.field_size_limit(sys.maxsize)
    rows = 0
    for dataset in ("proposer-sft", "verifier-pref", "eval"):
        loaded = datasets.load_dataset(f"{jsonl_output}/{dataset}", cache_dir=f"{jsonl_output}-cache")
        streamed = datasets.load_dataset(f"{jsonl_output}/{dataset}", streaming=True)
        for split in loaded:
            expected = []
            for path in sorted(glob.glob(f"{jsonl_output}/{dataset}/data/{split}-*.jsonl")):
                expected += json_rows(path)
            check(expected, list(loaded[split]), f"{dataset} {split}")
            check(expected, list(streamed[split]), f"{dataset} {split} streamed")
            cells = []
            for path in sorted(glob.glob(f"{csv_output}/{dataset}/data/{split}-*.csv")):
                with open(path, encoding="utf-8", newline="") as file:
                    cells += list(csv.DictReader(file))
            typed = [{k: json.loads(v) if k in LISTS or k == "resolved" else v for k, v in row.items()} for row in cells]
            check(expected, typed, f"{dataset} {split} csv")
            rows += len(expected)
    print(f"{rows} rows equal: datasets, datasets streaming, csv")


if __name__ == "__main__":
    main(*sys.argv[1:])
