#!/usr/bin/env python3
"""Works on the hub for tests with `huggingface_hub`; run by certify.py."""
import hashlib
import os
import sys
import tempfile
from pathlib import Path

from huggingface_hub import (
    CommitOperationAdd,
    CommitOperationDelete,
    HfApi,
    HfFileSystem,
    get_hf_file_metadata,
    hf_hub_url,
)
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

DATASET = "alice/rows"
SMALL = b"PAR1" + b"small" * 200
LARGE = b"PAR1" + bytes(range(256)) * 2_000
CARD = b"---\nlicense: mit\n---\n# Rows\n"

alice = HfApi(token=os.environ["ALICE"])
bob = HfApi(token=os.environ["BOB"])
stranger = HfApi(token=False)


def git_blob(content):
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def fails(error, call, *arguments, status=None, **keywords):
    try:
        call(*arguments, **keywords)
    except error as e:
        # A subclass would be another kind of failure.
        assert type(e) is error or error is EntryNotFoundError, f"{type(e).__name__} instead of {error.__name__}"
        assert status is None or e.response.status_code == status, f"status {e.response.status_code}"
        return e
    raise AssertionError(f"no {error.__name__}")


def content(api, path, **keywords):
    """Downloads into an empty cache, so that the hub is asked each time."""
    with tempfile.TemporaryDirectory() as cache:
        keywords = {"cache_dir": cache} | keywords
        return Path(api.hf_hub_download(DATASET, path, repo_type="dataset", **keywords)).read_bytes()


def check_account():
    me = alice.whoami()
    assert (me["type"], me["name"], me["auth"]["accessToken"]["role"]) == ("user", "alice", "write"), me
    fails(HfHubHTTPError, HfApi(token="hf_nobody").whoami, status=401)


def check_creating():
    url = alice.create_repo(DATASET, repo_type="dataset")
    assert url.repo_id == DATASET and url.repo_type == "dataset", url
    assert alice.create_repo(DATASET, repo_type="dataset", exist_ok=True).repo_id == DATASET
    fails(HfHubHTTPError, alice.create_repo, DATASET, repo_type="dataset", status=409)
    fails(HfHubHTTPError, bob.create_repo, "alice/stolen", repo_type="dataset", status=403)


def check_pushing():
    first = alice.create_commit(
        DATASET,
        [
            CommitOperationAdd("README.md", CARD),
            CommitOperationAdd("data/train-00000-of-00002.parquet", SMALL),
            CommitOperationAdd("data/train-00001-of-00002.parquet", LARGE),
            CommitOperationAdd("data/en/no te+s#1.txt", b"a name with strange characters"),
        ],
        commit_message="Upload dataset",
        repo_type="dataset",
    )
    assert len(first.oid) == 40 and alice.dataset_info(DATASET).sha == first.oid
    second = alice.create_commit(
        DATASET,
        [CommitOperationAdd("old/a.txt", b"a"), CommitOperationAdd("old/b.txt", b"b")],
        commit_message="Add old files",
        repo_type="dataset",
        parent_commit=first.oid,
    )
    arguments = {"commit_message": "Too late", "repo_type": "dataset", "parent_commit": first.oid}
    fails(HfHubHTTPError, alice.create_commit, DATASET, [CommitOperationAdd("x", b"x")], status=412, **arguments)
    arguments = {"commit_message": "Not mine", "repo_type": "dataset"}
    fails(HfHubHTTPError, bob.create_commit, DATASET, [CommitOperationAdd("x", b"x")], status=403, **arguments)
    titles = [commit.title for commit in alice.list_repo_commits(DATASET, repo_type="dataset")]
    assert titles == ["Add old files", "Upload dataset", "initial commit"], titles
    return first.oid, second.oid


