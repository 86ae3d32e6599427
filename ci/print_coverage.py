#!/usr/bin/env python3
"""Prints the share of lines and branches that the tests reach: print_coverage.py JACOCO_CSV…"""
import csv
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    figures = []
    for kind, title in (("LINE", "lines"), ("BRANCH", "branches")):
        covered = sum(int(row[f"{kind}_COVERED"]) for row in rows)
        total = covered + sum(int(row[f"{kind}_MISSED"]) for row in rows)
        figures.append(f"{title} {covered}/{total} ({100 * covered / total:.1f} %)")
    print(f"coverage of {rows[0]['GROUP']}: {', '.join(figures)}")
