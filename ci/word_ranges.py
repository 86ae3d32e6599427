#!/usr/bin/env python3
"""Writes WordRanges.java: which characters Python's \\w takes for part of a word.

Only a Python with the tables of Unicode 14.0.0 (CPython 3.11) may write it. With --check nothing is
written; the exit status tells whether the checked-in file is what would be written.
"""

import argparse
import itertools
import pathlib
import re
import sys
import textwrap
import unicodedata

UNICODE = "14.0.0"
FILE = (
    pathlib.Path(__file__).resolve().parent.parent
    / "core/src/main/java/io/github/speculativeactions/classify/WordRanges.java"
)
JAVA = '''package io.github.speculativeactions.classify;

/** Made by {{@code ci/word_ranges.py}} from the tables of Unicode {unicode}; not to be edited. */
final class WordRanges {{

  /** The first code point after the last word character. */
  static final int END = 0x{end:x};

  /**
   * Lengths of the runs of code points, in base 36: from 0 up, no word characters and word
   * characters by turns. ASCII is left out, as if it held no word characters.
   */
  static final String LENGTHS =
"""
{lengths}\\
""";

  private WordRanges() {{}}
}}
'''


def base36(number):
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def runs():
    word = re.compile(r"\w")
    flags = (c >= 128 and word.match(chr(c)) is not None for c in range(sys.maxunicode + 1))
    for is_word, run in itertools.groupby(flags):
        yield is_word, sum(1 for _ in run)


def java_source():
    lengths = [length for _, length in runs()]
    lengths.pop()  # from the last word character to U+10FFFF
    text = textwrap.fill(" ".join(map(base36, lengths)), 98)
    return JAVA.format(unicode=UNICODE, end=sum(lengths), lengths=text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true", help="compare instead of writing")
    check = arguments.parse_args().check
    if unicodedata.unidata_version != UNICODE:
        sys.exit(
            f"this Python has the tables of Unicode {unicodedata.unidata_version},"
            f" not {UNICODE}: run it with CPython 3.11"
        )
    if not check:
        FILE.write_text(java_source(), encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != java_source():
        sys.exit(f"{FILE} is not what {pathlib.Path(__file__).name} writes")


if __name__ == "__main__":
    main()
