"""Other tools that write and read Parquet, each on one thread and, where it can be told, with zstd level 3.

Each is made of an Arrow table; making it is not measured. `write` makes one file, `read` takes several.
"""
import os
import tempfile

os.environ["POLARS_MAX_THREADS"] = "1"

import datasets
import duckdb
import polars
import pyarrow as pa
import pyarrow.parquet as pq

ZSTD = {"compression": "zstd", "compression_level": 3}

pa.set_cpu_count(1)
datasets.disable_progress_bars()


class PyArrow:
    def __init__(self, table, group_rows, **options):
        self.table, self.options = table, {"row_group_size": group_rows, **ZSTD, **options}

    def write(self, file):
        pq.write_table(self.table, file, **self.options)

    def read(self, files):
        return [pq.read_table(file, use_threads=False) for file in files]


class Datasets:
    """Its row groups and its compression are its own choice: Snappy, which nested columns do not get."""

    def __init__(self, table):
        self.dataset = datasets.Dataset(table)

    def write(self, file):
        self.dataset.to_parquet(file)

    def read(self, files):
        with tempfile.TemporaryDirectory() as cache:
            return datasets.Dataset.from_parquet(files, cache_dir=cache)


class DuckDb:
    def __init__(self, table, group_rows):
        self.group_rows = group_rows
        self.connection = duckdb.connect(config={"threads": 1})
        self.connection.register("proposer", table)

    def write(self, file):
        self.connection.execute(
            f"COPY proposer TO '{file}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 3, "
            f"ROW_GROUP_SIZE {self.group_rows})")

    def read(self, files):
        return self.connection.read_parquet(files).to_arrow_table()


class Polars:
    """Its row groups are its own: with a size set, its time and its file grow faster than the rows."""

    def __init__(self, table):
        self.frame = polars.from_arrow(table)

    def write(self, file):
        self.frame.write_parquet(file, **ZSTD)

    def read(self, files):
        return polars.read_parquet(files)


def all_of(table, group_rows):
    """Pairs of a name and a function that makes the tool, so that only one at a time holds rows."""
    return [
        ("pyarrow", lambda: PyArrow(table, group_rows)),
        ("pyarrow, dictionary limit 64 MB", lambda: PyArrow(table, group_rows, dictionary_pagesize_limit=64 << 20)),
        ("datasets", lambda: Datasets(table)),
        ("DuckDB", lambda: DuckDb(table, group_rows)),
        ("polars", lambda: Polars(table)),
    ]
