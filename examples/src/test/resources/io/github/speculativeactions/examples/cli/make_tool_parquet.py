"""Writes tool.parquet: the sample tool.jsonl in the columns of SWE-smith, and a long patch, which nobody reads.

usage: python make_tool_parquet.py TOOL.JSONL TOOL.PARQUET   (pyarrow 25)
"""

import json
import random
import sys

import pyarrow as pa
import pyarrow.parquet as pq

rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
noise = random.Random(7)
columns = {"patch": ["%x" % noise.getrandbits(40_000 * 4) for _ in rows]}
for name in rows[0]:
    columns.setdefault(name, [row.get(name) for row in rows])
pq.write_table(
    pa.table(columns), sys.argv[2], compression="zstd", use_dictionary=False, row_group_size=2
)
