// Writes small Parquet files with hyparquet-writer, and what is in them.
//
// usage, in a folder where `npm install hyparquet-writer` was run: node make_hyparquet_files.mjs OUTDIR
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// The package lies where the program is started, not where this file is.
const place = createRequire(join(process.cwd(), 'x')).resolve('hyparquet-writer')
const { parquetWriteBuffer } = await import(pathToFileURL(place))

const folder = join(process.argv[2], 'hyparquet')
mkdirSync(folder, { recursive: true })

function make(feature, columns, options = {}) {
  const columnData = columns.map(({ shown, ...column }) => column)
  writeFileSync(join(folder, feature + '.parquet'), Buffer.from(parquetWriteBuffer({ columnData, ...options })))
  const rows = columns[0].data.map((_, i) =>
    Object.fromEntries(columns.map(({ name, data, shown = value => value }) => [name, shown(data[i])])))
  // All below 2^53, so exact as numbers.
  const text = row => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value))
  writeFileSync(join(folder, feature + '.expected.jsonl'), rows.map(row => text(row) + '\n').join(''))
}

const count = [...Array(120).keys()]
const flat = [
  { name: 'id', data: count.map(i => i * 3 - 50), type: 'INT32' },
  { name: 'big', data: count.map(i => BigInt(i) * 1000000007n), type: 'INT64' },
  { name: 'text', data: count.map(i => (i % 4 === 3 ? null : `text ${i % 9} ünï 😀`)), type: 'STRING' },
  { name: 'flag', data: count.map(i => (i % 5 ? i % 2 === 0 : null)), type: 'BOOLEAN' },
  { name: 'number', data: count.map(i => i * 0.25 + 0.125), type: 'DOUBLE' },
]
make('snappy', flat, { rowGroupSize: 50 })
make('uncompressed', flat, { codec: 'UNCOMPRESSED', pageSize: 100 })
make('encodings', [
  { ...flat[0], encoding: 'DELTA_BINARY_PACKED' },
  { ...flat[1], encoding: 'DELTA_BINARY_PACKED' },
  { name: 'length', data: count.map(i => `a/${i}`), type: 'STRING', encoding: 'DELTA_LENGTH_BYTE_ARRAY' },
  { name: 'prefix', data: count.map(i => `a/b/${i}`), type: 'STRING', encoding: 'DELTA_BYTE_ARRAY' },
  { ...flat[4], encoding: 'BYTE_STREAM_SPLIT' },
])
make('types', [
  { name: 'time', data: [new Date(0), new Date(1795342530500), null], type: 'TIMESTAMP',
    shown: v => v && v.toISOString().replace(/\.?0*Z/, 'Z') },
  { name: 'json', data: [{ a: 1 }, [1, 2], null], type: 'JSON', shown: v => v && JSON.stringify(v) },
  { name: 'half', data: [1.5, -0.25, null], type: 'FLOAT16' },
  { name: 'bytes', data: [new Uint8Array([0, 255]), new Uint8Array([]), null], type: 'BYTE_ARRAY',
    shown: v => v && Buffer.from(v).toString('base64') },
])
