import type { Missing } from '../../condition/reading.ts'
import type { Path } from '../../measures/path.ts'
import type { Row } from './view.ts'
import { type Views, walk } from './walk.ts'

/** What several fields of a row hold together, each combination as one text. */
export interface Combinations {
  readonly texts: readonly string[]
  readonly open: boolean
  readonly missing: readonly Missing[]
}

/** Every combination of the values that a row has at the end of several paths. */
export function combinations(row: Row, paths: readonly Path[], views: Views): Combinations {
  const reached = paths.map((path) => walk(row, path, views))
  const values = reached.reduce<readonly (readonly unknown[])[]>(
    (so, one) => so.flatMap((some) => one.values.map((value) => [...some, value])),
    [[]],
  )
  return {
    texts: values.map((some) => JSON.stringify(some)),
    open: reached.some(({ open }) => open),
    missing: reached.flatMap(({ missing }) => missing),
  }
}

/** Whether a path leads from a row to one value at most. */
export const isSingle = ({ steps }: Path): boolean =>
  steps.every((step) => !('field' in step) || !step.field.list)
