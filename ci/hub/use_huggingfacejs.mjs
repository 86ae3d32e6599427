// Works on the hub for tests with npm's @huggingface/hub; run by certify.py.
//
//     node use_huggingfacejs.mjs      (after npm install beside it)

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createBranch, createRepo, commit, datasetInfo, deleteBranch, deleteFile, deleteFiles, deleteRepo, downloadFile,
  downloadFileToCacheDir, fileDownloadInfo, fileExists, listCommits, listFiles, pathsInfo, uploadFiles, whoAmI,
} from '@huggingface/hub'

const { HF_ENDPOINT: hubUrl, ALICE, BOB } = process.env
const repo = { type: 'dataset', name: 'alice/js' }
const alice = { repo, hubUrl, accessToken: ALICE }
const bob = { repo, hubUrl, accessToken: BOB }
const stranger = { repo, hubUrl }

const small = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(2_000, 'b')])
const large = Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(500_000, 'cd')])
const card = Buffer.from('---\nlicense: mit\n---\n# Rows\n')
const blob = bytes => new Blob([bytes])
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')
const gitBlob = bytes => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

async function all(iterable) {
  const found = []
  for await (const next of iterable) found.push(next)
  return found
}

async function content(options) {
  const file = await downloadFile(options)
  return file === null ? null : Buffer.from(await file.arrayBuffer())
}

const failsWith = statusCode => error => {
  assert.equal(error.statusCode, statusCode, `${error}`)
  return true
}

async function push() {
  assert.equal((await whoAmI({ hubUrl, accessToken: ALICE })).name, 'alice')
  assert.equal((await createRepo(alice)).repoUrl, `${hubUrl}/datasets/alice/js`)
  await assert.rejects(createRepo(alice), failsWith(409))
  await assert.rejects(createRepo({ ...alice, accessToken: BOB }), failsWith(403))
  const files = [
    { path: 'data/train-00000-of-00001.parquet', content: blob(small) },
    { path: 'big.parquet', content: blob(large) },
    { path: 'README.md', content: blob(card) },
    { path: 'old/a.txt', content: blob('a') },
    { path: 'old/b.txt', content: blob('b') },
  ]
  const first = await uploadFiles({ ...alice, files, commitTitle: 'Upload dataset', useXet: false })
  await assert.rejects(uploadFiles({ ...bob, files, useXet: false }), failsWith(403))
  return first.commit.oid
}

async function list(head) {
  const entries = await all(listFiles({ ...alice, recursive: true }))
  assert.deepEqual(entries.map(entry => entry.path), [
    '.gitattributes', 'README.md', 'big.parquet', 'data', 'data/train-00000-of-00001.parquet', 'old', 'old/a.txt',
    'old/b.txt',
  ])
  const readme = entries.find(entry => entry.path === 'README.md')
  assert.deepEqual([readme.oid, readme.size], [gitBlob(card), card.length])
  const big = entries.find(entry => entry.path === 'big.parquet')
  assert.deepEqual([big.lfs.oid, big.lfs.size], [sha256(large), large.length])
  assert.equal((await datasetInfo({ ...alice, name: repo.name, additionalFields: ['sha'] })).sha, head)
  const titles = (await all(listCommits(alice))).map(one => one.title)
  assert.deepEqual(titles, ['Upload dataset', 'initial commit'])
  const infos = await pathsInfo({ ...alice, paths: ['README.md', 'missing'], expand: true })
  assert.deepEqual(infos.map(info => [info.path, info.lastCommit.id]), [['README.md', head]])
}

async function read(head) {
  assert.deepEqual(await content({ ...alice, path: 'README.md' }), card)
  assert.deepEqual(await content({ ...stranger, path: 'big.parquet' }), large)
  const file = await downloadFile({ ...alice, path: 'big.parquet' })
  assert.deepEqual(Buffer.from(await file.slice(250_000, 250_100).arrayBuffer()), large.subarray(250_000, 250_100))
  const info = await fileDownloadInfo({ ...alice, path: 'big.parquet' })
  assert.equal(info.size, large.length)
  assert.equal(info.url, `${hubUrl}/datasets/alice/js/resolve/main/big.parquet`)
  assert.equal(await fileExists({ ...alice, path: 'README.md' }), true)
  assert.equal(await fileExists({ ...alice, path: 'missing.txt' }), false)
  assert.equal(await content({ ...alice, path: 'missing.txt' }), null)
  const cacheDir = await mkdtemp(join(tmpdir(), 'hub-cache'))
  try {
    const cached = await downloadFileToCacheDir({ ...alice, path: 'data/train-00000-of-00001.parquet', cacheDir })
    assert.deepEqual(await readFile(cached), small)
    const place = `datasets--alice--js/snapshots/${head}/data/train-00000-of-00001.parquet`
    assert.equal(cached, join(cacheDir, place))
  } finally {
    await rm(cacheDir, { recursive: true })
  }
}

async function change(first) {
  await assert.rejects(
    commit({ ...alice, title: 'Too late', parentCommit: '0'.repeat(40), operations: [], useXet: false }),
    failsWith(412))
  await createBranch({ ...alice, branch: 'dev', revision: first })
  await deleteFile({ ...alice, path: 'README.md', branch: 'dev' })
  assert.equal(await content({ ...alice, path: 'README.md', revision: 'dev' }), null)
  await deleteBranch({ ...alice, branch: 'dev' })
  await deleteFiles({ ...alice, paths: ['old/a.txt', 'old/b.txt'] })
  const left = (await all(listFiles({ ...alice, recursive: true }))).map(entry => entry.path)
  assert.deepEqual(left, ['.gitattributes', 'README.md', 'big.parquet', 'data', 'data/train-00000-of-00001.parquet'])
  await assert.rejects(deleteFile({ ...alice, path: 'old/a.txt' }), failsWith(404))
}

async function access() {
  const change = body => fetch(`${hubUrl}/api/datasets/alice/js/settings`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ALICE}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(answer => assert.equal(answer.status, 200))
  await change({ gated: 'auto' })
  await assert.rejects(content({ ...bob, path: 'README.md' }), failsWith(403))
  await assert.rejects(content({ ...stranger, path: 'big.parquet' }), failsWith(401))
  await change({ gated: false })
  const moved = await fetch(`${hubUrl}/api/repos/move`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ALICE}`, 'content-type': 'application/json' },
    body: JSON.stringify({ fromRepo: 'alice/js', toRepo: 'alice/js2', type: 'dataset' }),
  })
  assert.equal(moved.status, 200)
  assert.deepEqual(await content({ ...alice, path: 'README.md' }), card)
  assert.deepEqual(await content({ ...alice, path: 'big.parquet' }), large)
  const renamed = { ...alice, repo: { type: 'dataset', name: 'alice/js2' } }
  await assert.rejects(deleteRepo({ ...renamed, accessToken: BOB }), failsWith(403))
  await deleteRepo(renamed)
  await assert.rejects(datasetInfo({ ...alice, name: 'alice/js2' }), failsWith(404))
  await assert.rejects(datasetInfo({ hubUrl, name: 'alice/js2' }), failsWith(401))
}

const head = await push()
await list(head)
await read(head)
await change(head)
await access()
console.log('@huggingface/hub: created, pushed, listed, read, cached, renamed and deleted')
