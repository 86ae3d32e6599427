#!/usr/bin/env python3
"""Checks what readers rely on in the files of a Parquet output, beyond the rows.

    check_files.py PARQUET_OUTPUT [JSON_TYPE]

JSON_TYPE is what columns of JSON text are declared to be: Json unless it is string. Needs pyarrow.
"""
import pathlib
import sys

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from written import NAME, declared_columns, splits

MAX_EXPANDED_BYTES = 100_000_000
MAX_BOUND_BYTES = 256
TEXT = {"dtype": "string", "_type": "Value"}


def features(json_type):
    """The features of all columns that a dataset may have, as the README describes them."""
    parsed = {"_type": "Json"} if json_type == "Json" else TEXT
    function = {"name": TEXT, "arguments": parsed}
    calls = {"feature": {"id": TEXT, "type": TEXT, "function": function}, "_type": "List"}
    message = dict.fromkeys(("role", "content", "tool_calls", "tool_call_id", "name"), TEXT)
    message["tool_calls"] = calls
    messages = dict.fromkeys(
        ("prompt", "completion", "chosen", "rejected", "messages"),
        {"feature": message, "_type": "List"},
    )
    texts = dict.fromkeys(
        ("action_type", "rejected_action_type", "negative_kind", "source", "trace_id", "group_id")
        + ("outcome", "label_rule", "side_effect"),
        TEXT,
    )
    kinds = {"step": "int64", "resolved": "bool"}
    kinds |= dict.fromkeys(("margin", "label_confidence"), "float64")
    values = {name: {"dtype": kind, "_type": "Value"} for name, kind in kinds.items()}
    return {**messages, **texts, **values, "tools": parsed}


def check_names(files):
    numbers = [NAME.fullmatch(pathlib.Path(path).name).groups() for path in files]
    assert [int(i) for _, i, _, _ in numbers] == list(range(len(files))), f"numbers of {files}"
    assert {int(n) for _, _, n, _ in numbers} == {len(files)}, f"count in {files}"


def check_column(column, json_type):
    """Everything is optional, and every list has three levels."""
    parts = column.path.split(".")
    lists = [i for i, part in enumerate(parts) if part == "list"]
    assert column.max_definition_level == len(parts), f"{column.path} is not optional throughout"
    assert column.max_repetition_level == len(lists), f"{column.path} repeats elsewhere"
    assert all(parts[i + 1] == "element" for i in lists), f"{column.path} lacks a level"
    is_json = json_type == "Json" and parts[-1] in ("arguments", "tools")
    if column.physical_type == "BYTE_ARRAY":
        wanted = "JSON" if is_json else "STRING"
        assert column.logical_type.type == wanted, f"{column.path} is {column.logical_type}"


def is_bound(found, exact, kind):
    """Whether a bound is the value itself or, of a long one, a short text before or behind it."""
    if not isinstance(exact, str) or len(exact.encode()) <= MAX_BOUND_BYTES:
        return found == exact
    found, exact = found.encode(), exact.encode()
    if len(found) > MAX_BOUND_BYTES:
        return False
    return exact.startswith(found) if kind == "min" else exact < found


def check_statistics(chunk, values, where):
    """Plain columns say which values they hold; long bounds are cut."""
    statistics = chunk.statistics
    assert statistics is not None, f"{where} has no statistics"
    assert statistics.null_count == values.null_count, f"{where}: nulls are miscounted"
    if values.null_count == len(values):
        assert not statistics.has_min_max, f"{where} has bounds"
    else:
        found = {"min": statistics.min, "max": statistics.max}
        bounds = pc.min_max(values).as_py()
        assert all(is_bound(found[kind], bounds[kind], kind) for kind in found), f"{where}: {found} and not {bounds}"
    assert chunk.has_column_index, f"{where} lacks bounds of its pages"


def expanded_bytes(array):
    """The text in an array, as often as it stands there."""
    if isinstance(array, pa.ChunkedArray):
        return sum(map(expanded_bytes, array.chunks))
    if isinstance(array, pa.ExtensionArray):
        return expanded_bytes(array.storage)
    if pa.types.is_list(array.type):
        return expanded_bytes(array.values)
    if pa.types.is_struct(array.type):
        return sum(map(expanded_bytes, array.flatten()))
    if pa.types.is_string(array.type):
        return pc.sum(pc.binary_length(array)).as_py() or 0
    return array.nbytes


def check_row_group(file, number, path):
    group = file.metadata.row_group(number)
    rows = file.read_row_group(number)
    for i in range(group.num_columns):
        chunk = group.column(i)
        column = chunk.path_in_schema
        where = f"{path}, row group {number}, {column}"
        assert chunk.has_offset_index, f"{where} has no page index"
        if "." in column or column == "tools":
            # No one looks up contents, and a bound would be a whole one.
            bounds = chunk.statistics is not None and chunk.statistics.has_min_max
            assert not bounds, f"{where} has bounds"
        else:
            check_statistics(chunk, rows[column], where)
    size = sum(map(expanded_bytes, rows.columns))
    assert size <= MAX_EXPANDED_BYTES or group.num_rows == 1, f"{path}, row group {number}: {size}"
    return size


def check_file(path, json_type):
    file = pq.ParquetFile(path)
    for i in range(len(file.schema)):
        check_column(file.schema.column(i), json_type)
    return [check_row_group(file, i, path) for i in range(file.num_row_groups)]


def main(output, json_type="Json"):
    known = features(json_type)
    sizes = []
    for files in splits(output).values():
        check_names(files)
        columns = declared_columns(files)
        for name, feature in columns.items():
            assert feature == known[name], f"{name} in {files[0]} is declared as {feature}"
        for path in files:
            sizes += check_file(path, json_type)
    print(f"{output}: {len(sizes)} row groups as they should be, of up to {max(sizes):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
