#!/usr/bin/env python3
"""Checks the dataset cards of output folders: that the Hub's library takes their metadata, that `datasets` loads
each folder as its card says and finds the rows it counts, that its Python runs, and that every picture is there.

    check_cards.py OUTPUT…

Needs `pip install datasets huggingface_hub`; reads local files only.
"""
import contextlib
import os
import re
import sys
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

os.environ["HF_HUB_OFFLINE"] = "1"
import datasets
import yaml
from datasets.info import DatasetInfosDict
from huggingface_hub import DatasetCard, metadata_load

DATASETS = ("proposer-sft", "verifier-pref", "eval")
REQUIRED = ("pretty_name", "license", "language", "task_categories", "size_categories", "tags")


def check_metadata(folder):
    """The metadata is what two parsers of the Hub's library make of it, and is not changed by writing it again."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        card = DatasetCard.load(folder / "README.md")
    data = card.data.to_dict()
    assert data == metadata_load(folder / "README.md"), f"{folder}: parsed in two ways"
    for key in REQUIRED:
        assert data.get(key), f"{folder}: the card lacks {key}"
    infos = DatasetInfosDict.from_dataset_card_data(card.data)
    written = card.data.__class__()
    infos.to_dataset_card_data(written)
    assert written.dataset_info == data["dataset_info"], f"{folder}: datasets would write dataset_info differently"
    assert yaml.safe_load(card.data.to_yaml()) == data, f"{folder}: changed by writing it again"
    return data


def check_rows(folder, data):
    """`load_dataset` takes splits and types from the card, and finds as many rows and downloads as many bytes."""
    info = data["dataset_info"]
    with TemporaryDirectory() as cache:
        loaded = datasets.load_dataset(str(folder), cache_dir=cache)
        splits = {split["name"]: split for split in info["splits"]}
        assert list(loaded) == list(splits), f"{folder}: loaded {list(loaded)}"
        for name, split in loaded.items():
            assert len(split) == splits[name]["num_examples"], f"{folder} {name}: {len(split)} rows"
            assert split.features._to_yaml_list() == info["features"], f"{folder} {name}: other types than the card's"
            assert split.info.download_size == info["download_size"], f"{folder} {name}: bytes of the files"
        sizes = [split["num_bytes"] for split in info["splits"]]
        assert sum(sizes) == info["dataset_size"] == info["download_size"], f"{folder}: sizes that do not add up"
        streamed = datasets.load_dataset(str(folder), streaming=True)
        for name in loaded:
            assert next(iter(streamed[name])) == loaded[name][0], f"{folder} {name}: streamed row 0 differs"
        return sum(len(split) for split in loaded.values())


def check_snippets(output, folder):
    """What the card tells to do is done, but for training and for the model that it leaves to the reader."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    load, *uses = re.findall(r"```python\n(.*?)```", text, flags=re.S)
    assert uses or "train" not in datasets.get_dataset_split_names(str(folder)), f"{folder}: no use of its rows"
    names = {"propose": lambda messages: messages[-1]["role"]}
    before = os.getcwd()
    os.chdir(output)
    try:
        exec(load, names)
    finally:
        os.chdir(before)
    for split in names["rows"].values():
        lists = [name for name in ("prompt", "completion", "chosen", "rejected", "messages") if name in split.features]
        assert all(split[0][name][-1]["role"] for name in lists), f"{folder}: no messages in {lists}"
    for use in uses:
        compile(use, "use", "exec")
    if folder.name == "eval":
        with contextlib.redirect_stdout(None):
            exec(uses[0], names)
        assert names["right"] == 0, f"{folder}: a role is no action type"


def check_pictures(folder):
    text = (folder / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^]]*]\(([^)]+)\)", text)
    assert pictures, f"{folder}: no picture"
    for picture in pictures:
        root = ElementTree.parse(folder / picture).getroot()
        assert root.tag == "{http://www.w3.org/2000/svg}svg" and root[0].text, f"{folder}: {picture}"
    assert len(pictures) == len(list((folder / "assets").iterdir())), f"{folder}: a picture that no card shows"
    return len(pictures)


def check_page(output):
    page = (output / "report.html").read_text(encoding="utf-8")
    outside = re.findall(r"(?:src|href|action)=\"(?!#)[^\"]*|<script|@import|url\(", re.sub(r"<pre>.*?</pre>", "", page, flags=re.S))
    assert not outside, f"{output}: the page asks for {outside[:3]}"


def main(outputs):
    datasets.disable_progress_bars()
    cards = rows = pictures = 0
    for output in map(Path, outputs):
        check_page(output)
        for folder in (output / name for name in DATASETS if (output / name).exists()):
            data = check_metadata(folder)
            rows += check_rows(folder, data)
            check_snippets(output, folder)
            pictures += check_pictures(folder)
            cards += 1
    assert cards, "no card"
    print(f"{cards} cards, {rows} rows and {pictures} pictures as the cards say")


if __name__ == "__main__":
    main(sys.argv[1:])
