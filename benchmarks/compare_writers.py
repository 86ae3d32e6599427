#!/usr/bin/env python3
"""Writing and reading speed of this library beside pyarrow, datasets, DuckDB and polars.

    compare_writers.py [--quick] TRACES PROGRAM_OUTPUT

The rows are the proposer rows that the program made of the traces. Needs what requirements.txt lists,
java, and benchmarks/target/benchmarks.jar.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

import parquet_tools

ROW_GROUP_BYTES = 100_000_000
BENCHMARKS = pathlib.Path(__file__).parent / "target/benchmarks.jar"

INCLUDED = """
MB are expanded text: the UTF-8 bytes of all text in all columns of the proposer rows, a message counted in
every row that repeats it. Everything runs on one thread, and is the best of {rounds} after warming up.
- Writing starts from rows in memory and ends with a file: zstd level 3, row groups of about 100 MB; datasets
  has compression (nearly none here) and row groups of its own, polars its own row groups (one here). The
  Python tools start from Arrow columns (polars: a frame made of them) in which every row holds its own text,
  this library from records that share their messages, as its pipeline makes them: it is spared finding the
  repetitions.
- Reading is of the files that this library wrote, all columns, into Arrow tables (polars: a frame, in
  which equal texts may share memory; this library: rows of JSON trees). datasets writes its Arrow cache
  file on the way, and maps that."""


def text_bytes(array):
    """The UTF-8 bytes of all text in an Arrow array, however deep in lists and structs."""
    if pa.types.is_string(array.type):
        return pc.sum(pc.binary_length(array)).as_py() or 0
    if pa.types.is_list(array.type):
        return text_bytes(array.flatten())
    if pa.types.is_struct(array.type):
        return sum(text_bytes(part) for part in array.flatten())
    return 0


def best_seconds(work, rounds):
    seconds = []
    for _ in range(1 + rounds):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds[1:])


def ours(traces, expanded, rounds):
    """Megabytes a second that JMH finds, by the name of the benchmark: write and read."""
    with tempfile.NamedTemporaryFile(suffix=".json") as results:
        length = ["-wi", rounds + 2, "-i", rounds, "-w", 2, "-r", 2]
        command = ["java", "-jar", BENCHMARKS, "ParquetBenchmark", "-p", f"traces={traces}", *length,
                   "-foe", "true", "-rf", "json", "-rff", results.name]
        subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
        runs = json.load(results)
    for run in runs:
        megabytes = run["secondaryMetrics"]["megabytes"]["score"] / run["primaryMetric"]["score"]
        if abs(megabytes - expanded / 1e6) > expanded / 1e9:
            sys.exit(f"the benchmark works on {megabytes:.1f} MB of rows, the program wrote {expanded / 1e6:.1f}")
    return {
        run["benchmark"].rsplit(".", 1)[1]: max(run["secondaryMetrics"]["megabytes"]["rawData"][0])
        for run in runs
    }


def main(traces, output, rounds):
    files = sorted(str(file) for file in pathlib.Path(output, "proposer-sft/data").glob("*.parquet"))
    # Without extension types and metadata each tool sees plain text, and none has to understand ours.
    tables = [pq.read_table(file, arrow_extensions_enabled=False) for file in files]
    table = pa.concat_tables(tables).replace_schema_metadata(None)
    expanded = sum(text_bytes(chunk) for column in table.columns for chunk in column.chunks)

    def line(name, write, size, read):
        print(f"| {name} | {write:,.0f} | {size / 1e6:,.1f} | {read:,.0f} |", flush=True)

    print(f"{table.num_rows:,} proposer rows, {expanded / 1e6:,.0f} MB expanded\n")
    print("| tool | write MB/s | file MB | read MB/s |\n|---|---|---|---|")
    speeds = ours(traces, expanded, rounds)
    line("this library", speeds["write"], sum(map(os.path.getsize, files)), speeds["read"])
    for name, make in parquet_tools.all_of(table, max(1, table.num_rows * ROW_GROUP_BYTES // expanded)):
        tool = make()
        with tempfile.NamedTemporaryFile(suffix=".parquet") as written:
            writing = best_seconds(lambda: tool.write(written.name), rounds)
            size = os.path.getsize(written.name)
        reading = best_seconds(lambda: tool.read(files), rounds)
        line(name, expanded / 1e6 / writing, size, expanded / 1e6 / reading)
    print(INCLUDED.format(rounds=f"{rounds} rounds" if rounds > 1 else "one round"))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("traces")
    arguments.add_argument("output")
    arguments.add_argument("--quick", action="store_true", help="one round of each instead of three")
    given = arguments.parse_args()
    main(given.traces, given.output, 1 if given.quick else 3)