def check_listing(commit):
    entries = {entry.path: entry for entry in alice.list_repo_tree(DATASET, repo_type="dataset", recursive=True)}
    assert sorted(entries) == [
        ".gitattributes",
        "README.md",
        "data",
        "data/en",
        "data/en/no te+s#1.txt",
        "data/train-00000-of-00002.parquet",
        "data/train-00001-of-00002.parquet",
        "old",
        "old/a.txt",
        "old/b.txt",
    ], sorted(entries)
    assert entries["README.md"].blob_id == git_blob(CARD) and entries["README.md"].lfs is None
    large = entries["data/train-00001-of-00002.parquet"]
    assert (large.size, large.lfs.size) == (len(LARGE), len(LARGE))
    assert large.lfs.sha256 == hashlib.sha256(LARGE).hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{large.lfs.sha256}\nsize {len(LARGE)}\n".encode()
    assert (large.blob_id, large.lfs.pointer_size) == (git_blob(pointer), len(pointer))
    below = [entry.path for entry in alice.list_repo_tree(DATASET, "data/en", repo_type="dataset")]
    assert below == ["data/en/no te+s#1.txt"], below
    infos = alice.get_paths_info(DATASET, ["README.md", "missing", "old"], repo_type="dataset", expand=True)
    assert [info.path for info in infos] == ["README.md", "old"], infos
    assert infos[1].last_commit.oid == commit and infos[0].last_commit.title == "Upload dataset", infos
    info = alice.dataset_info(DATASET, files_metadata=True)
    sizes = {sibling.rfilename: sibling.size for sibling in info.siblings}
    assert sizes["README.md"] == len(CARD) and sizes["data/train-00001-of-00002.parquet"] == len(LARGE), sizes


def check_reading(first, second):
    url = hf_hub_url(DATASET, "data/train-00000-of-00002.parquet", repo_type="dataset")
    metadata = get_hf_file_metadata(url, token=os.environ["ALICE"])
    assert (metadata.commit_hash, metadata.size) == (second, len(SMALL)), metadata
    assert metadata.etag == hashlib.sha256(SMALL).hexdigest(), metadata
    assert metadata.location.startswith(os.environ["CONTENT_ORIGIN"]), metadata.location
    metadata = get_hf_file_metadata(hf_hub_url(DATASET, "README.md", repo_type="dataset"))
    assert (metadata.etag, metadata.size) == (git_blob(CARD), len(CARD)), metadata
    assert content(alice, "README.md") == CARD and content(alice, "README.md", revision=first) == CARD
    assert content(stranger, "data/train-00001-of-00002.parquet") == LARGE
    assert content(alice, "data/en/no te+s#1.txt") == b"a name with strange characters"
    files = HfFileSystem(token=os.environ["ALICE"])
    with files.open(f"datasets/{DATASET}/data/train-00001-of-00002.parquet", block_size=1_000) as file:
        file.seek(256_000)
        assert file.read(300) == LARGE[256_000:256_300]
        assert file.seek(-10, os.SEEK_END) and file.read() == LARGE[-10:]
    fails(EntryNotFoundError, content, alice, "missing.txt")
    fails(EntryNotFoundError, content, alice, "old/a.txt", revision=first)
    fails(RevisionNotFoundError, content, alice, "README.md", revision="v9")


def check_cache(commit):
    with tempfile.TemporaryDirectory() as cache:
        snapshot = Path(alice.snapshot_download(DATASET, repo_type="dataset", cache_dir=cache))
        repository = Path(cache, "datasets--alice--rows")
        assert snapshot == repository / "snapshots" / commit
        assert (repository / "refs/main").read_text() == commit
        found = {str(path.relative_to(snapshot)) for path in snapshot.rglob("*") if path.is_file()}
        assert found == set(alice.list_repo_files(DATASET, repo_type="dataset")), found
        blobs = {path.name for path in (repository / "blobs").iterdir()}
        assert {hashlib.sha256(LARGE).hexdigest(), git_blob(CARD)} <= blobs, blobs
        fails(EntryNotFoundError, content, alice, "missing.txt", cache_dir=cache)
        assert (repository / ".no_exist" / commit / "missing.txt").exists()


