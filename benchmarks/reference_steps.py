#!/usr/bin/env python3
"""The steps of the reference's whole main job, in Python: what the program is measured against.

    reference_steps.py TRACES.parquet OUT

Reads rows in the SWE-smith layout, labels each assistant message, makes the three datasets with all
rows in memory, each row owning its messages, shuffles, splits and writes Parquet, all by the means of
`datasets`. `check_reference_steps.py` compares its rows with recorded ones. Needs `datasets`.
"""
import json
import os
import random
import re
import sys
import tempfile
from typing import NamedTuple

import datasets

SEED = 42
TEST_SHARE = 0.1
EVAL_ROWS = 2_000
CANNED_BELOW = 0.2

# In the order in which they are tried; the last two types have no rule of their own here.
RULES = {
    "final_answer": r"final answer|conclusion|summary:|in conclusion|the answer is",
    "ask_clarification": r"ask for clarification|need more info|could you clarify|what do you mean",
    "BLOCKED": r"blocked|unsafe|i cannot|i'm sorry, but|refuse|not allowed|harmful",
    "file_write": r"write.*file|save.*file|edit.*file|patch|diff",
    "file_read": r"read.*file|view.*file|cat |head |tail |open.*file|get_content",
    "repair": r"repair|fix.*bug|correct.*error|debug|resolve|try.*again with",
    "verifier": r"verify|check|validate|test|assert|review",
    "retrieval": r"search|retrieve|find|lookup|query|google|bing",
}
PATTERNS = [(label, re.compile(rf"\b({phrases})\b")) for label, phrases in RULES.items()]
LABELS = ["tool_call", "retrieval", "file_read", "file_write", "repair", "verifier",
          "ask_clarification", "final_answer", "BLOCKED"]
CHOICES = ", ".join(LABELS)
INSTRUCTION = ("You are an agent action predictor. Given the conversation state, predict the next action from: "
               f"{CHOICES}. Respond with exactly the action name and a brief justification.")
QUESTION = f"\n\n[Next Action Prediction] Choose one: {CHOICES}"


class Step(NamedTuple):
    history: list
    action: dict
    label: str
    resolved: bool


def unified(message):
    """A message as role, text, calls and the call it answers."""
    content = message.get("content") or ""
    if not isinstance(content, str):
        content = "".join(part if isinstance(part, str) else part["text"] for part in content)
    plain = {"role": "tool" if message["role"] == "function" else message["role"], "content": content}
    if message.get("tool_calls"):
        plain["tool_calls"] = [unified_call(call) for call in message["tool_calls"]]
    answered = message.get("tool_call_ids") or [message.get("tool_call_id")]
    if answered[0]:
        plain["tool_call_id"] = answered[0]
    return plain


def unified_call(call):
    arguments = call["function"]["arguments"]
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    plain = {"type": "function", "function": {"name": call["function"]["name"], "arguments": text}}
    return {"id": call["id"], **plain} if call.get("id") else plain


def label_of(message):
    calls = message.get("tool_calls")
    text = message["content"].lower() + " " + (json.dumps(calls).lower() if calls else "")
    return next((label for label, pattern in PATTERNS if pattern.search(text)), "tool_call")


def steps_of(rows):
    """The assistant messages of all traces, each with what came before it."""
    steps = []
    for row in rows:
        messages = [unified(message) for message in json.loads(row["messages"])]
        for i, message in enumerate(messages):
            if message["role"] == "assistant":
                steps.append(Step(messages[:i], message, label_of(message), row["resolved"] is not False))
    return steps


def own(messages):
    """Copies, so that no row changes another."""
    return [dict(message) for message in messages]


def labelled(step):
    return {**step.action, "content": f"Action: {step.label}\n{step.action['content']}"}


def proposer_row(step):
    prompt = [{"role": "system", "content": INSTRUCTION}, *own(step.history)]
    prompt[-1]["content"] += QUESTION
    return {"prompt": prompt, "completion": [labelled(step)], "action_type": step.label}


def eval_row(step):
    return {"messages": own([*step.history, step.action]), "resolved": step.resolved, "action_type": step.label}


def verifier_rows(steps):
    """A pair for each step of a resolved trace: its action, and one drawn from the wrong ones."""
    draw = random.Random(SEED)
    good = [step for step in steps if step.resolved]
    wrong = [labelled(step) for step in steps if not step.resolved]
    if len(wrong) < CANNED_BELOW * len(good):
        wrong += [canned(draw.choice([label for label in LABELS if label != step.label])) for step in good]
    return [
        {"prompt": own(step.history), "chosen": [labelled(step)], "rejected": [dict(draw.choice(wrong))],
         "action_type": step.label}
        for step in good
    ]


def canned(label):
    return {"role": "assistant", "content": f"Action: {label}\n(synthetic incorrect action)"}


def train_and_test(dataset):
    return dataset.shuffle(seed=SEED).train_test_split(test_size=TEST_SHARE, seed=SEED)


def sample(dataset):
    return {"train": dataset.shuffle(seed=SEED).select(range(min(EVAL_ROWS, len(dataset))))}


def main(traces, out):
    datasets.disable_progress_bars()
    with tempfile.TemporaryDirectory() as cache:
        rows = datasets.Dataset.from_parquet(traces, cache_dir=cache)
        steps = steps_of(rows)
    made = {
        "proposer-sft": train_and_test(datasets.Dataset.from_list([proposer_row(step) for step in steps])),
        "verifier-pref": train_and_test(datasets.Dataset.from_list(verifier_rows(steps))),
        "eval": sample(datasets.Dataset.from_list([eval_row(step) for step in steps])),
    }
    for name, splits in made.items():
        for split, dataset in splits.items():
            os.makedirs(f"{out}/{name}/data", exist_ok=True)
            dataset.to_parquet(f"{out}/{name}/data/{split}-00000-of-00001.parquet")


if __name__ == "__main__":
    main(*sys.argv[1:])
