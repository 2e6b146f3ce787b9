import * as z from 'zod/mini'
import { type Day, daySchema } from './day.ts'
import { divisionCodeSchema } from './division-code.ts'

/** 区划代码沿革: a division code that went out of use, when, and the codes that took its area. */
export type DivisionSuccession = Ended & (OnDay | InYear)

interface Ended {
  readonly code: string
  /** Empty, where nobody knows who took it. */
  readonly to: readonly string[]
  /** The document that ordered it. */
  readonly document?: string
}

interface OnDay {
  /** The first day on which the code was out of use. */
  readonly on: Day
  readonly year?: never
}

interface InYear {
  /** The year, where the day is not known: the code was out of use on its last day. */
  readonly year: number
  readonly on?: never
}

/** A division code that went out of use, in a table. */
export const divisionSuccessionSchema = z
  .strictObject({
    code: divisionCodeSchema,
    to: z.array(divisionCodeSchema).check(z.maxLength(200)),
    on: z.optional(daySchema),
    year: z.optional(z.int().check(z.minimum(1949), z.maximum(2999))),
    document: z.optional(z.string()),
  })
  .check((ctx) => {
    const { on, year } = ctx.value
    if ((on === undefined) !== (year === undefined)) return
    const message =
      on === undefined
        ? 'neither `on` nor `year` says when the code went out of use'
        : 'both `on` and `year` say when the code went out of use'
    const params = { code: on === undefined ? 'missing-field' : 'wrong-value', hint: 'write one of them' }
    ctx.issues.push({ code: 'custom', input: ctx.value, message, params })
  })

/** A table that was read. */
export type ReadSuccession = z.output<typeof divisionSuccessionSchema>

/** The first day on which a code was surely out of use. */
export const outOfUseFrom = ({ on, year }: Pick<ReadSuccession, 'on' | 'year'>): Day => on ?? `${year}-12-31`
