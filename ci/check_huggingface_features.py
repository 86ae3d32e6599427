"""Gives the features that io-parquet describes to the real `datasets` library.

    pip install "datasets>=4.7" "pyarrow>=25"
    python ci/check_huggingface_features.py

A Java test pins io-parquet's JSON to the files below io-parquet/src/test/resources. Here a Parquet
file that carries such a JSON is written by pyarrow, as io-parquet is to write it (no ARROW:schema,
every field optional), and loaded. Needs no network. Fails if `datasets` makes other features of it
than the JSON says, or if columns of JSON text come out other than the mode promises.
"""

import json
import os
import pathlib
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
import pyarrow as pa
import pyarrow.parquet as pq

RESOURCES = (
    pathlib.Path(__file__).parent.parent
    / "io-parquet/src/test/resources/io/github/speculativeactions/io/parquet"
)


def declared(array, kind):
    """The array, of a type that differs in what its texts are declared to be (pyarrow cannot cast it)."""
    if isinstance(kind, pa.BaseExtensionType):
        return pa.ExtensionArray.from_storage(kind, array)
    if pa.types.is_list(kind):
        values = declared(array.values, kind.value_type)
        return pa.ListArray.from_arrays(array.offsets, values, type=kind, mask=array.is_null())
    if pa.types.is_struct(kind):
        parts = [declared(array.field(i), kind.field(i).type) for i in range(kind.num_fields)]
        return pa.StructArray.from_arrays(parts, fields=list(kind), mask=array.is_null())
    return array


def schema(json_type):
    text, whole = pa.string(), pa.int64()
    function = pa.struct([("name", text), ("arguments", json_type)])
    calls = pa.list_(pa.field("element", pa.struct([("id", text), ("function", function)])))
    message = pa.struct([("role", text), ("content", text), ("tool_calls", calls), ("name", text)])
    return pa.schema(
        [
            ("prompt", pa.list_(pa.field("element", message))),
            ("tools", json_type),
            ("step", whole),
            ("margin", pa.float64()),
            ("resolved", pa.bool_()),
            ("tags", pa.list_(pa.field("element", pa.list_(pa.field("element", text))))),
            ("_type", pa.struct([("_type", text)])),
            ('größe "x\\', whole),
        ]
    )


def table(json_type):
    call = {"id": "1", "function": {"name": "bash", "arguments": '{"command": "ls"}'}}
    full = {
        "prompt": [{"role": "assistant", "content": "é", "tool_calls": [call], "name": None}],
        "tools": '[{"name": "bash"}]',
        "step": 1,
        "margin": 0.5,
        "resolved": True,
        "tags": [["a"], []],
        "_type": {"_type": "x"},
        'größe "x\\': 2,
    }
    empty = dict.fromkeys(full)
    texts = pa.Table.from_pylist([full, empty], schema=schema(pa.string()))
    wanted = schema(json_type)
    columns = [declared(c.combine_chunks(), f.type) for c, f in zip(texts.columns, wanted)]
    return pa.Table.from_arrays(columns, schema=wanted)


def check(mode, json_type, arguments, tools):
    metadata = (RESOURCES / f"{mode}.json").read_text(encoding="utf-8").strip()
    wanted = datasets.Features.from_dict(json.loads(metadata)["info"]["features"])
    rows = table(json_type).replace_schema_metadata({"huggingface": metadata})
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/train-00000-of-00001.parquet"
        pq.write_table(rows, file, store_schema=False)
        for streaming in (False, True):
            found = datasets.load_dataset(
                "parquet",
                data_files={"train": file},
                split="train",
                streaming=streaming,
                cache_dir=f"{folder}/cache",
            )
            row, nothing = list(found)
            got = row["prompt"][0]["tool_calls"][0]["function"]["arguments"]
            assert found.features == wanted, f"{mode}: {found.features}\nis not\n{wanted}"
            assert list(found.features) == list(wanted), f"{mode}: the order of columns changed"
            assert got == arguments, f"{mode}: arguments are {got!r}"
            assert row["tools"] == tools, f"{mode}: tools are {row['tools']!r}"
            assert row['größe "x\\'] == 2 and row["_type"] == {"_type": "x"}
            assert set(nothing.values()) == {None}, f"{mode}: {nothing}"
    print(f"{mode}: {len(wanted)} columns as described")


def main():
    check("JSON_FEATURE", pa.json_(), {"command": "ls"}, [{"name": "bash"}])
    check("TEXT", pa.string(), '{"command": "ls"}', '[{"name": "bash"}]')


if __name__ == "__main__":
    sys.exit(main())
