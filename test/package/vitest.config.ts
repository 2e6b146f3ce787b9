import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// installs the packed library, so it needs a build and is slow: run by `npm run check:package` alone
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/package/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
