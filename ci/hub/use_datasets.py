#!/usr/bin/env python3
"""Pushes rows to the hub for tests with `datasets` and loads them from it; run by certify.py."""
import os
import sys

os.environ["HF_TOKEN"] = os.environ["ALICE"]
from datasets import Dataset, DatasetDict, load_dataset
from huggingface_hub import HfApi

DATASET = "alice/pushed"
TRAIN = [{"id": i, "text": f"row {i}", "tags": [str(i), "é"]} for i in range(40_000)]
TEST = [{"id": i, "text": f"test {i}", "tags": ["t"]} for i in range(10)]


def check(expected, where, **keywords):
    rows = list(load_dataset(DATASET, **keywords))
    assert rows == expected, f"{where}: {len(rows)} rows, {len(expected)} expected"


def check_all(train, test):
    for streaming in (False, True):
        mode = "download" if not streaming else "stream"
        check(train, f"train, {mode}", split="train", streaming=streaming)
        check(test, f"test, {mode}", split="test", streaming=streaming)


def main():
    rows = DatasetDict({"train": Dataset.from_list(TRAIN), "test": Dataset.from_list(TEST)})
    rows.push_to_hub(DATASET, num_shards={"train": 4, "test": 1})
    api = HfApi()
    files = api.list_repo_files(DATASET, repo_type="dataset")
    assert "data/train-00003-of-00004.parquet" in files and "data/test-00000-of-00001.parquet" in files, files
    info = api.dataset_info(DATASET, files_metadata=True)
    assert all(s.lfs for s in info.siblings if s.rfilename.endswith(".parquet")), info.siblings
    check_all(TRAIN, TEST)
    # A second push replaces the shards of the split and leaves the other one.
    Dataset.from_list(TEST[:5]).push_to_hub(DATASET, split="test", private=False)
    Dataset.from_list(TRAIN).push_to_hub(DATASET, split="train", num_shards=1)
    files = [name for name in api.list_repo_files(DATASET, repo_type="dataset") if name.endswith(".parquet")]
    assert files == ["data/test-00000-of-00001.parquet", "data/train-00000-of-00001.parquet"], files
    check_all(TRAIN, TEST[:5])
    api.delete_repo(DATASET, repo_type="dataset")
    print(f"datasets: {len(TRAIN) + len(TEST)} rows pushed twice, loaded and streamed")


if __name__ == "__main__":
    sys.exit(main())
