import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { readPack, readSnapshot } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { shandong2014 } from '../../src/packs/shandong-2014/index.ts'
import { shanghaiProcuratorates } from '../../src/packs/shanghai-procuratorates/index.ts'
import { township2010 } from '../../src/packs/township-2010/index.ts'
import { xiangfan } from '../../src/packs/xiangfan/index.ts'
import { zhangqiu } from '../../src/packs/zhangqiu/index.ts'
import { applyPlan, readPlan, withPlan } from '../../src/reform/index.ts'
import type { Given } from '../../src/testing/conformance.ts'
import { readScenarios, runScenarios } from '../../src/testing/index.ts'

const folder = new URL('../../docs/examples/', import.meta.url)
const read = (path: string) => parse(readFileSync(new URL(path, folder), 'utf8'))
const snapshot = (path: string) => readSnapshot(read(path))

const facts = z.record(z.string(), z.unknown())
const cases = z
  .array(
    z.object({
      pack: z.string(),
      name: z.string(),
      snapshot: facts,
      before: z.optional(facts),
      baselines: z.optional(z.record(z.string(), facts)),
      lawOn: z.optional(z.string()),
      alternatives: z.optional(z.array(z.string())),
    }),
  )
  .parse(read('kinds/cases.yaml'))

/** The cases of the packs by which each kind is shown. */
const kinds = cases.map(
  ({ pack: kind, name, snapshot: own, before, baselines = {}, lawOn, alternatives = [] }): Given => {
    const standing = (more: object) => readSnapshot({ schema: 'bianzhi/snapshot@1', ...own, ...more })
    const earlier = { ...(before === undefined ? {} : { before }), ...baselines }
    const pack = readPack(read(`kinds/${kind}.yaml`))
    return {
      name: `${kind}: ${name}`,
      packs: [pack],
      snapshot: standing({}),
      baselines: Object.fromEntries(Object.entries(earlier).map(([at, more]) => [at, standing(more)])),
      ...(lawOn === undefined ? {} : { lawOn }),
      alternatives: alternatives.map((rule) => `${pack.id}/${rule}`),
    }
  },
)

/** The cases of the packs that stand on one another. */
const layerPacks = ['national', 'province', 'city', 'county'].map((name) => read(`layers/${name}.pack.json`))
const layers = runScenarios(readScenarios(read('layers/layers.scenarios.json')), {
  packs: Object.fromEntries(
    layerPacks.map((pack) => [`./${pack.id.slice('example-'.length)}.pack.json`, pack]),
  ),
}).cases.flatMap(({ name, snapshot }): readonly Given[] =>
  snapshot === undefined ? [] : [{ name: `layers: ${name}`, packs: layerPacks, snapshot }],
)

const ganzhouBefore = snapshot('ganzhou/before.yaml')

/** A plan that was carried out, with the packs that judge what stands after it. */
function planned(name: string, packs: Given['packs'], [from, to]: readonly [string, string]): Given {
  const before = snapshot(from)
  const plan = readPlan(read(to))
  return {
    name,
    packs,
    snapshot: withPlan(before, plan, applyPlan(before, plan)),
    baselines: { before },
  }
}

/** Every example in the documents, with the packs it is written for. */
export const examples: readonly Given[] = [
  ...kinds,
  ...layers,
  {
    name: 'town',
    packs: [national, ruianTownship, township2010, read('town/town-plan.yaml')],
    snapshot: snapshot('town/town.yaml'),
    assumeTerritory: ['ruian-township', 'township-2010', 'town-plan'],
  },
  ...['after', 'after-with-approvals'].map((name) => ({
    name: `ganzhou ${name}`,
    packs: [national, ganzhou],
    snapshot: snapshot(`ganzhou/${name}.yaml`),
    baselines: { before: ganzhouBefore },
  })),
  planned('ganzhou-plan after', [national, ganzhou], ['ganzhou-plan/before.yaml', 'ganzhou-plan/plan.yaml']),
  planned('xiangfan-plan after', [xiangfan], ['xiangfan-plan/before.yaml', 'xiangfan-plan/plan.yaml']),
  {
    name: 'haixi',
    packs: [haixi],
    snapshot: snapshot('haixi/after.yaml'),
    baselines: { before: snapshot('haixi/before.yaml') },
  },
  planned('haixi-plan after', [haixi], ['haixi-plan/before.yaml', 'haixi-plan/plan.yaml']),
  planned('ruian-plan after', [ruianTownship], ['ruian-plan/before.yaml', 'ruian-plan/plan.yaml']),
  planned(
    'zaozhuang-plan 2001 after',
    [read('zaozhuang-plan/2001.pack.yaml')],
    ['zaozhuang-plan/2001-before.yaml', 'zaozhuang-plan/2001-plan.yaml'],
  ),
  planned(
    'zaozhuang-plan binhu after',
    [read('zaozhuang-plan/binhu.pack.yaml')],
    ['zaozhuang-plan/binhu-before.yaml', 'zaozhuang-plan/binhu-plan.yaml'],
  ),
  {
    name: 'zaozhuang-plan 2011',
    packs: [read('zaozhuang-plan/2011.pack.yaml')],
    snapshot: snapshot('zaozhuang-plan/2011.yaml'),
  },
  { name: 'zhangqiu', packs: [zhangqiu], snapshot: snapshot('zhangqiu/after.yaml') },
  {
    name: 'province',
    packs: [national, read('province/yunzhou.pack.yaml')],
    snapshot: snapshot('province/county.yaml'),
    baselines: { before: snapshot('province/before.yaml') },
  },
  ...['city', 'county'].map((name) => ({
    name: `shandong ${name}`,
    packs: [shandong2014],
    snapshot: snapshot(`shandong/${name}.yaml`),
  })),
  {
    name: 'duties',
    packs: [read('duties/duties.pack.yaml')],
    snapshot: snapshot('duties/county.yaml'),
  },
  {
    name: 'testing',
    packs: [read('testing/county.pack.yaml')],
    snapshot: snapshot('testing/county.yaml'),
  },
  {
    name: 'shanghai-procuratorates',
    packs: [shanghaiProcuratorates],
    snapshot: snapshot('shanghai-procuratorates/staff.yaml'),
  },
]

/** The folders of examples, each of which is to be tried. */
export const exampleFolders: readonly string[] = readdirSync(folder)
