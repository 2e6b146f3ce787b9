import type { PackDocument } from '../../index.ts'
import { isTree, walk } from './walk.ts'

/** What something that was written names, also through the measures and the parameters that it names. */
export function namedBy(
  pack: PackDocument,
  written: unknown,
): { readonly measures: ReadonlySet<string>; readonly parameters: ReadonlySet<string> } {
  const { measures: own = {}, parameters: table = {} } = pack
  const measures = new Set<string>()
  const parameters = new Set<string>()
  const open: unknown[] = [written]
  const name = (word: string) => {
    const last = word.slice(word.lastIndexOf('.') + 1)
    if (!Object.hasOwn(own, last) || measures.has(last)) return
    measures.add(last)
    open.push(own[last])
  }
  while (open.length > 0) {
    for (const { value, path } of walk(open.pop())) {
      const key = path.at(-1)
      if (typeof key === 'string') name(key)
      if (typeof value === 'string') name(value)
      const parameter = isTree(value) ? value['parameter'] : undefined
      if (typeof parameter !== 'string' || parameters.has(parameter)) continue
      parameters.add(parameter)
      if (Object.hasOwn(table, parameter)) open.push(table[parameter])
    }
  }
  return { measures, parameters }
}
