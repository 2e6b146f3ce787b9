import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readSnapshot } from '../../src/index.ts'
import type { PlanDocument } from '../../src/reform/index.ts'

const read = (path: string) =>
  parse(readFileSync(new URL(`../../docs/examples/${path}`, import.meta.url), 'utf8'))

/** 甘州区 before its reform, and as its report lists it afterwards. */
export const ganzhouBefore = readSnapshot(read('ganzhou-plan/before.yaml'))
export const ganzhouAsListed = readSnapshot(read('ganzhou/after.yaml'))

/** The plan of that reform, as plain data. */
export const ganzhouPlan: PlanDocument = read('ganzhou-plan/plan.yaml')
