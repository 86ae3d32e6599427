#!/usr/bin/env python3
"""Trains one step on what a build wrote, with SFTTrainer, DPOTrainer and RewardTrainer.

    train_with_trl.py PARQUET_OUTPUT

The datasets are loaded by their folders and handed over as they are; the model is tiny and random,
each byte is a token, and the chat template is Qwen2.5's, which ships with TRL. Checks that no row
is lost, that prompts are the beginning of what is trained on, and that calls and tools are in it.
Needs trl and torch; no network.
"""
import importlib.util
import json
import logging
import math
import os
import pathlib
import sys
import tempfile
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM
from transformers import Qwen2ForSequenceClassification
from transformers.utils import logging as transformers_logging
from trl import DPOConfig, DPOTrainer, RewardConfig, RewardTrainer, SFTConfig, SFTTrainer

TEMPLATE = "chat_templates/qwen2_5.jinja"
IGNORED = -100

datasets.disable_progress_bars()
transformers_logging.disable_progress_bar()


class Warnings(logging.Handler):
    """Keeps what TRL warns of: that a prompt is not the beginning of its row, for one."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def bytes_tokenizer():
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {character: number for number, character in enumerate(alphabet)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trl = pathlib.Path(importlib.util.find_spec("trl").origin).parent
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        chat_template=(trl / TEMPLATE).read_text(encoding="utf-8"),
    )


def save_model(kind, tokenizer, folder):
    """A random model in a folder, from where trainers load it once more to compare with."""
    config = Qwen2Config(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=2,
        num_labels=1,
        pad_token_id=tokenizer.pad_token_id,
        eos_token_id=tokenizer.eos_token_id,
    )
    path = f"{folder}/{kind.__name__}"
    kind(config).save_pretrained(path)
    return path


def train(trainer_class, config_class, model, tokenizer, rows, folder):
    options = config_class(
        output_dir=folder,
        max_steps=1,
        per_device_train_batch_size=2,
        max_length=None,
        use_cpu=True,
        report_to=[],
        save_strategy="no",
        disable_tqdm=True,
    )
    trainer = trainer_class(model, args=options, train_dataset=rows, processing_class=tokenizer)
    loss = trainer.train().training_loss
    name = trainer_class.__name__
    assert math.isfinite(loss) and loss > 0, f"{name}: the loss is {loss}"
    assert len(trainer.train_dataset) == len(rows), f"{name} took {len(trainer.train_dataset)} rows"
    return trainer.train_dataset


def values(node):
    """The texts and numbers in a value, as a template may show them."""
    if isinstance(node, dict):
        node = [*node, *node.values()]
    if isinstance(node, list):
        return [value for part in node for value in values(part)]
    return [] if node in (None, "") else [node if isinstance(node, str) else json.dumps(node)]


def check_text(text, messages, where):
    for message in messages:
        calls = [call["function"] for call in message["tool_calls"] or []]
        for value in [message["content"], *(call["name"] for call in calls)]:
            assert value in text, f"{where} lacks {value!r}"
        for value in values([call["arguments"] for call in calls]):
            found = value in text or json.dumps(value, ensure_ascii=False)[1:-1] in text
            assert found, f"{where} lacks {value!r}"


def check_sft(prepared, rows, tokenizer):
    """The completion alone is learned, with its calls; the tools are in the prompt."""
    for number, (row, ready) in enumerate(zip(rows, prepared, strict=True)):
        learned = [token for token in ready["labels"] if token != IGNORED]
        completion = tokenizer.decode(learned)
        check_text(completion, row["completion"], f"the completion of row {number}")
        assert ready["labels"][-len(learned) :] == learned, f"row {number}: the prompt is learned"
        whole = tokenizer.decode(ready["input_ids"])
        check_text(whole, row["prompt"], f"row {number}")
        for tool in row.get("tools") or []:
            assert tool["function"]["name"] in whole, f"row {number} lacks {tool}"
    return sum(bool(message["tool_calls"]) for row in rows for message in row["completion"])


def check_preferences(prepared, rows, tokenizer):
    for number, (row, ready) in enumerate(zip(rows, prepared, strict=True)):
        for side in ("chosen", "rejected"):
            text = tokenizer.decode(ready[f"{side}_ids"])
            check_text(text, row[side], f"{side} of row {number}")


def main(output):
    start = time.monotonic()
    warnings = Warnings()
    logging.getLogger("trl").addHandler(warnings)
    tokenizer = bytes_tokenizer()
    with tempfile.TemporaryDirectory() as folder:

        def load(name):
            path = f"{output}/{name}"
            return datasets.load_dataset(path, split="train", cache_dir=f"{folder}/cache")

        language = save_model(Qwen2ForCausalLM, tokenizer, folder)
        reward = save_model(Qwen2ForSequenceClassification, tokenizer, folder)
        steps, pairs = load("proposer-sft"), load("verifier-pref")
        prepared = train(SFTTrainer, SFTConfig, language, tokenizer, steps, folder)
        calls = check_sft(prepared, steps, tokenizer)
        prepared = train(DPOTrainer, DPOConfig, language, tokenizer, pairs, folder)
        check_preferences(prepared, pairs, tokenizer)
        prepared = train(RewardTrainer, RewardConfig, reward, tokenizer, pairs, folder)
        check_preferences(prepared, pairs, tokenizer)
    assert not warnings.messages, warnings.messages
    assert calls, "no completion has a call"
    taken = f"{len(steps)} steps, {calls} of them with calls, and {len(pairs)} pairs"
    print(f"{output}: {taken} trained with in {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
