#!/usr/bin/env python3
"""Renders every row of the three datasets, in the recommended framing, with three kinds of chat template.

    render_prompts.py PARQUET_OUTPUT…

The templates are written here, one for each family of demands that published ones make: Qwen's (one
system message and it is first, a user turn somewhere, tools and calls as JSON), Llama 3's (nothing but
content or calls in a turn, every result behind a call), and the strict ones of Gemma and Mistral (user
and assistant take turns, a result counts for the user, ids have to match). Beside that, each prompt
must link its calls and results, end with the user, and not hold the label that it asks for. Needs
datasets and transformers; no network.
"""
import os
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
from tokenizers import Tokenizer, models
from transformers import PreTrainedTokenizerFast

ANSWERS = {"proposer-sft": ["completion"], "verifier-pref": ["chosen", "rejected"], "eval": ["completion"]}

QWEN_LIKE = """
{%- if messages[0].role != "system" %}{{ raise_exception("no system message") }}{% endif %}
{%- if not messages | selectattr("role", "equalto", "user") | list %}{{ raise_exception("no user query") }}{% endif %}
{%- for message in messages %}
  {%- if message.role == "system" and not loop.first %}{{ raise_exception("system message must come first") }}{% endif %}
  {{- "<|" + message.role + "|>\n" + message.content + "\n" }}
  {%- if loop.first and tools %}{% for tool in tools %}{{ tool | tojson + "\n" }}{% endfor %}{% endif %}
  {%- if message.tool_calls %}{% for call in message.tool_calls %}
    {{- "<call>" + {"name": call.function.name, "arguments": call.function.arguments} | tojson + "</call>\n" }}
  {%- endfor %}{% endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ "<|assistant|>\n" }}{% endif %}
"""

LLAMA_LIKE = """
{%- set state = namespace(calls=0) %}
{%- for message in messages %}
  {%- if message.role not in ["system", "user", "assistant", "tool"] %}{{ raise_exception("role " + message.role) }}{% endif %}
  {%- if message.role == "tool" and not state.calls %}{{ raise_exception("a result without a call") }}{% endif %}
  {%- if message.role == "assistant" %}{% set state.calls = 0 %}{% endif %}
  {{- "[" + ("ipython" if message.role == "tool" else message.role) + "]\n\n" }}
  {%- if "tool_calls" in message %}
    {%- set state.calls = message.tool_calls | length %}
    {%- if message.content %}{{ message.content + "\n" }}{% endif %}
    {%- for call in message.tool_calls %}
      {{- '{"name": "' + call.function.name + '", "parameters": ' + call.function.arguments | tojson + "}" }}
    {%- endfor %}
  {%- else %}{{ message.content | trim }}{% endif %}
  {{- "[end]" }}
{%- endfor %}
{%- if add_generation_prompt %}{{ "[assistant]\n\n" }}{% endif %}
"""

STRICT = """
{%- set rest = messages[1:] if messages[0].role == "system" else messages %}
{%- set state = namespace(before="", open=[]) %}
{%- for message in rest %}
  {%- if loop.first and message.role != "user" %}{{ raise_exception("the user must begin") }}{% endif %}
  {%- if message.role == "system" %}{{ raise_exception("only one system message") }}{% endif %}
  {%- if message.role in ["user", "assistant"] and message.role == state.before %}
    {{- raise_exception(message.role + " twice in a row") }}
  {%- endif %}
  {%- if message.role == "assistant" %}
    {%- set state.open = message.tool_calls | map(attribute="id") | list if message.tool_calls else [] %}
  {%- elif message.role == "tool" and message.tool_call_id not in state.open %}
    {{- raise_exception("result " + message.tool_call_id + " of none of " + state.open | string) }}
  {%- endif %}
  {%- if loop.first and messages[0].role == "system" %}{{ messages[0].content + "\n\n" }}{% endif %}
  {{- "<" + message.role + ">" + message.content }}
  {%- for call in message.tool_calls or [] %}{{ call.id + call.function.name + call.function.arguments | tojson }}{% endfor %}
  {%- set state.before = message.role %}
{%- endfor %}
{%- if add_generation_prompt %}{{ "<assistant>" }}{% endif %}
"""

TEMPLATES = {"Qwen": QWEN_LIKE, "Llama 3": LLAMA_LIKE, "strict": STRICT}

datasets.disable_progress_bars()


def without_nulls(messages):
    return [{k: v for k, v in message.items() if v is not None} for message in messages]


def fault_of_prompt(messages, action_type):
    """What is wrong with a prompt, whatever the template, or None."""
    roles = [message["role"] for message in messages]
    if roles[0] != "system" or roles.count("system") != 1 or roles[-1] != "user":
        return f"roles {roles}"
    known, unanswered = set(), set()
    for message in messages:
        if message["role"] == "assistant":
            unanswered = {call["id"] for call in message.get("tool_calls", [])}
            if unanswered & known or len(unanswered) != len(message.get("tool_calls", [])):
                return f"a call's id stands twice: {unanswered}"
            known |= unanswered
        elif message["role"] == "tool":
            if message.get("tool_call_id") not in unanswered or not message.get("name"):
                return f"a result that answers no call: {message}"
            unanswered.remove(message["tool_call_id"])
    label = f"Action: {action_type}"
    if any(label in message["content"] for message in messages):
        return f"the label is in the prompt: {label}"
    return None


def fault_of_rendering(render, prompt, answer):
    """What is wrong with a rendered row, or None."""
    asked = render(prompt, add_generation_prompt=True)
    if prompt[-1]["content"].strip() not in asked:
        return "the question is not in the prompt"
    answered = render(prompt + answer)
    shown = [answer[0]["content"].strip()]
    shown += [call["function"]["name"] for call in answer[0].get("tool_calls", [])]
    missing = [text for text in shown if text not in answered[len(asked) // 2 :]]
    return f"not in what is rendered: {missing}" if missing else None


def fault_of_row(row, answers, tokenizer):
    prompt = without_nulls(row["prompt"])
    fault = fault_of_prompt(prompt, row["action_type"])
    if fault:
        return fault
    for name, template in TEMPLATES.items():
        for column in answers:
            try:
                fault = fault_of_rendering(
                    lambda messages, **options: tokenizer.apply_chat_template(
                        messages, tools=row["tools"], chat_template=template, tokenize=False, **options
                    ),
                    prompt,
                    without_nulls(row[column]),
                )
            except Exception as error:  # templates raise whatever they like
                fault = f"{type(error).__name__}: {error}"
            if fault:
                return f"{name}, {column}: {fault}"
    return None


def main(output):
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.BPE()))
    counts, faults = {}, []
    with tempfile.TemporaryDirectory() as cache:
        for name, answers in ANSWERS.items():
            if not os.path.isdir(f"{output}/{name}"):
                continue  # no row, no folder
            for split, rows in datasets.load_dataset(f"{output}/{name}", cache_dir=cache).items():
                counts[f"{name}/{split}"] = len(rows)
                for number, row in enumerate(rows):
                    fault = fault_of_row(row, answers, tokenizer)
                    if fault:
                        faults.append(f"{name}/{split} row {number}: {fault}")
    if not counts:
        sys.exit(f"{output} holds no dataset")
    if faults:
        sys.exit("\n".join(faults[:20]) + f"\n{len(faults)} rows of {output} are faulty")
    print(f"{output}: {counts} rendered with the templates of {', '.join(TEMPLATES)}")


if __name__ == "__main__":
    for folder in sys.argv[1:]:
        main(folder)
