#!/usr/bin/env python3
"""Lists the jars of others that one class path has beyond another; fails if there are classes of Hadoop.

    added_jars.py CLASSPATH_BEFORE.txt CLASSPATH_AFTER.txt
"""
import os
import sys
import zipfile

HADOOP = "org/apache/hadoop/"


def jars(file):
    with open(file, encoding="utf-8") as text:
        return {path for path in text.read().strip().split(os.pathsep) if path.endswith(".jar")}


before, after = map(jars, sys.argv[1:])
others = [jar for jar in after - before if not os.path.basename(jar).startswith("speculative-actions-")]
added = sorted(others, key=os.path.getsize, reverse=True)
for jar in added:
    print(f"{os.path.getsize(jar) / 1e6:6.2f} MB  {os.path.basename(jar)}")
print(f"{sum(map(os.path.getsize, added)) / 1e6:6.2f} MB in {len(added)} jars")
for jar in after:
    with zipfile.ZipFile(jar) as content:
        if any(name.startswith(HADOOP) for name in content.namelist()):
            sys.exit(f"{jar} holds classes of Hadoop")
