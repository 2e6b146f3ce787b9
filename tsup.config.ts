import { cpSync, rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

const library = [
  'src/index.ts',
  'src/divisions/index.ts',
  'src/duties/index.ts',
  'src/reform/index.ts',
  'src/tables/index.ts',
  'src/json-rules-engine/index.ts',
  'src/testing/index.ts',
  'src/testing/vitest/index.ts',
  'src/testing/conformance.ts',
  'src/packs/national/index.ts',
  'src/packs/city-2019/index.ts',
  'src/packs/ganzhou/index.ts',
  'src/packs/haixi/index.ts',
  'src/packs/ruian-township/index.ts',
  'src/packs/shanghai-procuratorates/index.ts',
  'src/packs/jiaxing-county/index.ts',
  'src/packs/nantong/index.ts',
  'src/packs/shenzhen/index.ts',
  'src/packs/township-2010/index.ts',
  'src/packs/xiangfan/index.ts',
  'src/packs/zhangqiu/index.ts',
  'src/packs/shandong-2014/index.ts',
]

const commandLine = 'src/cli/main.ts'

// splitting, also for CommonJS: a class must exist once, however many entries a program loads;
// neutral: nothing that only Node has may slip into the library
const shared: Options = {
  target: ['node20', 'es2022'],
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  splitting: true,
  treeshake: true,
  sourcemap: false,
}

// both formats are written to one folder, side by side, so neither may empty it: that happens once, here
rmSync('dist', { recursive: true, force: true })

// the JSON Schemas ship as they are checked in
cpSync('src/schemas', 'dist/schemas', {
  recursive: true,
  filter: (path) => path.endsWith('schemas') || path.endsWith('.json'),
})

export default defineConfig([
  { ...shared, format: 'esm', entry: [...library, commandLine], dts: { entry: library } },
  { ...shared, format: 'cjs', entry: library, dts: true },
])
