#!/usr/bin/env python3
"""Counts the lines whose `label` is not the `action_type` of the answer line of the same number.

    compare_labels.py MESSAGES ANSWERS

Exits with 1 if there is any, or if the files differ in length.
"""
import itertools
import json
import sys


def main(messages, answers):
    different = 0
    lines = 0
    with open(messages, encoding="utf-8", newline="\n") as asked, open(answers, encoding="utf-8", newline="\n") as told:
        for question, answer in itertools.zip_longest(asked, told):
            if question is None or answer is None:
                sys.exit(f"the files differ in length after line {lines}")
            lines += 1
            if json.loads(question)["label"] != json.loads(answer)["action_type"]:
                different += 1
                if different <= 5:
                    print(f"line {lines}: {answer.strip()} for {question.strip()[:500]}")
    print(f"{lines} messages, {different} different")
    if different:
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
