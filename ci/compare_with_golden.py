#!/usr/bin/env python3
"""Compares an output folder of the reference profile with the golden rows, row for row and in order.

    compare_with_golden.py GOLDEN_FOLDER NAME OUTPUT_FOLDER

Exits with 1 and says where, if anything differs.
"""
import glob
import gzip
import json
import sys

DATASETS = [("proposer", "proposer-sft"), ("verifier", "verifier-pref"), ("eval", "eval")]


def golden_rows(folder, name, dataset):
    with gzip.open(f"{folder}/{name}.{dataset}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def written_rows(folder, dataset, split):
    rows = []
    for path in sorted(glob.glob(f"{folder}/{dataset}/data/{split}-*-of-*.jsonl")):
        with open(path, encoding="utf-8", newline="\n") as lines:
            rows += [json.loads(line) for line in lines]
    return rows


def main(golden, name, output):
    compared = 0
    for dataset, folder in DATASETS:
        rows = golden_rows(golden, name, dataset)
        with open(f"{golden}/{name}.{dataset}.order.json", encoding="utf-8") as file:
            order = json.load(file)
        # The reference names its one eval split by the dataset; in files it is a train split.
        for split, numbers in order.items():
            written = written_rows(output, folder, "train" if split == "eval" else split)
            expected = [rows[number] for number in numbers]
            if len(written) != len(expected):
                sys.exit(f"{name} {dataset} {split}: {len(written)} rows instead of {len(expected)}")
            for i, (one, other) in enumerate(zip(written, expected)):
                if one != other:
                    sys.exit(f"{name} {dataset} {split}: row {i} differs from golden row {numbers[i]}")
            compared += len(expected)
    print(f"{name}: {compared} rows equal, in order")


if __name__ == "__main__":
    main(*sys.argv[1:])
