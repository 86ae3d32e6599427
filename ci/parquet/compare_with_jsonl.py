#!/usr/bin/env python3
"""Reads a Parquet output with five libraries and compares it with the JSON Lines of the same build.

    compare_with_jsonl.py PARQUET_OUTPUT JSONL_OUTPUT

Every row must be equal and in order, after this: what a JSON line leaves out is null in Parquet,
and a column of JSON text holds its value, or a JSON string where the text is not JSON. What readers
give as text is compared by value. Floats inside of JSON may differ in their last digits, since
datasets reads them so. Needs pyarrow, datasets, polars and duckdb; reads local files only.
"""
import collections
import json
import math
import os
import pathlib
import sys
import tempfile
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
import duckdb
import polars
import pyarrow.parquet as pq

from written import completed, declared_columns, json_value, jsonl_rows, splits, with_json

datasets.disable_progress_bars()
BATCH = 256


def read_with_pyarrow(files):
    for path in files:
        for batch in pq.ParquetFile(path).iter_batches(BATCH):
            yield from batch.to_pylist()


def read_with_polars(files):
    for path in files:
        yield from polars.read_parquet(path).iter_rows(named=True, buffer_size=BATCH)


def read_with_duckdb(files):
    found = duckdb.connect().execute("SELECT * FROM read_parquet(?)", [files])
    names = [column[0] for column in found.description]
    while rows := found.fetchmany(BATCH):
        for row in rows:
            yield dict(zip(names, row, strict=True))


def load_with_datasets(folder, files, split, columns):
    """By the names of files and by folder, streaming and not; with the columns as declared."""
    wanted = datasets.Features.from_dict(columns)
    named = {"path": "parquet", "data_files": {split: files}}
    for how, arguments in {"files": named, "folder": {"path": folder}}.items():
        for streaming in (False, True):
            name = f"datasets by {how}{', streaming' if streaming else ''}"
            with tempfile.TemporaryDirectory() as cache:
                rows = datasets.load_dataset(
                    **arguments, split=split, streaming=streaming, cache_dir=cache
                )
                if rows.features != wanted or list(rows.features) != list(wanted):
                    sys.exit(f"{folder} {split}, {name}: {rows.features}\nand not\n{wanted}")
                yield name, rows


def readings(folder, files, split, columns):
    """The rows of a split as each library gives them, by its name."""
    for read in (read_with_pyarrow, read_with_polars, read_with_duckdb):
        rows = (with_json(row, columns, json.loads) for row in read(files))
        yield read.__name__.removeprefix("read_with_"), rows
    yield from load_with_datasets(folder, files, split, columns)


def equal(one, other):
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(equal(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(equal, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-300)
    return type(one) is type(other) and one == other


def check(expected, found, where):
    count = 0
    for count, row in enumerate(found, 1):
        if count > len(expected):
            sys.exit(f"{where}: more than {len(expected)} rows")
        if row != expected[count - 1] and not equal(row, expected[count - 1]):
            sys.exit(f"{where}: row {count - 1} is\n{row}\nand not\n{expected[count - 1]}")
    if count != len(expected):
        sys.exit(f"{where}: {count} rows instead of {len(expected)}")


def main(parquet_output, jsonl_output):
    parquet, jsonl = splits(parquet_output), splits(jsonl_output)
    if parquet.keys() != jsonl.keys():
        sys.exit(f"{parquet_output} has {list(parquet)}, {jsonl_output} has {list(jsonl)}")
    seconds = collections.Counter()
    rows = 0
    for (dataset, split), files in parquet.items():
        columns = declared_columns(files)
        lines = (completed(row, columns) for row in jsonl_rows(jsonl[dataset, split]))
        expected = [with_json(row, columns, json_value) for row in lines]
        for name, found in readings(f"{parquet_output}/{dataset}", files, split, columns):
            start = time.monotonic()
            check(expected, found, f"{parquet_output} {dataset} {split}, read with {name}")
            seconds[name] += time.monotonic() - start
        rows += len(expected)
    times = ", ".join(f"{name} {taken:.1f} s" for name, taken in seconds.items())
    print(f"{pathlib.Path(parquet_output).name}: {rows} rows equal: {times}")


if __name__ == "__main__":
    main(*sys.argv[1:])
