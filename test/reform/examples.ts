import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { applyPlan, type PlanDocument, readPlan, withPlan } from '../../src/reform/index.ts'

/** An example of the documents, as it is written there. */
export const read = (path: string) =>
  parse(readFileSync(new URL(`../../docs/examples/${path}`, import.meta.url), 'utf8'))

/** A plan that was carried out, and what stands after it as rules judge it. */
export function carriedOut(before: Snapshot, document: PlanDocument) {
  const plan = readPlan(document)
  const applied = applyPlan(before, plan)
  return { ...applied, before, applied, judged: withPlan(before, plan, applied) }
}

/** 甘州区 before its reform, and as its report lists it afterwards. */
export const ganzhouBefore = readSnapshot(read('ganzhou-plan/before.yaml'))
export const ganzhouAsListed = readSnapshot(read('ganzhou/after.yaml'))

/** The plan of that reform, as plain data. */
export const ganzhouPlan: PlanDocument = read('ganzhou-plan/plan.yaml')
