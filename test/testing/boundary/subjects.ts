import { type CheckedPack, readPack } from '../../../src/index.ts'
import { ruianTownship } from '../../../src/packs/ruian-township/index.ts'
import { shandong2014 } from '../../../src/packs/shandong-2014/index.ts'
import { township2010 } from '../../../src/packs/township-2010/index.ts'
import type { BoundaryOptions } from '../../../src/testing/boundary/question.ts'

/** A mutant: what is done to the right pack, and which cases are meant to notice. */
export interface Mutant {
  readonly what: string
  readonly pack: (pack: CheckedPack) => object
  readonly noticed: readonly RegExp[]
}

/** A rule whose boundary cases are checked in, and the mutants of its pack that they catch. */
export interface Example {
  readonly file: string
  readonly pack: CheckedPack
  readonly options: Omit<BoundaryOptions, 'packs' | 'engine'>
  readonly mutants: readonly Mutant[]
}

type Path = readonly [string | number, ...(string | number)[]]

/** A pack with another value at a path; `undefined` takes it away. */
export function changed<T>(value: T, [step, ...rest]: Path, to: unknown): T {
  if (typeof value !== 'object' || value === null || !(step in value)) throw new Error(`no ${step} here`)
  const [next, ...farther] = rest
  const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    if (key !== String(step)) return [[key, one]]
    if (next !== undefined) return [[key, changed(one, [next, ...farther], to)]]
    return to === undefined ? [] : [[key, to]]
  })
  return (Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)) as T
}

/** The same pack with one text for another wherever it stands. */
const everywhere =
  (from: string, to: string) =>
  (pack: CheckedPack): object =>
    JSON.parse(JSON.stringify(pack).replaceAll(from, to)) as object

const set =
  (path: Path, to?: unknown) =>
  (pack: CheckedPack): object =>
    changed(pack, path, to)

const ruian = readPack(ruianTownship)
const shandong = readPack(shandong2014)
const township = readPack(township2010)

const ratio = 'institution-to-administrative'
/** The standard measure declared by the pack itself, so that its filter can be mistyped. */
const institutionPosts = (category: string | undefined) => (pack: CheckedPack) => ({
  ...changed(pack, ['rules', ratio, 'require', 'of', 'plus', 0], 'own-institution-posts'),
  measures: {
    ...pack.measures,
    'own-institution-posts': {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      ...(category === undefined ? {} : { where: { category } }),
      unit: 'post',
      title: { zh: '事业编制', en: 'institution posts' },
    },
  },
})

const below = (rule: string, bound: string) => (pack: CheckedPack) => {
  const { kind: _, ...require } = Object(pack.rules[rule]?.require)
  const { [bound]: value, ...rest } = require
  return changed(pack, ['rules', rule, 'require'], {
    kind: Object(pack.rules[rule]?.require).kind,
    ...rest,
    below: value,
  })
}

const departments = Array.from({ length: 6 }, (_, at) => `department-${at + 1}`)

