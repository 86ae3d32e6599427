#!/usr/bin/env python3
"""Writes the rows of a Parquet file as JSON Lines: parquet_to_jsonl.py IN OUT. Needs pyarrow."""
import json
import sys

import pyarrow.parquet as parquet

with open(sys.argv[2], "w", encoding="utf-8", newline="\n") as out:
    for batch in parquet.ParquetFile(sys.argv[1]).iter_batches(200):
        for row in batch.to_pylist():
            out.write(json.dumps(row) + "\n")
