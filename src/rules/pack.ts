import * as z from 'zod/mini'
import type { AnyConstraint } from '../constraints/constraint.ts'
import { measureSchema } from '../measures/declaration.ts'
import { daySchema } from '../model/day.ts'
import { divisionCodeSchema } from '../model/division-code.ts'
import { wordSchema } from '../model/field.ts'
import { levels } from '../model/level.ts'
import { localizedSchema } from '../model/localized.ts'
import { attributeDeclarationSchema } from './attribute.ts'
import { claimSchema } from './claim.ts'
import { parameterSchema, statusSchema } from './parameter.ts'
import { disableSchema } from './relation.ts'
import { ruleSchema } from './rule.ts'

const words = z.record(
  wordSchema,
  z.strictObject({ under: z.optional(wordSchema), title: z.optional(localizedSchema) }),
)

const source = z.strictObject({
  title: z.string().check(z.minLength(1)),
  document: z.optional(z.string()),
  issuer: z.optional(z.string()),
  effective: z.optional(daySchema),
  status: statusSchema,
  note: z.optional(z.string()),
})

/**
 * 规则包: the rules of one text for one territory, as data: sources, dated parameters, measures, rules,
 * claims; no code, no patterns.
 *
 * A pack equals its own JSON. `territory.divisions` left empty says that the place is not named: such a
 * pack judges only by an explicit what-if.
 */
export function packSchema(kinds: readonly AnyConstraint[]) {
  return z.strictObject({
    $schema: z.optional(z.string()),
    schema: z.optional(z.literal('bianzhi/pack@1')),
    id: wordSchema,
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/)),
    title: localizedSchema,
    note: z.optional(z.string()),
    /** The packs under which it stands, by id. */
    extends: z.optional(z.array(wordSchema).check(z.maxLength(20))),
    territory: z.optional(
      z.strictObject({
        divisions: z.optional(z.array(divisionCodeSchema)),
        levels: z.optional(z.array(z.enum(levels.map((level) => level.word)))),
        note: z.optional(z.string()),
      }),
    ),
    inForce: z.strictObject({
      from: daySchema,
      until: z.optional(daySchema),
      basis: z.enum(['stated', 'inferred', 'assumed']),
      note: z.optional(z.string()),
    }),
    sources: z.record(wordSchema, source),
    /** Words that the pack adds to the open trees. */
    words: z.optional(
      z.strictObject({
        agencies: z.optional(words),
        categories: z.optional(words),
        records: z.optional(words),
        roles: z.optional(words),
        grades: z.optional(words),
      }),
    ),
    attributes: z.optional(z.record(z.string(), attributeDeclarationSchema)),
    /** Earlier snapshots, beside `before`, that rules compare with. */
    baselines: z.optional(z.array(wordSchema)),
    parameters: z.optional(z.record(wordSchema, parameterSchema)),
    measures: z.optional(z.record(wordSchema, measureSchema)),
    rules: z.record(wordSchema, ruleSchema(kinds)),
    /** Rules of packs above that do not apply here. */
    disables: z.optional(z.array(disableSchema).check(z.maxLength(1000))),
    claims: z.optional(z.record(wordSchema, claimSchema)),
    /** Provisions of the text that are no rules here, and why. */
    notRules: z.optional(z.record(z.string(), z.string())),
  })
}

/** A pack as data. */
export type PackDocument = z.output<ReturnType<typeof packSchema>>
