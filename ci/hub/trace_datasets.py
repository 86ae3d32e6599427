"""Makes Parquet in the real layouts of the two datasets that the main job reads, out of recorded traces."""
import json
import random
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

SWE_SMITH = "SWE-bench/SWE-smith-trajectories"
TOOLBENCH = "tuandunghcmut/toolbench-v1"
SPLITS = ("tool", "xml", "ticks")
SHARDS = 8
COPIES = 3

SWE_SCHEMA = pa.schema(
    [
        ("messages", pa.string()),
        ("instance_id", pa.string()),
        ("resolved", pa.bool_()),
        ("model", pa.string()),
        ("traj_id", pa.string()),
        ("patch", pa.string()),
    ]
)
CONVERSATIONS = pa.struct([("from", pa.list_(pa.string())), ("value", pa.list_(pa.string()))])
TOOLBENCH_SCHEMA = pa.schema([("id", pa.string()), ("conversations", CONVERSATIONS)])
BENCHMARK_SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("query_id", "query", "api_list", "relevant_apis")]
)

SWE_CARD = """---
dataset_info:
  features:
  - name: messages
    dtype: string
  - name: instance_id
    dtype: string
  - name: resolved
    dtype: bool
  - name: model
    dtype: string
  - name: traj_id
    dtype: string
  - name: patch
    dtype: string
  splits:
  - name: tool
    num_examples: {rows}
  - name: xml
    num_examples: {rows}
  - name: ticks
    num_examples: {rows}
configs:
- config_name: default
  data_files:
  - split: tool
    path: data/tool-*
  - split: xml
    path: data/xml-*
  - split: ticks
    path: data/ticks-*
license: mit
---
# Trajectories
"""

TOOLBENCH_CARD = """---
license: apache-2.0
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train-*
  - split: validation
    path: data/validation-*
- config_name: benchmark
  data_files:
  - split: g1_instruction
    path: benchmark/g1_instruction-*
---
# ToolBench
"""


def read(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines]


def write(rows, schema, folder, split, shards):
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(shards):
        table = pa.Table.from_pylist(rows[i * len(rows) // shards : (i + 1) * len(rows) // shards], schema)
        pq.write_table(table, folder / f"{split}-{i:05d}-of-{shards:05d}.parquet")


def varied(row, copy):
    """Another run like this one: other words in its messages, another instance."""
    from make_corpus import KEEP, WORD

    draw = random.Random(f"{row['traj_id']} {copy}")
    words = sorted(set(WORD.findall(row["messages"])) - KEEP)
    names = {word: f"{word[:3]}{draw.randrange(36**4):x}" for word in draw.sample(words, min(300, len(words)))}
    messages = WORD.sub(lambda word: names.get(word.group(0), word.group(0)), row["messages"])
    # Words that the call of a tool needs stay; what is left must still be JSON.
    json.loads(messages)
    return row | {
        "messages": messages,
        "instance_id": f"{row['instance_id']}{copy}",
        "traj_id": f"{row['instance_id']}{copy}.{copy:08d}",
    }


def write_swe_smith(traces, folder):
    for split in SPLITS:
        rows = read(Path(traces, "derived-swe-smith-split-rows", f"{split}.jsonl"))
        rows = [varied(row, copy) for copy in range(COPIES) for row in rows]
        write(rows, SWE_SCHEMA, folder / "data", split, SHARDS)
    Path(folder, "README.md").write_text(SWE_CARD.format(rows=len(rows)))


def write_toolbench(traces, folder):
    rows = read(Path(traces, "derived-toolbench-v1-rows", "toolbench_v1_struct_of_lists.jsonl"))
    write(rows[:46], TOOLBENCH_SCHEMA, folder / "data", "train", 4)
    write(rows[46:], TOOLBENCH_SCHEMA, folder / "data", "validation", 1)
    query = {"query_id": "1", "query": "Which?", "api_list": "[]", "relevant_apis": "[]"}
    write([query], BENCHMARK_SCHEMA, folder / "benchmark", "g1_instruction", 1)
    Path(folder, "README.md").write_text(TOOLBENCH_CARD)


def upload(shared, folder, apis):
    """Makes both datasets in a folder and uploads them, each through the API of its owner; returns their sizes."""
    sys.path.append(str(Path(shared, "bench")))
    sizes = {}
    for dataset, make in ((SWE_SMITH, write_swe_smith), (TOOLBENCH, write_toolbench)):
        files = Path(folder, dataset)
        make(Path(shared, "traces"), files)
        api = apis[dataset.split("/")[0]]
        api.create_repo(dataset, repo_type="dataset")
        api.upload_folder(repo_id=dataset, folder_path=files, repo_type="dataset")
        sizes[dataset] = sum(file.stat().st_size for file in files.rglob("*.parquet"))
    return sizes
