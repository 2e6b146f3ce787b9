import type { Chance } from './chance.ts'
import { type Ruled, randomFilter, ruled } from './random-filters.ts'
import { randomRequirement } from './random-requirements.ts'

/** A pack of a few random rules; whether it loads is for the engine to say. */
export function randomPack(chance: Chance): object {
  return {
    id: 'random',
    version: '1.0.0',
    title: { zh: '随机规则', en: 'Random rules' },
    ...(chance.is(0.3) ? { territory: { divisions: ['330381'], levels: ['county', 'township'] } } : {}),
    inForce: { from: '2000-01-01', basis: 'assumed' },
    sources: { plan: { title: '方案', status: 'illustrative' } },
    attributes: {
      'jurisdiction.population': { type: 'count', unit: 'person', title: { zh: '人口', en: 'population' } },
      'agency.beds': { type: 'count', title: { zh: '床位', en: 'beds' } },
      'agency.busy': { type: 'flag', title: { zh: '任务重', en: 'busy' } },
    },
    measures: {
      population: {
        kind: 'attribute',
        subject: 'jurisdiction',
        field: 'population',
        unit: 'person',
        title: { zh: '人口', en: 'population' },
      },
    },
    parameters: {
      amount: { values: [table(chance, () => chance.one([0, 1, 2, 3, 9, 30, 'none']))] },
      ratio: { values: [table(chance, () => chance.one(['1.2:1', '1:1', '1/3', '2:1', 'none']))] },
      classes: { values: [table(chance, () => chance.some(classes, 0.6).concat('class-9'))] },
    },
    rules: Object.fromEntries(
      Array.from({ length: chance.between(1, 4) }, (_, nth) => [`rule-${nth}`, randomRule(chance)]),
    ),
  }
}

const classes: readonly string[] = ['large', 'small', 'class-1']

/** A value for all, or a table of cases that may not be decided, for want of the class or the level. */
function table(chance: Chance, value: () => unknown): object {
  if (chance.is(0.2)) return { from: '2000-01-01', value: value() }
  const wheres = [
    { 'jurisdiction.class': chance.one(['large', 'small', 'class-1']) },
    { 'jurisdiction.level': chance.one(['county', 'township', 'prefecture']) },
    { 'jurisdiction.class': ['large', 'small'], 'jurisdiction.level': { atLeast: 'county' } },
    { 'jurisdiction.population': { above: chance.one([1000, 30_000]) } },
  ]
  return {
    from: '2000-01-01',
    cases: Array.from({ length: chance.between(1, 3) }, () => ({
      where: wheres[chance.between(0, wheres.length - 1)],
      value: value(),
    })),
    ...(chance.is(0.5) ? { otherwise: value() } : {}),
  }
}

function randomRule(chance: Chance): object {
  const subject = chance.one(ruled)
  const cite = { source: 'plan', article: '一' }
  return {
    title: { zh: '规则', en: 'Rule' },
    forEach: {
      subject,
      ...(chance.is(0.6) ? { where: randomFilter(chance, subject) } : {}),
      ...(chance.is(0.2) ? { except: randomFilter(chance, subject) } : {}),
    },
    require: randomRequirement(chance, subject),
    force: chance.one(['mandatory', 'general', 'advisory', 'principle'] as const),
    cite,
    ...(chance.is(0.2) ? { exempt: [{ where: randomFilter(chance, subject), cite }] } : {}),
    ...(chance.is(0.5) ? { allowances: [allowance(chance, subject)] } : {}),
  }
}

const allowance = (chance: Chance, subject: Ruled): object => ({
  title: { zh: '例外', en: 'way out' },
  ...chance.one<() => object>([
    () => ({ where: randomFilter(chance, subject) }),
    () => ({ approval: { kind: 'approval' } }),
    () => ({ where: randomFilter(chance, subject), approval: { kind: 'approval' } }),
    () => ({ where: randomFilter(chance, subject), until: chance.one(['2001-01-01', '2030-12-31']) }),
  ])(),
  ...(chance.is(0.3) ? { raises: chance.one([1, 2, 5]) } : {}),
})
