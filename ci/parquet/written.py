"""What a build wrote: its files, its rows as JSON Lines, and what its Parquet files declare."""
import json
import pathlib
import re

import pyarrow.parquet as pq

NAME = re.compile(r"(train|test)-(\d{5})-of-(\d{5})\.(parquet|jsonl)")
# datasets cannot read more than 64 bits: to io-parquet, a longer number is not JSON.
MAX_WHOLE_DIGITS = 18


def splits(output):
    """The files of an output folder, by dataset and split, in order."""
    found = {}
    for path in sorted(pathlib.Path(output).glob("*/data/*")):
        name = NAME.fullmatch(path.name)
        if name is None:
            raise ValueError(f"{path} is not called {{split}}-{{i:05d}}-of-{{n:05d}}")
        found.setdefault((path.parent.parent.name, name[1]), []).append(str(path))
    if not found:
        raise ValueError(f"{output} holds no dataset")
    return found


def jsonl_rows(files):
    rows = []
    for path in files:
        with open(path, encoding="utf-8", newline="\n") as lines:
            rows += map(json.loads, lines)
    return rows


def declared_columns(files):
    """The features in the footer, the same in all files of a split."""
    texts = {pq.read_metadata(path).metadata[b"huggingface"] for path in files}
    if len(texts) != 1:
        raise ValueError(f"{files} declare different columns")
    return json.loads(texts.pop())["info"]["features"]


def is_struct(feature):
    return not isinstance(feature.get("_type"), str)


def completed(value, feature):
    """A value of a JSON line as Parquet has it: what is absent is null."""
    if value is None:
        return None
    if is_struct(feature):
        unknown = value.keys() - feature.keys()
        if unknown:
            raise ValueError(f"no column is declared for {unknown}")
        return {name: completed(value.get(name), part) for name, part in feature.items()}
    if feature["_type"] == "List":
        return [completed(item, feature["feature"]) for item in value]
    return value


def with_json(value, feature, convert):
    """The value with another form of whatever stands in a column of type JSON."""
    if value is None:
        return None
    if is_struct(feature):
        return {name: with_json(part, feature[name], convert) for name, part in value.items()}
    if feature["_type"] == "List":
        return [with_json(item, feature["feature"], convert) for item in value]
    return convert(value) if feature["_type"] == "Json" else value


def json_value(text):
    """What a JSON column makes of a text: its value, or the text if not everyone can read it."""
    try:
        value = json.loads(text, parse_int=short, parse_float=short, parse_constant=refused)
        json.dumps(value, ensure_ascii=False).encode()  # DuckDB refuses halves of surrogate pairs.
    except ValueError:
        return text
    return value


def short(number):
    if len(number.lstrip("-").split(".")[0].lower().split("e")[0]) > MAX_WHOLE_DIGITS:
        raise ValueError(f"{number} is too long")
    return int(number) if number.lstrip("-").isdigit() else float(number)


def refused(constant):
    raise ValueError(f"{constant} is not JSON")
