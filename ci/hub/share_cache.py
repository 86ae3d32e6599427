#!/usr/bin/env python3
"""Shares a cache of the Hub between `huggingface_hub` and io-hf, in both directions and at once.

    share_cache.py JAVA CLASS_PATH

CLASS_PATH has the classes and test classes of io-hf and what they need. Needs `pip install
huggingface_hub`; the Hub is a small server on this machine. Fails if one does not find what the other
stored, if Python's scan warns of damage, or if a half file is ever to be seen in a snapshot.
"""
import hashlib
import http.server
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

COMMIT = "5e6546864c605e3981f5424733b7e1b09ed7fc62"
ID = "alice/ds"
MAIN = "io.github.speculativeactions.io.hf.cache.CacheProcess"


def files():
    noise = random.Random(42)
    return {
        ".gitattributes": b"*.parquet filter=lfs\n",
        "README.md": b"# ds\n",
        "empty.jsonl": b"",
        "data/a b+é.jsonl": b'{"messages": []}\n',
        "data/train-00000-of-00002.parquet": noise.randbytes(3_000_000),
        "data/train-00001-of-00002.parquet": noise.randbytes(1_000_000),
    }


FILES = files()


def tag(path):
    content = FILES[path]
    if path.endswith(".parquet"):
        return hashlib.sha256(content).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def tree():
    entries = []
    for path, content in FILES.items():
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
        entry = {"type": "file", "path": path, "size": len(content), "oid": blob}
        if path.endswith(".parquet"):
            entry["lfs"] = {"oid": tag(path), "size": len(content), "pointerSize": 134}
        entries.append(entry)
    return entries


class Hub(http.server.BaseHTTPRequestHandler):
    """As much of the Hub as a download needs."""

    protocol_version = "HTTP/1.1"
    fetched = []

    def log_message(self, *_):
        pass

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            for start in range(0, len(body), 65536):
                self.wfile.write(body[start : start + 65536])
                time.sleep(0.02)

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        api, files = f"/api/datasets/{ID}/", f"/datasets/{ID}/resolve/"
        if path.startswith(api + "revision/"):
            siblings = [{"rfilename": name} for name in FILES]
            info = {"id": ID, "sha": COMMIT, "private": False, "siblings": siblings, "tags": []}
            self.answer(200, json.dumps(info).encode(), Content_Type="application/json")
        elif path.startswith(api + "tree/"):
            self.answer(200, json.dumps(tree()).encode(), Content_Type="application/json")
        elif path.startswith(files):
            name = path[len(files) :].split("/", 1)[1]
            if name not in FILES:
                self.answer(404, b"", X_Error_Code="EntryNotFound", X_Repo_Commit=COMMIT)
            else:
                if self.command == "GET":
                    self.fetched.append(name)
                self.answer(200, FILES[name], ETag=f'"{tag(name)}"', X_Repo_Commit=COMMIT)
        else:
            self.answer(404, b"", X_Error_Code="RepoNotFound")

    do_HEAD = do_GET


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # of a client that was killed
            super().handle_error(request, client_address)


SERVER = Server(("127.0.0.1", 0), Hub)
threading.Thread(target=SERVER.serve_forever, daemon=True).start()
os.environ.update(
    HF_ENDPOINT=f"http://127.0.0.1:{SERVER.server_port}",
    HF_HUB_DISABLE_XET="1",
    HF_HUB_DISABLE_TELEMETRY="1",
    HF_HUB_DISABLE_PROGRESS_BARS="1",
)

import huggingface_hub
from huggingface_hub import hf_hub_download, snapshot_download
from huggingface_hub.utils import EntryNotFoundError
from huggingface_hub.utils._fixes import WeakFileLock

PYTHON = f"""
import sys
from huggingface_hub import snapshot_download
snapshot_download({ID!r}, repo_type="dataset", cache_dir=sys.argv[1])
"""


