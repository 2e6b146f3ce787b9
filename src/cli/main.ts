#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { writeNew } from './output/write-new.ts'
import { runCli } from './run.ts'
import { scenarioFilesBelow } from './test/scenario-files-below.ts'
import { watchFiles } from './test/watch-files.ts'

// whoever reads our output may stop reading (`| head`): that is no error of ours
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: () => buffer(process.stdin),
  stdout: process.stdout,
  stderr: process.stderr,
  readFile: (path) => readFile(path),
  writeNew,
  scenarioFilesBelow,
  watch: watchFiles,
  interrupted: () => new Promise((resolve) => process.once('SIGINT', () => resolve())),
  env: process.env,
  columns: process.stdout.columns,
  isTTY: process.stdout.isTTY === true,
})