/** Every file beside this one. */
export const examples: readonly Example[] = [
  {
    file: 'ruian-township-ratio',
    pack: ruian,
    options: {
      rule: ratio,
      assumeTerritory: ['ruian-township'],
      given: { town: { day: '2010-11-17', administrative: 30, institution: 30 } },
    },
    mutants: [
      {
        what: '1.2 typed as 1.3',
        pack: set(['parameters', 'institution-ratio', 'values', 0, 'value'], '1.3:1'),
        noticed: [/^institution-establishment 37, beyond/],
      },
      {
        what: '1.2 typed as 1.1',
        pack: set(['parameters', 'institution-ratio', 'values', 0, 'value'], '1.1:1'),
        noticed: [/^institution-establishment 36, at the upper limit/],
      },
      {
        what: '≤ typed as <',
        pack: below(ratio, 'atMost'),
        noticed: [/^institution-establishment 36, at the upper limit/],
      },
      {
        what: 'a filter dropped from the measure',
        pack: institutionPosts(undefined),
        noticed: [/^left out by institution-establishment, category/],
      },
      {
        what: 'the wrong category',
        pack: institutionPosts('administrative'),
        noticed: [/^institution-establishment 37, beyond/],
      },
      {
        what: 'livestock posts no longer told by their tag',
        pack: set(['measures', 'livestock-posts', 'where', 'agency.tags']),
        noticed: [/^institution-establishment 37, beyond/],
      },
      {
        what: 'the scope dropped',
        pack: set(['rules', ratio, 'forEach', 'where']),
        noticed: [/^outside its scope by level/],
      },
      {
        what: 'the scope of another level',
        pack: set(['rules', ratio, 'forEach', 'where', 'level'], 'county'),
        noticed: [/^institution-establishment 36, at the upper limit/],
      },
      {
        what: 'in force a day later',
        pack: (pack) =>
          changed(
            changed(pack, ['inForce', 'from'], '2000-04-16'),
            ['parameters', 'institution-ratio', 'values', 0, 'from'],
            '2000-04-16',
          ),
        noticed: [/^2000-04-15, the first day/],
      },
      {
        what: 'in force a day earlier',
        pack: everywhere('2000-04-15', '2000-04-14'),
        noticed: [/^2000-04-14, the day before/],
      },
    ],
  },
  {
    file: 'ruian-township-leader-posts',
    pack: ruian,
    options: {
      rule: 'leader-posts',
      assumeTerritory: ['ruian-township'],
      given: { town: { day: '2010-11-17', leader: 8 } },
    },
    mutants: [
      {
        what: '9 typed as 10',
        pack: set(['parameters', 'leader-posts-most', 'values', 0, 'value'], 10),
        noticed: [/^max – township-leader-posts 10, beyond/],
      },
      {
        what: '7 typed as 6',
        pack: set(['parameters', 'leader-posts-least', 'values', 0, 'value'], 6),
        noticed: [/^min – township-leader-posts 6, beyond/],
      },
      {
        what: 'the grade dropped',
        pack: set(['measures', 'township-leader-posts', 'where']),
        noticed: [
          /^max – left out by township-leader-posts, grade/,
          /^min – left out by township-leader-posts, grade/,
        ],
      },
      {
        what: 'heads of institutions counted',
        pack: set(['measures', 'township-leader-posts', 'except']),
        noticed: [/^max – left out by township-leader-posts, except agency.kind/],
      },
      {
        what: 'the way out lost',
        pack: set(['rules', 'leader-posts', 'allowances']),
        noticed: [/^max – with the way out/, /^max – at the limit of the way out/],
      },
      {
        what: 'a way out of one instead of two',
        pack: set(['rules', 'leader-posts', 'allowances', 0, 'raises'], 1),
        noticed: [/^max – at the limit of the way out/],
      },
      {
        what: 'a way out of three instead of two',
        pack: set(['rules', 'leader-posts', 'allowances', 0, 'raises'], 3),
        noticed: [/^max – beyond the way out/],
      },
      {
        what: 'a way out for all who are developed',
        pack: set(['rules', 'leader-posts', 'allowances', 0, 'where', 'populous']),
        noticed: [/^max – without populous/],
      },
    ],
  },
  {
    file: 'shandong-2014-departments',
    pack: shandong,
    options: {
      rule: 'departments-within-limit',
      given: { county: { day: '2014-12-31', code: '370181', departments: 20 } },
    },
    mutants: [
      {
        what: '22 typed as 23',
        pack: set(['parameters', 'department-limit', 'values', 1, 'cases', 3, 'value'], 23),
        noticed: [/^max – departments 23, beyond/],
      },
      {
        what: '14 typed as 13',
        pack: set(['parameters', 'departments-least', 'values', 0, 'cases', 0, 'value'], 13),
        noticed: [/^min – departments 13, beyond/],
      },
      {
        what: 'another kind of body',
        pack: set(['rules', 'departments-within-limit', 'require', 'of'], 'internal-organs'),
        noticed: [/^max – departments 23, beyond/],
      },
      {
        what: 'the scope dropped',
        pack: set(['rules', 'departments-within-limit', 'forEach', 'where']),
        noticed: [/^max – outside its scope by level/],
      },
      {
        what: 'a limit that begins a day later',
        pack: set(['parameters', 'department-limit', 'values', 1, 'from'], '2014-07-02'),
        noticed: [/^max – 2014-07-01, the first day/],
      },
    ],
  },
  {
    file: 'shandong-2014-leader-posts',
    pack: shandong,
    options: {
      rule: 'leader-posts',
      subject: 'department-1',
      given: {
        county: { day: '2014-12-31', code: '370181', departments: 6 },
        leadership: departments.map((agency) => ({ agency, grade: 'leader', approved: 3 })),
      },
    },
    mutants: [
      {
        what: '3 typed as 4',
        pack: set(['parameters', 'leader-posts-most', 'values', 1, 'cases', 1, 'value'], 4),
        noticed: [/^leader-posts 4, beyond/],
      },
      {
        what: '≤ typed as <',
        pack: (pack) =>
          below('leader-posts', 'max')(changed(pack, ['rules', 'leader-posts', 'allowances'], undefined)),
        noticed: [/^leader-posts 3, at the upper limit/],
      },
      {
        what: 'the way out lost',
        pack: (pack) => changed(pack, ['rules', 'leader-posts', 'allowances'], undefined),
        noticed: [/^with the way out/],
      },
      {
        what: 'one more without an approval',
        pack: set(['rules', 'leader-posts', 'allowances', 0, 'approval']),
        noticed: [/^without the approval/],
      },
      {
        what: 'two more instead of one',
        pack: set(['rules', 'leader-posts', 'allowances', 0, 'raises'], 2),
        noticed: [/^beyond the way out/],
      },
      {
        what: 'all bodies instead of departments',
        pack: set(['rules', 'leader-posts', 'forEach', 'where', 'kind']),
        noticed: [/^outside its scope by kind/],
      },
      {
        what: 'all levels instead of cities and counties',
        pack: set(['rules', 'leader-posts', 'forEach', 'where', 'jurisdiction.level']),
        noticed: [/^outside its scope by jurisdiction.level/],
      },
      {
        what: 'in force a day later',
        pack: set(['inForce', 'from'], '2014-07-02'),
        noticed: [/^2014-07-01, the first day/],
      },
    ],
  },
  {
    file: 'township-2010-stations',
    pack: township,
    options: {
      rule: 'stations',
      assumeTerritory: ['township-2010'],
      given: { town: { day: '2010-11-17', institutions: 5 } },
    },
    mutants: [
      {
        what: '6 typed as 7',
        pack: set(['rules', 'stations', 'require', 'max'], 7),
        noticed: [/^max – stations 7, beyond/],
      },
      {
        what: 'all bodies counted',
        pack: set(['measures', 'stations', 'where']),
        noticed: [/^max – left out by stations, kind/],
      },
      {
        what: 'dispatched institutions counted',
        pack: set(['measures', 'stations', 'except']),
        noticed: [/^max – left out by stations, except kind/, /^min – left out by stations, except kind/],
      },
      {
        what: 'another kind of body',
        pack: set(['measures', 'stations', 'where', 'kind'], 'internal-organ'),
        noticed: [/^max – stations 7, beyond/],
      },
      {
        what: 'in force a day earlier',
        pack: everywhere('2010-07-27', '2010-07-26'),
        noticed: [/^max – 2010-07-26, the day before/],
      },
    ],
  },
  {
    file: 'township-2010-administrative-cut',
    pack: township,
    options: {
      rule: 'administrative-establishment-cut',
      assumeTerritory: ['township-2010'],
      given: { town: { day: '2010-11-17', administrative: 30, institution: 36 } },
      baselines: { '2001': { town: { day: '2001-12-31', administrative: 40 } } },
    },
    mutants: [
      {
        what: '10 % typed as 11 %',
        pack: set(['rules', 'administrative-establishment-cut', 'require', 'cut', 'atLeast'], '11%'),
        noticed: [/^administrative-establishment 36, at the upper limit/],
      },
      {
        what: '10 % typed as 7 %',
        pack: set(['rules', 'administrative-establishment-cut', 'require', 'cut', 'atLeast'], '7%'),
        noticed: [/^administrative-establishment 37, beyond/],
      },
      {
        what: 'another category',
        pack: set(
          ['rules', 'administrative-establishment-cut', 'require', 'of'],
          'institution-establishment',
        ),
        noticed: [/^administrative-establishment 37, beyond/],
      },
      {
        what: 'the whole establishment',
        pack: set(['rules', 'administrative-establishment-cut', 'require', 'of'], 'establishment'),
        noticed: [/^administrative-establishment 36, at the upper limit/],
      },
    ],
  },
]
