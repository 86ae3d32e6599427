// Reads a repository of the hub for tests with npm's @huggingface/hub, and compares it with a local folder.
//
//     node read_pushed.mjs REPOSITORY FOLDER      (after npm install beside it)

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { downloadFile, listFiles } from '@huggingface/hub'

const [name, folder] = process.argv.slice(2)
const { HF_ENDPOINT: hubUrl, HF_TOKEN: accessToken } = process.env
const repo = { type: 'dataset', name }

let files = 0
let bytes = 0
for await (const entry of listFiles({ repo, hubUrl, accessToken, recursive: true })) {
  if (entry.type !== 'file' || entry.path === '.gitattributes') continue
  const file = await downloadFile({ repo, hubUrl, accessToken, path: entry.path })
  const content = Buffer.from(await file.arrayBuffer())
  const local = await readFile(join(folder, entry.path))
  // The card that is pushed has one line more.
  const compared = entry.path === 'README.md' ? content.subarray(0, local.length) : content
  assert.ok(compared.equals(local), `${name}: ${entry.path} differs`)
  files++
  bytes += content.length
}
assert.ok(files > 1, `${name}: ${files} files`)
console.log(`@huggingface/hub reads ${name}: ${files} files, ${bytes} bytes, as they are in the local output`)
