#!/usr/bin/env python3
"""Writes small Parquet files with pyarrow, DuckDB, Polars and datasets, and what is in them.

usage: make_foreign_files.py OUTDIR

Beside each <writer>/<feature>.parquet stands <feature>.expected.jsonl: its rows as JSON by the rules
that ParquetFormat documents, made of the values that were handed to the writer, never read back.
Needs pyarrow, polars, duckdb and datasets.
"""

import base64
import datetime as dt
import decimal
import json
import pathlib
import random
import re
import sys
import uuid

import duckdb
import datasets
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

OUT = pathlib.Path(sys.argv[1])
D = decimal.Decimal
UTC = dt.timezone.utc


MARK = "\u0001"


def fraction(nanos):
    return ("." + f"{nanos:09d}".rstrip("0")) if nanos else ""


def as_json(value):
    """A value of Python as ParquetFormat shows it."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_json(item) for item in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, D):
        return f"{MARK}{value:f}{MARK}"
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, dt.datetime):
        zone = "Z" if value.tzinfo else ""
        return value.replace(microsecond=0, tzinfo=None).isoformat() + fraction(value.microsecond * 1000) + zone
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S") + fraction(value.microsecond * 1000)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def expect(writer, feature, rows):
    folder = OUT / writer
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"{feature}.expected.jsonl", "w", encoding="utf-8") as out:
        for row in rows:
            text = json.dumps(as_json(row), ensure_ascii=False)
            # The json module writes no decimals: they go through as marked strings.
            out.write(re.sub(r'"\\u0001([^"]*)\\u0001"', r"\1", text) + "\n")
    return folder / f"{feature}.parquet"


def with_nulls(values, every=3):
    return [None if i % every == every - 1 else value for i, value in enumerate(values)]


# --- values -----------------------------------------------------------------------------------

RANDOM = random.Random(7)
WORDS = "alpha beta gamma delta ünï-çødé 日本 😀 \"quoted\" back\\slash line\nbreak".split(" ")


def mixed(count):
    """Rows with a column of most kinds, nulls everywhere."""
    rows = []
    for i in range(count):
        rows.append(
            {
                "id": i,
                "text": " ".join(RANDOM.choice(WORDS) for _ in range(i % 7)),
                "flag": None if i % 5 == 0 else i % 2 == 0,
                "number": None if i % 4 == 3 else i * 1.5 - 7,
                "tags": None if i % 6 == 0 else [RANDOM.choice(WORDS + [None]) for _ in range(i % 4)],
                "messages": None
                if i % 7 == 6
                else [
                    None
                    if j == 2
                    else {"role": ["user", "assistant"][j % 2], "content": None if j == 1 else f"m{i}.{j}"}
                    for j in range(i % 5)
                ],
            }
        )
    return rows


MIXED = pa.schema(
    [
        ("id", pa.int64()),
        ("text", pa.string()),
        ("flag", pa.bool_()),
        ("number", pa.float64()),
        ("tags", pa.list_(pa.string())),
        ("messages", pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())]))),
    ]
)


# --- pyarrow ----------------------------------------------------------------------------------


def arrow(feature, rows, schema, **options):
    path = expect("pyarrow", feature, rows)
    table = pa.Table.from_pylist(rows, schema=schema)
    pq.write_table(table, path, **options)


def arrow_layouts():
    for version in ("1.0", "2.0"):
        for codec in ("none", "snappy", "gzip", "zstd", "lz4"):
            arrow(
                f"v{version[0]}-{codec}",
                mixed(60),
                MIXED,
                data_page_version=version,
                compression=codec,
                row_group_size=25,
            )
        for dictionary in (True, False):
            arrow(
                f"v{version[0]}-{'dictionary' if dictionary else 'plain'}-many-pages",
                mixed(400),
                MIXED,
                data_page_version=version,
                use_dictionary=dictionary,
                data_page_size=256,
                write_batch_size=8,
                row_group_size=150,
            )
        growing = [i % 3 if i < 300 else i for i in range(900)]
        arrow(
            f"v{version[0]}-dictionary-given-up",
            [{"number": i, "text": f"text {i}"} for i in growing],
            pa.schema([("number", pa.int64()), ("text", pa.string())]),
            data_page_version=version,
            dictionary_pagesize_limit=1000,
            data_page_size=128,
            write_batch_size=32,
        )
    arrow("checksums", mixed(60), MIXED, write_page_checksum=True)
    arrow("two-level-names", mixed(60), MIXED, use_compliant_nested_type=False)
    arrow("brotli-not-supported", [{"a": "x"}], pa.schema([("a", pa.string())]), compression="brotli")
    (OUT / "pyarrow" / "brotli-not-supported.expected.jsonl").unlink()


def arrow_encodings():
    ints = [i * 37 % 101 - 50 for i in range(300)]
    texts = [f"prefix/{i // 10}/file-{i}" for i in range(300)]
    for version in ("1.0", "2.0"):
        for nulls in (False, True):
            wrap = (lambda values: with_nulls(values)) if nulls else (lambda values: values)
            rows = [
                {"i32": a, "i64": b, "text": c, "bytes": d}
                for a, b, c, d in zip(
                    wrap(ints),
                    wrap([i * 10**12 for i in ints]),
                    wrap(texts),
                    wrap([text.encode() for text in texts]),
                )
            ]
            schema = pa.schema(
                [("i32", pa.int32()), ("i64", pa.int64()), ("text", pa.string()), ("bytes", pa.binary())]
            )
            name = f"v{version[0]}-{'nulls-' if nulls else ''}"
            common = dict(use_dictionary=False, data_page_version=version, data_page_size=1024, write_batch_size=64)
            for text in ("DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY"):
                arrow(
                    name + text.lower().replace("_", "-"),
                    rows,
                    schema,
                    column_encoding={
                        "i32": "DELTA_BINARY_PACKED",
                        "i64": "DELTA_BINARY_PACKED",
                        "text": text,
                        "bytes": text,
                    },
                    **common,
                )
            numbers = [
                {"f": a, "d": b, "i": c, "l": d, "x": e}
                for a, b, c, d, e in zip(
                    wrap([i / 4 for i in ints]),
                    wrap([i / 8 for i in ints]),
                    wrap(ints),
                    wrap(ints),
                    wrap([i.to_bytes(3, "big", signed=True) for i in ints]),
                )
            ]
            split = pa.schema(
                [
                    ("f", pa.float32()),
                    ("d", pa.float64()),
                    ("i", pa.int32()),
                    ("l", pa.int64()),
                    ("x", pa.binary(3)),
                ]
            )
            arrow(
                name + "byte-stream-split",
                numbers,
                split,
                column_encoding={column: "BYTE_STREAM_SPLIT" for column in split.names},
                **common,
            )
    for version in ("1.0", "2.0"):
        arrow(
            f"v{version[0]}-booleans",
            [{"a": None if i % 11 == 0 else i % 3 == 0} for i in range(500)],
            pa.schema([("a", pa.bool_())]),
            data_page_version=version,
        )


def arrow_types():
    when = dt.datetime(2026, 11, 22, 10, 15, 30, 500000)
    columns = {
        "i8": (pa.int8(), [-128, 127, 0]),
        "i16": (pa.int16(), [-32768, 32767, 0]),
        "i32": (pa.int32(), [-(2**31), 2**31 - 1, 0]),
        "i64": (pa.int64(), [-(2**63), 2**63 - 1, 0]),
        "u8": (pa.uint8(), [255, 0, 1]),
        "u16": (pa.uint16(), [65535, 0, 1]),
        "u32": (pa.uint32(), [2**32 - 1, 0, 1]),
        "u64": (pa.uint64(), [2**64 - 1, 2**63, 1]),
        "f16": (pa.float16(), [1.5, -0.25, 65504.0]),
        "f32": (pa.float32(), [1.5, -0.25, 65536.5]),
        "f64": (pa.float64(), [0.1, -1.25e300, 2.5e-300]),
        "decimal9": (pa.decimal128(9, 2), [D("1.10"), D("-9999999.99"), D("0.00")]),
        "decimal18": (pa.decimal128(18, 4), [D("1.1000"), D("-99999999999999.9999"), D("0.0000")]),
        "decimal38": (pa.decimal128(38, 10), [D("1234567890123456789.0123456789"), D("-1.0000000000"), D("7.5000000000")]),
        "decimal76": (pa.decimal256(60, 5), [D("123456789012345678901234567890.12345"), D("-1.00000"), D("0.00001")]),
        "text": (pa.string(), ["ünï 日本 😀 \ufffd", "", "\u0000\u001f\"\\"]),
        "large_text": (pa.large_string(), ["large", "", "x" * 300]),
        "text_view": (pa.string_view(), ["view", "", "x" * 300]),
        "bytes": (pa.binary(), [b"\x00\xff", b"", b"abc"]),
        "large_bytes": (pa.large_binary(), [b"\x00\xff", b"", b"abc"]),
        "fixed": (pa.binary(4), [b"abcd", b"\x00\x01\x02\x03", b"\xff\xff\xff\xff"]),
        "date32": (pa.date32(), [dt.date(2026, 11, 22), dt.date(1, 1, 1), dt.date(9999, 12, 31)]),
        "time_ms": (pa.time32("ms"), [dt.time(10, 15), dt.time(0, 0, 0, 5000), dt.time(23, 59, 59, 999000)]),
        "time_us": (pa.time64("us"), [dt.time(10, 15), dt.time(0, 0, 0, 5), dt.time(23, 59, 59, 999999)]),
        "ts_ms": (pa.timestamp("ms"), [when, dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31, 23, 59, 59, 999000)]),
        "ts_us": (pa.timestamp("us"), [when, dt.datetime(1969, 12, 31, 23, 59, 59, 999999), dt.datetime(9999, 1, 1)]),
        "ts_utc": (pa.timestamp("us", "UTC"), [when.replace(tzinfo=UTC), dt.datetime(1600, 2, 29, tzinfo=UTC), dt.datetime(2000, 1, 1, tzinfo=UTC)]),
        "ts_ms_utc": (pa.timestamp("ms", "Europe/Berlin"), [when.replace(tzinfo=UTC), dt.datetime(1970, 1, 1, tzinfo=UTC), dt.datetime(2000, 1, 1, tzinfo=UTC)]),
        "nothing": (pa.null(), [None, None, None]),
        "json": (pa.json_(pa.string()), ['{"a": 1}', "[]", "null"]),
    }
    schema = pa.schema([(name, kind) for name, (kind, _) in columns.items()])
    names = list(columns)

    def build(rows):
        arrays = []
        for name in names:
            kind, _ = columns[name]
            values = [row[name] for row in rows]
            if name == "json":
                arrays.append(pa.ExtensionArray.from_storage(kind, pa.array(values, pa.string())))
            elif name == "f16":
                import numpy

                arrays.append(pa.array([None if v is None else numpy.float16(v) for v in values], kind))
            else:
                arrays.append(pa.array(values, kind))
        return pa.Table.from_arrays(arrays, schema=schema)

    rows = [{name: columns[name][1][i] for name in names} for i in range(3)]
    rows += [{name: None for name in names}]
    for name, options in {
        "types": {},
        "types-plain": {"use_dictionary": False},
        "types-as-integers": {"store_decimal_as_integer": True},
        "types-v2": {"data_page_version": "2.0", "compression": "zstd"},
    }.items():
        pq.write_table(build(rows), expect("pyarrow", name, rows), **options)
    nanos = [0, 1, 1_795_342_530_123_456_789, -1]
    texts = ["1970-01-01T00:00:00", "1970-01-01T00:00:00.000000001", "2026-11-22T10:15:30.123456789", "1969-12-31T23:59:59.999999999"]
    seconds = dt.datetime(2026, 11, 22, 10, 15, 30, tzinfo=UTC).timestamp()
    nanos[2] = int(seconds) * 10**9 + 123_456_789
    table = pa.table({"plain": pa.array(nanos, pa.timestamp("ns")), "utc": pa.array(nanos, pa.timestamp("ns", "UTC"))})
    pq.write_table(table, expect("pyarrow", "timestamps-nanos", [{"plain": t, "utc": t + "Z"} for t in texts]))
    for dictionary in (True, False):
        pq.write_table(
            table.select(["plain"]),
            expect("pyarrow", f"timestamps-int96-{'dictionary' if dictionary else 'plain'}", [{"plain": t} for t in texts]),
            use_deprecated_int96_timestamps=True,
            use_dictionary=dictionary,
        )
    times = pa.table({"t": pa.array([0, 1, 36_930_123_456_780], pa.time64("ns"))})
    pq.write_table(times, expect("pyarrow", "times-nanos", [{"t": "00:00:00"}, {"t": "00:00:00.000000001"}, {"t": "10:15:30.12345678"}]))
    ids = [uuid.UUID(int=i * 0x1234567890ABCDEF1234567890ABCDE) for i in range(3)]
    pq.write_table(
        pa.table({"id": pa.ExtensionArray.from_storage(pa.uuid(), pa.array([i.bytes for i in ids], pa.binary(16)))}),
        expect("pyarrow", "uuid", [{"id": i} for i in ids]),
    )


def arrow_nesting():
    deep = pa.list_(pa.list_(pa.list_(pa.int32())))
    rows = [
        {"a": value}
        for value in (None, [], [None], [[]], [[None]], [[[]]], [[[None]]], [[[1, None, 2], []], None, [[3]]], [[[4]], [[5, 6]]])
    ]
    for version in ("1.0", "2.0"):
        arrow(f"v{version[0]}-lists-of-lists", rows, pa.schema([("a", deep)]), data_page_version=version)
    kind = pa.struct([("b", pa.struct([("c", pa.int32()), ("d", pa.list_(pa.struct([("e", pa.string())])))])), ("f", pa.string())])
    rows = [
        {"a": value}
        for value in (
            None,
            {"b": None, "f": None},
            {"b": {"c": None, "d": None}, "f": "x"},
            {"b": {"c": 1, "d": []}, "f": "y"},
            {"b": {"c": 2, "d": [None, {"e": None}, {"e": "z"}]}, "f": "y"},
        )
    ]
    arrow("structs", rows, pa.schema([("a", kind)]))
    required = pa.schema(
        [
            pa.field("i", pa.int32(), nullable=False),
            pa.field("l", pa.list_(pa.field("element", pa.int32(), nullable=False)), nullable=False),
            pa.field("s", pa.struct([pa.field("x", pa.string(), nullable=False)]), nullable=False),
        ]
    )
    arrow("required", [{"i": i, "l": list(range(i)), "s": {"x": str(i)}} for i in range(5)], required)
    maps = pa.schema([("m", pa.map_(pa.string(), pa.int32())), ("n", pa.map_(pa.int32(), pa.list_(pa.string())))])
    given = [
        {"m": None, "n": None},
        {"m": [], "n": []},
        {"m": [("a", 1), ("b", None), ("a", 2)], "n": [(1, ["x"]), (2, None), (1, [])]},
    ]
    shown = [
        {"m": None, "n": None},
        {"m": {}, "n": []},
        {"m": {"a": 2, "b": None}, "n": [{"key": 1, "value": ["x"]}, {"key": 2, "value": None}, {"key": 1, "value": []}]},
    ]
    pq.write_table(pa.Table.from_pylist(given, schema=maps), expect("pyarrow", "maps", shown))
    arrow("fixed-size-lists", [{"a": [1, 2]}, {"a": None}, {"a": [None, 3]}], pa.schema([("a", pa.list_(pa.int64(), 2))]))
    arrow("large-lists", [{"a": [1, 2]}, {"a": None}, {"a": []}], pa.schema([("a", pa.large_list(pa.int64()))]))
    long = [{"a": list(range(i * 100, i * 100 + 700))} for i in range(4)]
    for version in ("1.0", "2.0"):
        arrow(
            f"v{version[0]}-lists-over-many-pages",
            long,
            pa.schema([("a", pa.list_(pa.int32()))]),
            use_dictionary=False,
            data_page_size=128,
            write_batch_size=16,
            data_page_version=version,
        )


def arrow_shapes():
    arrow("no-rows", [], MIXED)
    path = expect("pyarrow", "empty-row-groups", mixed(6))
    rows = [json.loads(line) for line in open(OUT / "pyarrow" / "empty-row-groups.expected.jsonl", encoding="utf-8")]
    with pq.ParquetWriter(path, MIXED) as out:
        table = pa.Table.from_pylist(rows, schema=MIXED)
        for part in (table[:0], table[:2], table[2:2], table[2:2], table[2:], table[:0]):
            out.write_table(part)
    names = ["a.b", "a", "", "ä ö", "a.b.c", "list.element"]
    arrow("odd-names", [{name: i for i, name in enumerate(names)}], pa.schema([(name, pa.int32()) for name in names]))
    arrow(
        "dots-in-structs",
        [{"a.b": {"c.d": 1}, "a": {"b": {"c": 2}}}],
        pa.schema([("a.b", pa.struct([("c.d", pa.int32())])), ("a", pa.struct([("b", pa.struct([("c", pa.int32())]))]))]),
    )
    arrow("all-nulls", [{"a": None, "b": None}] * 50, pa.schema([("a", pa.string()), ("b", pa.list_(pa.int32()))]))
    arrow("wide", [{f"c{i}": i * j for i in range(120)} for j in range(3)], pa.schema([(f"c{i}", pa.int64()) for i in range(120)]))
    messages = [json.dumps([{"role": "user", "content": WORDS[i % 10] * (i * 40)}], ensure_ascii=False) for i in range(12)]
    arrow("json-text", [{"messages": text, "n": i} for i, text in enumerate(messages)], pa.schema([("messages", pa.string()), ("n", pa.int32())]), compression="snappy")
    path = expect("pyarrow", "dictionary-arrays", [{"a": ["x", None, "y"][i % 3]} for i in range(9)])
    pq.write_table(pa.table({"a": pa.array([["x", None, "y"][i % 3] for i in range(9)]).dictionary_encode()}), path)


# --- others -----------------------------------------------------------------------------------


def duck(feature, select, rows, options=""):
    path = expect("duckdb", feature, rows)
    duckdb.execute("SET TimeZone = 'UTC'")
    duckdb.execute(f"COPY ({select}) TO '{path}' (FORMAT parquet{options})")


def duckdb_files():
    count = [{"i": i, "t": f"text {i}" if i % 3 else None} for i in range(100)]
    base = "SELECT i::INTEGER AS i, CASE WHEN i % 3 <> 0 THEN 'text ' || i END AS t FROM range(100) r(i) ORDER BY i"
    for codec in ("uncompressed", "snappy", "gzip", "zstd", "lz4_raw"):
        for version in ("V1", "V2"):
            duck(f"{version.lower()}-{codec.replace('_', '-')}", base, count, f", COMPRESSION {codec}, PARQUET_VERSION {version}")
    duck(
        "nesting",
        """SELECT * FROM (VALUES
             (1, [1, NULL, 3], {'a': 1, 'b': ['x', NULL]}, MAP {'k': 1, 'l': NULL}),
             (2, [], {'a': NULL, 'b': []}, MAP {}),
             (3, NULL, NULL, NULL)) t(i, l, s, m)""",
        [
            {"i": 1, "l": [1, None, 3], "s": {"a": 1, "b": ["x", None]}, "m": {"k": 1, "l": None}},
            {"i": 2, "l": [], "s": {"a": None, "b": []}, "m": {}},
            {"i": 3, "l": None, "s": None, "m": None},
        ],
    )
    duck(
        "types",
        """SELECT true AS b, 1::TINYINT AS i8, 2::UTINYINT AS u8, 3::SMALLINT AS i16, 65535::USMALLINT AS u16,
             4294967295::UINTEGER AS u32, 18446744073709551615::UBIGINT AS u64, 1.5::FLOAT AS f, 0.1::DOUBLE AS d,
             1.10::DECIMAL(9,2) AS d9, 1.1000::DECIMAL(18,4) AS d18, 123456789012345678901234567890.5::DECIMAL(38,1) AS d38,
             DATE '2026-11-22' AS day, TIME '10:15:30.5' AS t, TIMESTAMP '2026-11-22 10:15:30.123456' AS ts,
             TIMESTAMPTZ '2026-11-22 10:15:30+00' AS tz, TIMESTAMP_NS '2026-11-22 10:15:30.123456789' AS ns,
             TIMESTAMP_MS '2026-11-22 10:15:30.123' AS ms,
             INTERVAL '14 months 3 days 4.005 seconds' AS span, INTERVAL '0 days' AS nospan,
             '123e4567-e89b-12d3-a456-426614174000'::UUID AS id, '\\x00\\xFF'::BLOB AS bytes,
             '{"a": 1}'::JSON AS j, 'x'::ENUM('x', 'y') AS e""",
        [
            {
                "b": True, "i8": 1, "u8": 2, "i16": 3, "u16": 65535, "u32": 4294967295, "u64": 18446744073709551615,
                "f": 1.5, "d": 0.1, "d9": D("1.10"), "d18": D("1.1000"), "d38": D("123456789012345678901234567890.5"),
                "day": "2026-11-22", "t": "10:15:30.5", "ts": "2026-11-22T10:15:30.123456",
                "tz": "2026-11-22T10:15:30Z", "ns": "2026-11-22T10:15:30.123456789", "ms": "2026-11-22T10:15:30.123",
                "span": "P14M3DT4.005S", "nospan": "PT0S", "id": "123e4567-e89b-12d3-a456-426614174000",
                "bytes": b"\x00\xff", "j": '{"a": 1}', "e": "x",
            }
        ],
    )
    groups = [{"i": i, "x": i % 7, "f": i / 4} for i in range(5000)]
    duck("row-groups", "SELECT i::BIGINT AS i, (i % 7)::INTEGER AS x, i / 4::DOUBLE AS f FROM range(5000) r(i) ORDER BY i", groups, ", ROW_GROUP_SIZE 2048, PARQUET_VERSION V2, COMPRESSION zstd")


def polars_files():
    rows = mixed(60)
    struct = pl.Struct({"role": pl.String, "content": pl.String})
    frame = pl.DataFrame(
        rows,
        schema={"id": pl.Int64, "text": pl.String, "flag": pl.Boolean, "number": pl.Float64, "tags": pl.List(pl.String), "messages": pl.List(struct)},
    )
    for codec in ("uncompressed", "snappy", "gzip", "zstd", "lz4"):
        frame.write_parquet(expect("polars", codec, rows), compression=codec, row_group_size=25)
    frame.write_parquet(expect("polars", "many-pages", rows), data_page_size=64)
    when = dt.datetime(2026, 11, 22, 10, 15, 30, 500000)
    values = {
        "u64": (pl.UInt64, [2**64 - 1, None, 0]),
        "i8": (pl.Int8, [-128, None, 127]),
        "f32": (pl.Float32, [1.5, None, -0.25]),
        "date": (pl.Date, [dt.date(2026, 11, 22), None, dt.date(1969, 12, 31)]),
        "time": (pl.Time, [dt.time(10, 15), None, dt.time(23, 59, 59, 999999)]),
        "us": (pl.Datetime("us"), [when, None, dt.datetime(1969, 12, 31, 23, 59, 59, 999999)]),
        "ms_utc": (pl.Datetime("ms", "UTC"), [when.replace(tzinfo=UTC), None, dt.datetime(1970, 1, 1, tzinfo=UTC)]),
        "decimal": (pl.Decimal(38, 3), [D("1.100"), None, D("-12345678901234567890.123")]),
        "bytes": (pl.Binary, [b"\x00\xff", None, b""]),
        "category": (pl.Categorical, ["x", None, "y"]),
        "nothing": (pl.Null, [None, None, None]),
        "array": (pl.Array(pl.Int32, 2), [[1, 2], None, [3, None]]),
    }
    rows = [{name: items[i] for name, (_, items) in values.items()} for i in range(3)]
    pl.DataFrame(rows, schema={name: kind for name, (kind, _) in values.items()}).write_parquet(expect("polars", "types", rows))


def datasets_files():
    rows = mixed(40)
    for row in rows:  # datasets takes a null in a list of structs for a struct of nulls
        row["messages"] = row["messages"] and [m for m in row["messages"] if m]
    path = expect("datasets", "mixed", rows)
    datasets.Dataset.from_list(rows).to_parquet(path)
    rows = [
        {"messages": json.dumps([{"role": "user", "content": f"{i}" * i}]), "label": i % 2, "instance_id": f"x__y.{i}"}
        for i in range(30)
    ]
    features = datasets.Features(
        {"messages": datasets.Value("string"), "label": datasets.ClassLabel(names=["no", "yes"]), "instance_id": datasets.Value("string")}
    )
    datasets.Dataset.from_list(rows, features=features).to_parquet(expect("datasets", "json-text", rows))


for make in (arrow_layouts, arrow_encodings, arrow_types, arrow_nesting, arrow_shapes, duckdb_files, polars_files, datasets_files):
    make()
