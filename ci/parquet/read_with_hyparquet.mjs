// Reads a Parquet output with hyparquet and compares it with the JSON Lines of the same build.
//
//   node read_with_hyparquet.mjs PARQUET_OUTPUT JSONL_OUTPUT
//
// Every row must be equal and in order: read as a whole, and looked up by its action type through
// the index of pages. What a JSON line leaves out is null in Parquet, and a column of JSON text
// holds its value, or a JSON string where the text is not JSON that every reader takes. Needs the
// packages of package.json.
import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const STRINGS = /"(?:[^"\\]|\\.)*"/g
const LONG_NUMBER = /(?<![.\d])\d{19}/

/** What a JSON column makes of a text: its value, or the text if not everyone can read it. */
function jsonValue(text) {
  const refuseHalfPairs = (name, value) => {
    if (![name, value].every(part => typeof part !== 'string' || part.isWellFormed())) {
      throw new SyntaxError('half a surrogate pair')
    }
    return value
  }
  try {
    const value = JSON.parse(text, refuseHalfPairs)
    return LONG_NUMBER.test(text.replace(STRINGS, '""')) ? text : value
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

/** A value of a JSON line as Parquet has it. */
function completed(value, feature) {
  if (value === undefined || value === null) return null
  switch (feature._type) {
    // Browsers' TextDecoder, which hyparquet uses, drops a byte order mark in front of a text.
    case 'Value': return typeof value === 'string' ? value.replace(/^\ufeff/, '') : value
    case 'Json': return jsonValue(value)
    case 'List': return value.map(item => completed(item, feature.feature))
    default: {
      const unknown = Object.keys(value).filter(name => !(name in feature))
      if (unknown.length) throw new Error(`no column is declared for ${unknown}`)
      const parts = Object.entries(feature)
      return Object.fromEntries(parts.map(([name, part]) => [name, completed(value[name], part)]))
    }
  }
}

/** Whole numbers have 64 bits here, and are small. */
function withNumbers(row) {
  const number = value => typeof value === 'bigint' ? Number(value) : value
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, number(value)]))
}

function compare(found, expected, where) {
  if (found.length !== expected.length) {
    throw new Error(`${where}: ${found.length} rows instead of ${expected.length}`)
  }
  found.map(withNumbers).forEach((row, i) => {
    if (!isDeepStrictEqual(row, expected[i])) {
      const texts = [row, expected[i]].map(value => JSON.stringify(value))
      throw new Error(`${where}: row ${i} is\n${texts[0]}\nand not\n${texts[1]}`)
    }
  })
}

async function compareFile(path, lines) {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  const declared = metadata.key_value_metadata.find(({ key }) => key === 'huggingface').value
  const columns = JSON.parse(declared).info.features
  const rows = Number(metadata.num_rows)
  const expected = lines.splice(0, rows).map(line => completed(JSON.parse(line), columns))
  compare(await parquetReadObjects({ file, metadata, compressors }), expected, path)
  for (const type of new Set(expected.map(row => row.action_type))) {
    const filter = { action_type: { $eq: type } }
    const lookup = { filter, usePageIndex: true, useOffsetIndex: true }
    const found = await parquetReadObjects({ file, metadata, compressors, ...lookup })
    compare(found, expected.filter(row => row.action_type === type), `${path}, ${type}`)
  }
  return rows
}

function filesOf(folder, split) {
  const names = readdirSync(folder).filter(name => name.startsWith(`${split}-`))
  return names.sort().map(name => `${folder}/${name}`)
}

const [parquetOutput, jsonlOutput] = process.argv.slice(2)
const start = Date.now()
const entries = readdirSync(parquetOutput, { withFileTypes: true })
let rows = 0
for (const { name } of entries.filter(entry => entry.isDirectory())) {
  for (const split of ['train', 'test']) {
    const lines = filesOf(`${jsonlOutput}/${name}/data`, split)
      .flatMap(path => readFileSync(path, 'utf8').split('\n').slice(0, -1))
    for (const path of filesOf(`${parquetOutput}/${name}/data`, split)) {
      rows += await compareFile(path, lines)
    }
    if (lines.length) throw new Error(`${name} ${split}: ${lines.length} rows are missing`)
  }
}
if (!rows) throw new Error(`${parquetOutput} holds no rows`)
const seconds = (Date.now() - start) / 1000
console.log(`${basename(parquetOutput)}: ${rows} rows equal: hyparquet ${seconds} s`)