def check_refs(first):
    alice.create_branch(DATASET, repo_type="dataset", branch="dev", revision=first)
    alice.create_tag(DATASET, repo_type="dataset", tag="v1", revision=first)
    fails(HfHubHTTPError, alice.create_branch, DATASET, repo_type="dataset", branch="dev", status=409)
    refs = alice.list_repo_refs(DATASET, repo_type="dataset")
    assert {ref.name: ref.target_commit for ref in refs.branches}["dev"] == first
    assert [(ref.name, ref.target_commit) for ref in refs.tags] == [("v1", first)]
    alice.upload_file(path_or_fileobj=b"dev", path_in_repo="dev.txt", repo_id=DATASET, repo_type="dataset", revision="dev")
    assert content(alice, "dev.txt", revision="dev") == b"dev"
    fails(EntryNotFoundError, content, alice, "dev.txt", revision="v1")
    alice.delete_tag(DATASET, repo_type="dataset", tag="v1")
    alice.delete_branch(DATASET, repo_type="dataset", branch="dev")
    fails(RevisionNotFoundError, content, alice, "README.md", revision="v1")


def check_deleting():
    alice.create_commit(
        DATASET,
        [CommitOperationDelete("old/", is_folder=True), CommitOperationDelete("data/en/no te+s#1.txt")],
        commit_message="Delete old files",
        repo_type="dataset",
    )
    assert sorted(alice.list_repo_files(DATASET, repo_type="dataset")) == [
        ".gitattributes",
        "README.md",
        "data/train-00000-of-00002.parquet",
        "data/train-00001-of-00002.parquet",
    ]
    fails(EntryNotFoundError, alice.delete_file, "old/a.txt", DATASET, repo_type="dataset")


def check_access():
    alice.update_repo_settings(DATASET, repo_type="dataset", gated="manual")
    assert alice.dataset_info(DATASET).gated == "manual"
    alice.auth_check(DATASET, repo_type="dataset")
    for api, status in ((bob, 403), (stranger, 401)):
        fails(GatedRepoError, api.auth_check, DATASET, repo_type="dataset", status=status)
        fails(GatedRepoError, content, api, "README.md", status=status)
    alice.update_repo_settings(DATASET, repo_type="dataset", gated=False, visibility="private")
    for api in (bob, stranger):
        fails(RepositoryNotFoundError, api.dataset_info, DATASET)
        fails(RepositoryNotFoundError, api.dataset_info, "alice/missing")
    assert alice.dataset_info(DATASET).private
    alice.update_repo_settings(DATASET, repo_type="dataset", visibility="public")
    assert stranger.dataset_info(DATASET).private is False


def check_renaming():
    alice.move_repo(DATASET, "alice/renamed", repo_type="dataset")
    assert alice.dataset_info(DATASET).id == "alice/renamed"
    assert content(alice, "README.md") == CARD
    assert content(alice, "data/train-00000-of-00002.parquet") == SMALL
    paths = alice.get_paths_info(DATASET, ["README.md"], repo_type="dataset")
    assert [info.path for info in paths] == ["README.md"]
    alice.super_squash_history("alice/renamed", repo_type="dataset")
    assert len(alice.list_repo_commits("alice/renamed", repo_type="dataset")) == 1
    fails(HfHubHTTPError, bob.delete_repo, "alice/renamed", repo_type="dataset", status=403)
    alice.delete_repo("alice/renamed", repo_type="dataset")
    fails(RepositoryNotFoundError, alice.dataset_info, "alice/renamed")


def main():
    check_account()
    check_creating()
    first, second = check_pushing()
    check_listing(second)
    check_reading(first, second)
    check_cache(second)
    check_refs(first)
    check_deleting()
    check_access()
    check_renaming()
    print("huggingface_hub: created, pushed, listed, read, cached, renamed and deleted")


if __name__ == "__main__":
    sys.exit(main())
