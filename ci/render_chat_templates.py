#!/usr/bin/env python3
"""Renders the proposer's rows with the chat templates of many models, which ship with TRL.

    render_chat_templates.py PARQUET_OUTPUT

Parquet has no absent fields, so a message without calls has `tool_calls` null. Most templates ask
whether there are any; some ask only whether the field is there, and need it gone. Both kinds are
pinned here, the second with the conversion it needs. Needs trl; no network.
"""
import importlib.util
import os
import pathlib
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast

AS_WRITTEN = "gemma4 glm4moe lfm2 llama3 nemotron_3_nano phi3_5 qwen2_5 qwen3 qwen3_instruct_2507"
WITHOUT_NULLS = "lfm2_2_5 llama3_1 llama3_2"
LISTS = ("prompt", "completion")

datasets.disable_progress_bars()


def without_nulls(row):
    """Messages with the fields that they have."""
    kept = {}
    for name in LISTS:
        kept[name] = [{k: v for k, v in message.items() if v is not None} for message in row[name]]
    return kept


def converted(rows):
    messages = dict.fromkeys(LISTS, datasets.List(datasets.Json()))
    return rows.map(without_nulls, features=datasets.Features(rows.features | messages))


def failure(template, tokenizer, rows):
    path = pathlib.Path(importlib.util.find_spec("trl").origin).parent / "chat_templates"
    text = (path / f"{template}.jinja").read_text(encoding="utf-8")
    for row in rows:
        messages = row["prompt"] + row["completion"]
        try:
            rendered = tokenizer.apply_chat_template(
                messages, tools=row.get("tools"), chat_template=text, tokenize=False
            )
        except Exception as error:  # templates raise whatever they like
            return f"{type(error).__name__}: {error}"
        for message in row["completion"]:
            # Of a message with calls, some templates show only these, and some only the content.
            calls = message.get("tool_calls") or []
            shown = [call["function"]["name"] for call in calls] + [message["content"].strip()]
            if not any(text in rendered for text in shown):
                return f"none of {shown} is in {rendered}"
    return None


def main(output):
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer(models.BPE()), bos_token="<s>", eos_token="</s>"
    )
    failures = []
    with tempfile.TemporaryDirectory() as cache:
        rows = datasets.load_dataset(f"{output}/proposer-sft", split="train", cache_dir=cache)
        changed = converted(rows)
        for template in (AS_WRITTEN + " " + WITHOUT_NULLS).split():
            given = rows if template in AS_WRITTEN.split() else changed
            problem = failure(template, tokenizer, given)
            if problem:
                failures.append(f"{template}: {problem}")
    if failures:
        sys.exit("\n".join(failures))
    print(f"{output}: {len(rows)} rows rendered for {AS_WRITTEN}; without nulls, {WITHOUT_NULLS}")


if __name__ == "__main__":
    main(*sys.argv[1:])
