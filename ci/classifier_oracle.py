#!/usr/bin/env python3
"""Writes random messages with the labels that the reference's rules give them, by Python's own re.

    ci/classifier_oracle.py --count 1000000 --seed 1 oracle.jsonl.gz
    ./mvnw -pl core test -Dtest=ReferenceClassifierGoldenTest -Dclassifier.oracle=oracle.jsonl.gz

One JSON object a line: content, tool_calls (unified form, or null), label. The same seed and count
give the same file. The messages are made to be hard: rule words whole, cut, glued and in odd cases,
beside every sort of border, with line breaks and long gaps between them.

Only characters are drawn that Unicode 14 already had, so any Python from 3.11 on gives the labels
of Python 3.11, with which the reference ran.
"""

import argparse
import collections
import gzip
import json
import random
import re
import sys
import unicodedata

RULES = [
    ("final_answer", "final answer|conclusion|summary:|in conclusion|the answer is"),
    (
        "ask_clarification",
        "ask for clarification|need more info|could you clarify|what do you mean",
    ),
    ("BLOCKED", "blocked|unsafe|i cannot|i'm sorry, but|refuse|not allowed|harmful"),
    ("file_write", "write.*file|save.*file|edit.*file|patch|diff"),
    ("file_read", "read.*file|view.*file|cat |head |tail |open.*file|get_content"),
    ("repair", "repair|fix.*bug|correct.*error|debug|resolve|try.*again with"),
    ("verifier", "verify|check|validate|test|assert|review"),
    ("retrieval", "search|retrieve|find|lookup|query|google|bing"),
]
PATTERNS = [(label, re.compile(rf"\b({phrases})\b")) for label, phrases in RULES]
PHRASES = [phrase for _, phrases in RULES for phrase in phrases.split("|")]
PIECES = [piece for phrase in PHRASES for piece in phrase.split(".*")]
GAPPED = [phrase.split(".*") for phrase in PHRASES if ".*" in phrase]

# Later than Unicode 3.2, but in Unicode 14 without a hole.
LATER = [
    (0x0840, 0x0858),  # Mandaic letters
    (0x10570, 0x1057A),  # Vithkuqi, new in Unicode 14
    (0x104B0, 0x104D3),  # Osage, with case
    (0x1DF00, 0x1DF1E),  # Latin extended G, new in Unicode 14
    (0x1E900, 0x1E94A),  # Adlam: letters with case and combining marks
    (0x1F300, 0x1F64F),  # pictographs
    (0x2A6D7, 0x2A6DF),  # the ideographs that Unicode 13 and 14 added at the end of their block
    (0x30000, 0x3134A),  # ideographs
]


def old_enough():
    """All code points that were assigned by Unicode 3.2, and those of LATER."""
    old = unicodedata.ucd_3_2_0
    found = [c for c in range(0x80, 0x110000) if old.category(chr(c)) not in ("Cn", "Co", "Cs")]
    for first, last in LATER:
        found.extend(range(first, last + 1))
    return found


def by_category(code_points):
    """Lists of characters, one for each general category, so that rare ones are drawn too."""
    groups = collections.defaultdict(list)
    for code_point in code_points:
        groups[unicodedata.category(chr(code_point))].append(chr(code_point))
    return [groups[category] for category in sorted(groups)]


def label_of(content, tool_calls):
    text = content.lower() + " " + (json.dumps(tool_calls).lower() if tool_calls else "")
    for label, pattern in PATTERNS:
        if pattern.search(text):
            return label
    return "tool_call"


class Messages:
    """Draws messages; every draw comes from the one generator."""

    # Characters that lower() or json.dumps treat in a way of their own, and both kinds of border.
    SPECIAL = "\u212a\u0130\u0131\u017f\u1e9e\u00df\u03a3\u0307\u200b\u00a0\u0085\u2028\u2029\x7f\x00\x1b"
    BORDERS = " \n\t\r\f\b\v.,:;'\"\\/_-()[]{}#09azAZ"

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.groups = by_category(old_enough())

    def character(self):
        kind = self.random.random()
        if kind < 0.45:
            return self.random.choice(self.BORDERS)
        if kind < 0.60:
            return self.random.choice(self.SPECIAL)
        if kind < 0.70:
            return chr(self.random.randrange(128))
        if kind < 0.72:
            return chr(self.random.randrange(0xD800, 0xE000))
        return self.random.choice(self.random.choice(self.groups))

    def cased(self, word):
        kind = self.random.random()
        if kind < 0.5:
            return word
        if kind < 0.6:
            return word.upper()
        if kind < 0.7:
            return word.capitalize()
        if kind < 0.8:
            return "".join(self.random.choice((c, c.upper())) for c in word)
        if kind < 0.9:
            return word.replace("k", "\u212a")
        return word.replace("i", self.random.choice("\u0130\u0131"), 1)

    def damaged(self, word):
        if self.random.random() < 0.85:
            return word
        at = self.random.randrange(len(word))
        return self.random.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + self.character() + word[at:],
                word[:at] + self.character() + word[at + 1 :],
                word[:at],
                word[at:],
            )
        )

    def piece(self):
        kind = self.random.random()
        if kind < 0.30:
            return self.damaged(self.cased(self.random.choice(PIECES)))
        if kind < 0.42:
            opener, closer = self.random.choice(GAPPED)
            return self.cased(opener) + self.filler() + self.cased(closer)
        if kind < 0.62:
            return self.random.choice((" ", " ", "\n", ""))
        if kind < 0.90:
            return self.character()
        return "".join(self.random.choices("abcdefghijklmnopqrstuvwxyz_0 ", k=6))

    def filler(self):
        return "".join(self.character() for _ in range(self.random.choice((0, 1, 1, 2, 5))))

    def text(self):
        # Mostly short: in a long text some early rule wins and hides what the others do.
        length = self.random.choice((0, 1, 1, 2, 2, 3, 4, 6, 12))
        text = "".join(self.piece() for _ in range(length))
        # Two surrogates that meet are one character once they have been through JSON.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")

    def call(self):
        call = {"type": "function", "function": {"name": self.text(), "arguments": self.text()}}
        if self.random.random() < 0.5:
            return call
        return {"id": self.random.choice(("call_1", self.text())), **call}

    def message(self):
        calls = self.random.choice((0, 0, 0, 1, 1, 2))
        return self.text(), [self.call() for _ in range(calls)] or None


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("file", help="where to write; compressed when the name ends in .gz")
    arguments.add_argument("--count", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    if sys.version_info < (3, 11):
        sys.exit("Python 3.11 or later is needed: older ones lack characters of Unicode 14")

    messages = Messages(options.seed)
    counts = collections.Counter()
    opener = gzip.open if options.file.endswith(".gz") else open
    with opener(options.file, "wt", encoding="ascii", newline="\n") as out:
        for _ in range(options.count):
            content, tool_calls = messages.message()
            label = label_of(content, tool_calls)
            counts[label] += 1
            line = {"content": content, "tool_calls": tool_calls, "label": label}
            out.write(json.dumps(line) + "\n")
    for label, count in counts.most_common():
        print(f"{label:18} {count:9,}")


if __name__ == "__main__":
    main()
