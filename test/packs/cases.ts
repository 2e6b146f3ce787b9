import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { parse } from 'yaml'
import {
  createEngine,
  type Engine,
  type Finding,
  type Report,
  readSnapshot,
  type Verdict,
} from '../../src/index.ts'

/** The collections of a snapshot as a case writes them down, and what stands around them. */
export type Facts = Readonly<Record<string, unknown>>

/** One check on one subject, the facts it is judged by, and what it must say. */
export interface Case {
  readonly title: string
  readonly check: string
  readonly subject: string
  readonly facts: Facts
  /** Earlier snapshots by name. */
  readonly earlier?: Readonly<Record<string, Facts>>
  readonly verdict: Verdict
  readonly excess?: { readonly by: number; readonly side: 'over' | 'under' }
}

type Made = Pick<Case, 'facts' | 'earlier'>
type Make = (value: number) => Made

const one = { by: 1, side: 'over' } as const

/** A ceiling: one below it, at it, and one above. */
export const most = (check: string, subject: string, limit: number, make: Make): readonly Case[] => [
  { title: 'one below', check, subject, ...make(limit - 1), verdict: 'satisfied' },
  { title: 'at the limit', check, subject, ...make(limit), verdict: 'satisfied' },
  { title: 'one above', check, subject, ...make(limit + 1), verdict: 'violated', excess: one },
]

interface Asked {
  readonly pack: { readonly id: string; readonly rules: Readonly<Record<string, object>> }
  /** Whether the pack judges as if the places lay in its territory. */
  readonly assumed: boolean
}

/** Judges one case under one pack; another reading is asked for where the case is about one. */
export function judged(
  { pack, assumed }: Asked,
  { check, subject, facts, earlier = {} }: Omit<Case, 'verdict'>,
) {
  const [rule = ''] = check.split('#')
  const other = 'alternativeTo' in (pack.rules[rule] ?? {})
  const report = engineOf(pack).evaluate(snapshot(facts), {
    baselines: Object.fromEntries(Object.entries(earlier).map(([name, one]) => [name, snapshot(one)])),
    ...(assumed ? { assumeTerritory: [pack.id] } : {}),
    ...(other ? { alternatives: [`${pack.id}/${rule}`] } : {}),
  })
  return find(report, `${pack.id}/${check}`, subject)
}

const engines = new WeakMap<object, Engine>()

function engineOf(pack: object): Engine {
  const engine = engines.get(pack) ?? createEngine({ packs: [pack] })
  engines.set(pack, engine)
  return engine
}

/** Expects a finding to say what its case foretells, in words without a gap. */
export function expectFinding(
  finding: Finding | undefined,
  { verdict, excess }: Pick<Case, 'verdict' | 'excess'>,
) {
  expect(finding?.verdict).toBe(verdict)
  if (excess !== undefined) expect(finding?.excess).toMatchObject(excess)
  expect(`${finding?.message.zh} ${finding?.message.en}`).not.toMatch(/[{}]|undefined/)
}

/** What one check says about one subject; nothing where it does not apply. */
export function find(report: Report, check: string, subject: string): Finding | undefined {
  return [...report.judged()].find((one) => one.check === check && one.subject.id === subject)
}

/** The rules of a pack of which the cases do not hold both a violation and a pass. */
export function untried(pack: Asked['pack'], cases: readonly Case[]): readonly string[] {
  const fires = (rule: string, verdict: Verdict) =>
    cases.some((one) => one.check.split('#')[0] === rule && one.verdict === verdict)
  return Object.keys(pack.rules).filter((rule) => !fires(rule, 'violated') || !fires(rule, 'satisfied'))
}

/** An example of the documents, as it is written there. */
export const example = (path: string): Facts =>
  parse(readFileSync(new URL(`../../docs/examples/${path}`, import.meta.url), 'utf8'))

/** A snapshot of some facts; the day is that of the examples where they name none. */
export const snapshot = (facts: Facts) =>
  readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-06-30', ...facts })
