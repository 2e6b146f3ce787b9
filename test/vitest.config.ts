import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**'],
    // property tests run hundreds of cases, on slow machines as well
    testTimeout: 60_000,
    // the runner itself has little to do, so that every core may run tests
    maxWorkers: '100%',
    // the examples of the documents are written there; what stands in node_modules is otherwise not transformed
    server: { deps: { inline: [/\.bianzhi-docs/] } },
  },
})
