#!/usr/bin/env python3
"""The program's whole main job beside the reference's, and its Parquet beside that of other tools.

    end_to_end.py [--traces FILE.parquet | --rows N] [--quick] [--work FOLDER]

Without a file of traces in the SWE-smith layout it makes one out of the bundled samples. Prints two
tables in Markdown. Needs a built program and benchmarks (./mvnw -q -Dquick -DskipTests package), java, and
a Python with what requirements.txt lists.
"""
import argparse
import json
import os
import pathlib
import sys
import tempfile

import measured

HERE = pathlib.Path(__file__).resolve().parent
# A process of a few seconds ends before the optimizing compiler has paid for itself.
JAVA = ["java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
PROGRAM = [*JAVA, "-jar", HERE.parent / "examples/target/speculative-actions.jar", "build"]
# The recommended profile on all traces, prompts whole, as the reference has them; ProposerRows.java says the same.
CHOICES = ["--train-on", "all", "--max-prompt-tokens", "none"]
REFERENCE = [sys.executable, HERE / "reference_steps.py"]

INCLUDED = """
The program does its recommended job, with its measures and the documents beside the data, on all steps and with
prompts whole. Both start as new processes and end when their files are written; the seconds hold the start of the JVM and of
Python with its imports. Both read the same Parquet file, label every step, make the three datasets, shuffle,
split and write Parquet. The program keeps 10 % of the groups for the eval alone and shuffles traces, the
reference uses each step in all datasets and shuffles rows; that is why their row counts differ. The
reference is a port of its steps to `datasets` (reference_steps.py). Memory is the peak resident size.
CPU seconds count all threads, the JVM's compiler among them, and depend less on what else runs."""


def rows_of(output):
    report = json.loads((output / "report.json").read_text("utf-8"))
    return report["steps"], sum(dataset["rows"] for dataset in report["datasets"].values())


def whole_job(traces, work):
    ours = measured.run([*PROGRAM, "--source", f"swe-smith={traces}", *CHOICES, "--out", work / "program"],
                        work / "program.log")
    theirs = measured.run([*REFERENCE, traces, work / "reference"], work / "reference.log")
    steps, rows = rows_of(work / "program")
    figures = [
        ("seconds", ours.seconds, theirs.seconds, "{:,.1f}"),
        ("CPU seconds", ours.cpu_seconds, theirs.cpu_seconds, "{:,.1f}"),
        ("peak memory, MB", ours.peak_bytes / 1e6, theirs.peak_bytes / 1e6, "{:,.0f}"),
        ("written, MB", *(measured.bytes_below(work / name) / 1e6 for name in ("program", "reference")), "{:,.1f}"),
    ]
    print(f"{steps:,} steps; the program made {rows:,} rows of them\n")
    print("| whole job | this library | reference | ratio |\n|---|---|---|---|")
    for name, mine, other, form in figures:
        print(f"| {name} | {form.format(mine)} | {form.format(other)} | {other / mine:.1f} |")
    print(INCLUDED + "\n", flush=True)


def main(given, work):
    traces = given.traces
    if traces is None:
        traces = work / "traces.parquet"
        measured.run([sys.executable, HERE / "make_traces.py", traces, given.rows], work / "traces.log")
    print(f"{traces}: {os.path.getsize(traces) / 1e6:,.1f} MB")
    whole_job(traces, work)
    compare = [sys.executable, HERE / "compare_writers.py", traces, work / "program", *["--quick"] * given.quick]
    measured.run(compare, work / "writers.md")
    print((work / "writers.md").read_text("utf-8"), end="")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--traces", type=pathlib.Path, help="a Parquet file in the SWE-smith layout")
    arguments.add_argument("--rows", type=int, default=500, help="how many traces to make without one")
    arguments.add_argument("--quick", action="store_true", help="one round of each tool, to see that it works")
    arguments.add_argument("--work", type=pathlib.Path, help="where files are left; else they are deleted")
    given = arguments.parse_args()
    if given.work:
        given.work.mkdir(parents=True, exist_ok=True)
        main(given, given.work)
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(given, pathlib.Path(folder))
