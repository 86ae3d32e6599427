#!/usr/bin/env python3
"""Compares the rows of `reference_steps.py`, and their order, with recorded rows of the reference.

    check_reference_steps.py GOLDEN_FOLDER SWE_SMITH_TRACES.jsonl

The traces are those of which the recorded rows named `swe` were made. Exits with 1 and says where, if
anything differs. Needs `datasets`.
"""
import gzip
import json
import sys

import datasets

import reference_steps as reference

DATASETS = {
    "proposer": (lambda steps: [reference.proposer_row(step) for step in steps], reference.train_and_test),
    "verifier": (reference.verifier_rows, reference.train_and_test),
    "eval": (lambda steps: [reference.eval_row(step) for step in steps], reference.sample),
}


def recorded(golden, name, dataset):
    with gzip.open(f"{golden}/{name}.{dataset}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def steps_of_eval_rows(rows):
    """An eval row holds a whole step, of whatever source; its label is asked for anew."""
    return [
        reference.Step(row["messages"][:-1], row["messages"][-1], reference.label_of(row["messages"][-1]), row["resolved"])
        for row in rows
    ]


def order(rows, arrange):
    numbers = datasets.Dataset.from_dict({"number": range(len(rows))})
    return {split: part["number"][:] for split, part in arrange(numbers).items()}


def check(golden, name, steps):
    for dataset, (rows_of, arrange) in DATASETS.items():
        expected = recorded(golden, name, dataset)
        rows = rows_of(steps)
        if rows != expected:
            differing = [i for i, (one, other) in enumerate(zip(rows, expected)) if one != other]
            sys.exit(f"{name} {dataset}: {len(rows)} rows instead of {len(expected)}, or rows {differing[:5]} differ")
        with open(f"{golden}/{name}.{dataset}.order.json", encoding="utf-8") as file:
            expected_order = json.load(file)
        # The reference names its one eval split by the dataset; in files it is a train split.
        if list(order(rows, arrange).values()) != [expected_order[s] for s in ("train", "test", "eval") if s in expected_order]:
            sys.exit(f"{name} {dataset}: another order")
        print(f"{name} {dataset}: {len(rows)} rows equal, in order")


def main(golden, traces):
    with open(traces, encoding="utf-8") as lines:
        check(golden, "swe", reference.steps_of(json.loads(line) for line in lines))
    for name in ("swe", "toolbench", "mixed"):
        check(golden, name, steps_of_eval_rows(recorded(golden, name, "eval")))


if __name__ == "__main__":
    main(*sys.argv[1:])
