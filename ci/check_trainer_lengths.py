#!/usr/bin/env python3
"""Checks what TRL's trainers do to rows that are longer than max_length.

    check_trainer_lengths.py

Rows of known lengths go through SFTTrainer, DPOTrainer and RewardTrainer; which rows are left and how
much of them must be as the audit's class Trainer says:

    SFTTrainer, DPOTrainer  drop a row whose prompt fills max_length, cut the end of other long rows
    RewardTrainer           drops a row of which prompt and longer side exceed max_length, cuts none

The model is tiny and random, each byte is a token, as in train_with_trl.py. Needs trl and torch; no
network.
"""
import tempfile

from train_with_trl import bytes_tokenizer, save_model

import datasets
from transformers import Qwen2ForCausalLM, Qwen2ForSequenceClassification
from trl import DPOConfig, DPOTrainer, RewardConfig, RewardTrainer, SFTConfig, SFTTrainer

MAX_LENGTH = 200
PROMPTS = [80, 150, 198, 199, 200, 201, 260]
ANSWERS = [30, 49, 50, 51, 120]


class Rows:
    """Makes messages that take given numbers of tokens, with what the chat template adds."""

    def __init__(self, tokenizer):
        prompt = tokenizer.apply_chat_template(messages_of(""), add_generation_prompt=True)
        row = tokenizer.apply_chat_template([*messages_of(""), answer_of("")])
        self.around_prompt = len(prompt["input_ids"])
        self.around_answer = len(row["input_ids"]) - self.around_prompt

    def prompt(self, tokens):
        return messages_of(letters(tokens - self.around_prompt))

    def answer(self, tokens):
        return [answer_of(letters(tokens - self.around_answer))]


def messages_of(text):
    return [{"role": "system", "content": ""}, {"role": "user", "content": text}]


def answer_of(text):
    return {"role": "assistant", "content": text}


def letters(count):
    assert count >= 0, f"the chat template alone has {-count} tokens too many"
    return "x" * count


def train(trainer_class, config_class, model, tokenizer, rows, folder):
    options = config_class(
        output_dir=folder,
        max_length=MAX_LENGTH,
        per_device_train_batch_size=1,
        use_cpu=True,
        report_to=[],
        disable_tqdm=True,
        remove_unused_columns=False,
    )
    return trainer_class(
        model, args=options, train_dataset=datasets.Dataset.from_list(rows), processing_class=tokenizer
    )


def rule(cuts_answers, prompt, row):
    """The same as Trainer.drops and Trainer.cuts."""
    drops = prompt >= MAX_LENGTH if cuts_answers else row > MAX_LENGTH
    return "dropped" if drops else "cut" if row > MAX_LENGTH else "whole"


def check(trainer_class, cuts_answers, lengths, found):
    """Compares what became of each row with the rule; a row that is not found was dropped."""
    name, counts = trainer_class.__name__, {"whole": 0, "cut": 0, "dropped": 0}
    for number, (prompt, row) in enumerate(lengths):
        expected = rule(cuts_answers, prompt, row)
        became = found.get(number, "dropped")
        assert became == expected, f"{name}: {prompt} and {row} tokens: {became}, not {expected}"
        counts[became] += 1
    print(f"{name}: {counts} of {len(lengths)} rows, as the rule says")


def check_sft(model, tokenizer, rows, folder):
    pairs = [(prompt, answer) for prompt in PROMPTS for answer in ANSWERS]
    made = [
        {"number": n, "prompt": rows.prompt(prompt), "completion": rows.answer(answer)}
        for n, (prompt, answer) in enumerate(pairs)
    ]
    trainer = train(SFTTrainer, SFTConfig, model, tokenizer, made, folder)
    lengths = [(prompt, prompt + answer) for prompt, answer in pairs]
    found = {}
    for ready in trainer.train_dataset:
        number, tokens = ready["number"], len(ready["input_ids"])
        assert tokens == min(lengths[number][1], MAX_LENGTH), f"row {number} has {tokens} tokens"
        learned = sum(label != -100 for label in ready["labels"])
        assert learned == tokens - lengths[number][0] > 0, f"of row {number} {learned} are learned"
        found[number] = "cut" if tokens < lengths[number][1] else "whole"
    check(SFTTrainer, True, lengths, found)


def preference_rows(rows):
    sides = [(p, c, r) for p in PROMPTS for c in ANSWERS for r in ANSWERS]
    made = [
        {
            "number": n,
            "prompt": rows.prompt(prompt),
            "chosen": rows.answer(chosen),
            "rejected": rows.answer(rejected),
        }
        for n, (prompt, chosen, rejected) in enumerate(sides)
    ]
    return made, [(prompt, prompt + max(chosen, rejected)) for prompt, chosen, rejected in sides]


def check_dpo(model, tokenizer, rows, folder):
    made, lengths = preference_rows(rows)
    trainer = train(DPOTrainer, DPOConfig, model, tokenizer, made, folder)
    found = {}
    for ready in trainer.train_dataset:
        number = ready["number"]
        batch = trainer.data_collator([ready])
        longer = int(batch["attention_mask"].sum(dim=1).max())
        assert longer == min(lengths[number][1], MAX_LENGTH), f"pair {number} has {longer} tokens"
        found[number] = "cut" if longer < lengths[number][1] else "whole"
    check(DPOTrainer, True, lengths, found)


def check_reward(model, tokenizer, rows, folder):
    made, lengths = preference_rows(rows)
    trainer = train(RewardTrainer, RewardConfig, model, tokenizer, made, folder)
    found = {}
    for ready in trainer.train_dataset:
        number = ready["number"]
        longer = max(len(ready["chosen_ids"]), len(ready["rejected_ids"]))
        batch = trainer.data_collator([ready])
        assert int(batch["attention_mask"].sum(dim=1).max()) == longer, f"pair {number} was cut"
        found[number] = "cut" if longer < lengths[number][1] else "whole"
    check(RewardTrainer, False, lengths, found)


def main():
    tokenizer = bytes_tokenizer()
    rows = Rows(tokenizer)
    with tempfile.TemporaryDirectory() as folder:
        language = save_model(Qwen2ForCausalLM, tokenizer, folder)
        reward = save_model(Qwen2ForSequenceClassification, tokenizer, folder)
        check_sft(language, tokenizer, rows, folder)
        check_dpo(language, tokenizer, rows, folder)
        check_reward(reward, tokenizer, rows, folder)


if __name__ == "__main__":
    main()