class Java:
    def __init__(self, java, class_path):
        self.command = [java, "-XX:TieredStopAtLevel=1", "-cp", class_path, MAIN]

    def start(self, action, cache, *arguments):
        command = self.command + [action, str(cache), ID] + [str(a) for a in arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def run(self, action, cache, *arguments):
        process = self.start(action, cache, *arguments)
        lines = process.communicate()[0].splitlines()
        assert process.returncode == 0, f"{action} ended with {process.returncode}: {lines}"
        return lines


def check_python_finds_all(cache, references):
    options = {"repo_type": "dataset", "cache_dir": cache}
    for revision in sorted(references) + [COMMIT]:
        for path, content in FILES.items():
            found = hf_hub_download(ID, path, revision=revision, local_files_only=True, **options)
            assert pathlib.Path(found).read_bytes() == content, f"{path} differs"
        folder = snapshot_download(ID, revision=revision, local_files_only=True, **options)
        assert folder.endswith(COMMIT), folder
    listed = {file.path: file for file in huggingface_hub.get_cached_repo_tree(ID, **options)}
    assert {path: file.size for path, file in listed.items()} == {p: len(c) for p, c in FILES.items()}
    check_scan(cache, references)


def check_scan(cache, references):
    scan = huggingface_hub.scan_cache_dir(cache)
    assert not scan.warnings, scan.warnings
    assert not scan.incomplete_files, scan.incomplete_files
    (repo,) = scan.repos
    (revision,) = repo.revisions
    assert (repo.repo_id, repo.repo_type) == (ID, "dataset")
    assert revision.refs == references, revision.refs
    assert len(revision.files) == len(FILES), revision.files
    assert scan.size_on_disk == sum(len(content) for content in FILES.values()), scan.size_on_disk


def check_java_finds_all(java, cache, target):
    found = java.run("read", cache, "main", target, *FILES)
    assert found == [f"found: {path}" for path in FILES], found
    for path, content in FILES.items():
        assert (target / path).read_bytes() == content, f"{path} differs"


def fill_with_python(cache):
    Hub.fetched.clear()
    snapshot_download(ID, repo_type="dataset", cache_dir=cache)
    assert sorted(Hub.fetched) == sorted(path for path in FILES if FILES[path]), Hub.fetched
    try:
        hf_hub_download(ID, "nope.txt", repo_type="dataset", cache_dir=cache)
        raise AssertionError("nope.txt was found")
    except EntryNotFoundError:
        pass


def check_java_to_python(java, source, work):
    cache = work / "of-java"
    assert len(java.run("fill", cache, "main", COMMIT, source)) == len(FILES) - 1, "an empty file needs no fetch"
    assert java.run("fill", cache, "refs/convert/parquet", COMMIT, source) == [], "fetched again"
    check_python_finds_all(cache, {"main", "refs/convert/parquet"})
    Hub.fetched.clear()
    snapshot_download(ID, repo_type="dataset", cache_dir=cache)
    assert Hub.fetched == [], Hub.fetched


def check_python_to_java(java, source, work):
    cache = work / "of-python"
    fill_with_python(cache)
    check_java_finds_all(java, cache, work / "read")
    assert java.run("fill", cache, "main", COMMIT, source) == [], "fetched again"
    check_python_finds_all(cache, {"main"})

    cache = work / "of-python-without-links"
    code = PYTHON + "from huggingface_hub import hf_hub_download\n"
    environment = dict(os.environ, HF_HUB_DISABLE_SYMLINKS="1")
    subprocess.run([sys.executable, "-c", code, cache], env=environment, check=True)
    assert not list((cache / "datasets--alice--ds/blobs").iterdir())
    assert java.run("fill", cache, "main", COMMIT, source) == [], "fetched again"
    check_java_finds_all(java, cache, work / "read-without-links")


def check_lock(java, source, work):
    """What Java writes while Python holds the lock is right, whether or not it waits (on Linux it does not)."""
    cache = work / "locked"
    path = "data/train-00000-of-00002.parquet"
    lock = cache / ".locks/datasets--alice--ds" / f"{tag(path)}.lock"
    lock.parent.mkdir(parents=True)
    with WeakFileLock(lock):
        process = java.start("fill", cache, "main", COMMIT, source)
        time.sleep(0.5)
        try:
            process.wait(20)
            waited = False
        except subprocess.TimeoutExpired:
            waited = True
    assert process.wait(60) == 0
    check_python_finds_all(cache, {"main"})
    print(f"Java {'waits' if waited else 'does not wait'} for the lock that Python holds")


def begun(cache):
    """Which languages have a download under way: of Java's unfinished files the name says so."""
    names = [file.name for file in (cache / "datasets--alice--ds/blobs").glob("*.incomplete")]
    return {"java" if name.endswith(".jvm.incomplete") else "python" for name in names}


def look(cache):
    """How many files are to be seen; all of them must be whole."""
    snapshot = cache / "datasets--alice--ds/snapshots" / COMMIT
    seen = 0
    for path, content in FILES.items():
        try:
            assert (snapshot / path).read_bytes() == content, f"half a file is to be seen: {path}"
            seen += 1
        except FileNotFoundError:
            pass
    time.sleep(0.01)
    return seen


def start_both(java, cache, source):
    python = subprocess.Popen([sys.executable, "-c", PYTHON, cache])
    return [python, java.start("fill", cache, "main", COMMIT, source, 30)]


def check_at_once(java, source, work):
    """Of writers in both languages some are killed amid a file; whoever looks sees whole files only."""
    looks, killed = 0, {"python": 0, "java": 0}
    for round in range(5):
        cache = work / f"at-once-{round}"
        dying = start_both(java, cache, source)
        while begun(cache) != {"java", "python"} and any(p.poll() is None for p in dying):
            looks += look(cache)
        living = start_both(java, cache, source)
        end = time.monotonic() + 0.1 * round
        while any(process.poll() is None for process in living):
            looks += look(cache)
            if time.monotonic() > end:
                for process in dying:
                    process.kill()
        ends = [process.wait() for process in dying + living]
        assert ends[2:] == [0, 0], ends
        for language, end in zip(("python", "java"), ends):
            killed[language] += end == -signal.SIGKILL
        java.run("fill", cache, "main", COMMIT, source)
        assert look(cache) == len(FILES)
        assert "java" not in begun(cache), "an unfinished file of Java is left"
        scan = huggingface_hub.scan_cache_dir(cache)
        assert not scan.warnings, scan.warnings
    assert min(killed.values()) > 0, f"none was killed in time: {killed}"
    print(f"5 rounds of 4 writers, killed {killed}: {looks} files seen meanwhile, all whole")


def main(executable, class_path):
    java = Java(executable, class_path)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        source = work / "source"
        for path, content in FILES.items():
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            (source / path).write_bytes(content)
        check_java_to_python(java, source, work)
        print(f"huggingface_hub {huggingface_hub.__version__} finds {len(FILES)} files that Java stored")
        check_python_to_java(java, source, work)
        print(f"Java finds {len(FILES)} files that huggingface_hub stored, with links and without")
        check_lock(java, source, work)
        check_at_once(java, source, work)


if __name__ == "__main__":
    main(*sys.argv[1:])
