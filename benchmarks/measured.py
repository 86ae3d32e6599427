"""Runs a command to its end, and tells the time, the work and the memory that it took."""
import os
import pathlib
import subprocess
import sys
import time
from typing import NamedTuple

# Linux counts in KiB, macOS in bytes.
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


class Measured(NamedTuple):
    seconds: float
    cpu_seconds: float
    peak_bytes: int


def run(command, log):
    """From the start of the process to its end, and its peak resident memory; exits if the command fails."""
    start = time.perf_counter()
    with open(log, "wb") as output:
        process = subprocess.Popen([str(word) for word in command], stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nfailed:\n{pathlib.Path(log).read_text(errors='replace')[-4000:]}")
    return Measured(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MAXRSS_UNIT)


def bytes_below(folder):
    return sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file())
