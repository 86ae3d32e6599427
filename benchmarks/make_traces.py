#!/usr/bin/env python3
"""Makes a Parquet file of traces in the SWE-smith layout out of the bundled sample traces.

    make_traces.py OUT.parquet ROWS [SEED]

A trace is the task of a sample, then exchanges drawn from all samples, their observations lengthened by
lines drawn from all samples; a number in each line keeps traces apart. Same arguments, same rows. They
have the size of real ones (some 15 steps, 50 kB), not their variety: measure on real ones if you can.
Needs pyarrow.
"""
import copy
import json
import pathlib
import random
import sys

import pyarrow as pa
import pyarrow.parquet as pq

SAMPLES = pathlib.Path(__file__).parent.parent / (
    "examples/src/main/resources/io/github/speculativeactions/examples/samples/swe-smith/tool.jsonl")
SCHEMA = pa.schema({"messages": pa.string(), "instance_id": pa.string(), "resolved": pa.bool_(),
                    "model": pa.string(), "traj_id": pa.string(), "patch": pa.string()})
ROWS_PER_GROUP = 200


def text_of(message):
    content = message["content"]
    return content if isinstance(content, str) else "".join(part["text"] for part in content)


class Samples:
    def __init__(self):
        traces = [json.loads(json.loads(line)["messages"]) for line in SAMPLES.read_text("utf-8").splitlines()]
        self.tasks = [messages[:2] for messages in traces]
        self.exchanges = [
            pair for messages in traces for pair in zip(messages, messages[1:])
            if pair[0].get("tool_calls") and pair[1]["role"] == "tool"
        ]
        self.lines = [line for _, answer in self.exchanges for line in text_of(answer).splitlines() if line.strip()]

    def trace(self, number, draw):
        messages = list(draw.choice(self.tasks))
        for step in range(draw.randint(8, 22)):
            messages += self.exchange(f"call_{number}_{step}", draw)
        return messages

    def exchange(self, call_id, draw):
        action, answer = copy.deepcopy(draw.choice(self.exchanges))
        action["tool_calls"][0]["id"] = call_id
        answer["tool_call_ids"] = [call_id]
        lines = draw.choices(self.lines, k=draw.randint(5, 110))
        more = "".join(f"\n{line}  # {draw.randrange(10**6)}" for line in lines)
        answer["content"] = [{"type": "text", "text": text_of(answer) + more}]
        return action, answer


def main(out, count, seed=42):
    draw = random.Random(int(seed))
    samples = Samples()
    rows = int(count)
    with pq.ParquetWriter(out, SCHEMA, compression="snappy") as writer:
        for start in range(0, rows, ROWS_PER_GROUP):
            group = []
            for number in range(start, min(rows, start + ROWS_PER_GROUP)):
                group.append({"messages": json.dumps(samples.trace(number, draw)),
                              "instance_id": f"owner__project.c0ffee.case_{number // 3}",
                              "resolved": draw.random() < 0.44, "model": "none",
                              "traj_id": f"trace-{number}", "patch": ""})
            writer.write_table(pa.Table.from_pylist(group, SCHEMA))


if __name__ == "__main__":
    main(*sys.argv[1:])
