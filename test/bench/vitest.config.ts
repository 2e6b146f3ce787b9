import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// measures, one file after the other, each in a process of its own: run by hand, as docs/benchmarks.md says
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/bench/**/*.bench.ts'],
    pool: 'forks',
    execArgv: ['--expose-gc'],
    fileParallelism: false,
    disableConsoleIntercept: true,
    testTimeout: 1_800_000,
  },
})
