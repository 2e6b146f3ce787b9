import type { Asked } from './bounds.ts'
import { countsRows, declaredFor } from './declared.ts'
import { anyRow, fieldSet, reached, rowOf, valueAt } from './fields.ts'
import { type Left, type Made, wordOf } from './made.ts'
import { quantitiesIn } from './quantities.ts'
import type { Question, Trial } from './question.ts'
import { type Scene, together } from './scene.ts'

/** 缺项: what is compared is not known, for a field was not given, or not all rows were. */
export function missingOf(
  question: Question,
  asked: Asked,
  at: readonly Trial[],
): { readonly made: readonly Made[]; readonly left: readonly Left[] } {
  const made: Made[] = []
  const left: Left[] = []
  const [first] = at
  const names = new Set(first === undefined ? [] : gapsOf(question, asked, first).map(({ name }) => name))
  for (const name of names) {
    const trial = at
      .flatMap((one) => gapsOf(question, asked, one).map((gap) => ({ one, ...gap })))
      .filter((gap) => gap.name === name)
      .map(({ one, scene }) => question.ask(together(one.scene, scene)))
      .find((next) => next !== undefined && wordOf(asked, next) === 'unknown')
    if (trial === undefined) left.push({ what: name, why: 'the verdict does not hang on it' })
    else made.push({ kind: 'missing', name, asked, trial })
  }
  return { made, left }
}

interface Gap {
  readonly name: string
  readonly scene: Scene
}

function gapsOf({ pack, collection, subject }: Question, { check }: Asked, trial: Trial): readonly Gap[] {
  const { document, known } = trial
  const own = rowOf(document, collection, subject)
  return quantitiesIn(check.condition).flatMap((quantity): readonly Gap[] => {
    if (quantity.kind === 'facts-day' || own === undefined) return []
    const path =
      quantity.kind === 'field' ? quantity.path : attributeOf(declaredFor(pack, quantity.measure)?.measure)
    if (path !== undefined) {
      const from = quantity.kind === 'measure' && quantity.on !== undefined ? `${quantity.on}.${path}` : path
      const found = reached(pack, document, own, from)
      if (found === undefined) return []
      return [
        { name: `${found.field} is not given`, scene: fieldSet(pack, found.at, found.field, undefined) },
      ]
    }
    if (quantity.kind !== 'measure' || quantity.at !== undefined) return []
    const declared = declaredFor(pack, quantity.measure)
    if (declared === undefined || !countsRows(declared.measure)) return []
    const { measure, name } = declared
    const rows = known.number(quantity).rows.flatMap(({ id }) => anyRow(document, id) ?? [])
    const read = 'field' in measure ? measure.field : undefined
    const unset = rows
      .filter((row) => read !== undefined && valueAt(pack, row, read) !== undefined)
      .map(
        (row): Gap => ({
          name: `a number of ${name} is not given`,
          scene: fieldSet(pack, row, read ?? '', undefined),
        }),
      )
    return [
      ...unset,
      {
        name: `not all rows of ${name} are given`,
        scene: { given: { partial: { ...Object(document['partial']), [measure.relation]: true } } },
      },
    ]
  })
}

const attributeOf = (measure: NonNullable<ReturnType<typeof declaredFor>>['measure'] | undefined) =>
  measure?.kind === 'attribute' ? measure.field : undefined
