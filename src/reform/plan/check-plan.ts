import type { Problem } from '../../errors.ts'
import { isObject, problem, type Values } from '../../model/standing.ts'

/**
 * What is wrong with the operations of a plan by themselves, whatever the snapshot.
 *
 * It also looks at documents that have other problems, so that all can be told at once.
 */
export function planProblems(document: unknown): readonly Problem[] {
  const operations: readonly unknown[] =
    isObject(document) && Array.isArray(document['operations']) ? document['operations'] : []
  const ids = new Map<unknown, number>()
  return operations
    .flatMap((operation, at) => {
      if (!isObject(operation)) return []
      const id = operation['id']
      const first = id === undefined ? undefined : ids.get(id)
      if (id !== undefined && first === undefined) ids.set(id, at)
      const twice =
        first === undefined
          ? []
          : [
              problem(
                'duplicate-id',
                ['operations', at, 'id'],
                `\`${String(id)}\` stands already at \`operations[${first}]\``,
                'give each operation an id of its own, or none',
              ),
            ]
      return [...twice, ...problemsOf(operation, at)]
    })
    .concat(statementProblems(document))
}

/** A statement about posts says by how many they change, or how many there are. */
function statementProblems(document: unknown): readonly Problem[] {
  const comesTo = isObject(document) ? document['comesTo'] : undefined
  const stated: unknown = isObject(comesTo) ? comesTo['establishment'] : undefined
  return (Array.isArray(stated) ? stated : []).flatMap((one: unknown, at) =>
    !isObject(one) || one['change'] !== undefined || one['approved'] !== undefined
      ? []
      : problem(
          'missing-field',
          ['comesTo', 'establishment', at],
          'nothing says what it comes to',
          'write `change` or `approved`',
        ),
  )
}

function problemsOf(operation: Values, at: number): readonly Problem[] {
  const wrong = (field: string, message: string, hint: string) => [
    problem('wrong-value', ['operations', at, field], message, hint),
  ]
  const { kind, from, to, scope, category, amount } = operation
  const isNamed = operation['matters'] !== undefined || operation['functions'] !== undefined
  const isScoped = scope !== undefined && scope !== null
  const found: Problem[] = []
  if (typeof from === 'string' && from === to)
    found.push(...wrong('to', `\`${from}\` is both source and target`, 'name two bodies'))
  if (kind === 'transfer-matters') {
    if (isNamed && isScoped && scope !== 'named')
      found.push(
        ...wrong(
          'scope',
          `\`${String(scope)}\` goes with no list of matters or functions`,
          'leave out one of the two',
        ),
      )
    if (!isNamed && (!isScoped || scope === 'named'))
      found.push(
        ...wrong(
          'scope',
          'nothing says what moves',
          'name `matters` or `functions`, or write `all`, `administrative` or `rest`',
        ),
      )
  }
  if (kind === 'transfer-establishment' && category === undefined)
    for (const field of ['amount', 'figure'].filter((one) => operation[one] !== undefined))
      found.push(
        ...wrong(
          'category',
          `${field === 'amount' ? 'an amount' : 'a figure'} is given for no category`,
          `name the \`category\`, or leave out the ${field}`,
        ),
      )
  if (kind === 'convert-establishment' && category !== undefined && category === operation['toCategory'])
    found.push(
      ...wrong('toCategory', `\`${String(category)}\` is the category already`, 'name another category'),
    )
  if (kind === 'adjust-establishment' && amount === 0)
    found.push(...wrong('amount', '`0` changes nothing', 'write by how many posts more or fewer'))
  if (kind === 'amend') {
    const { row, set, unset, remove } = operation
    if (row === undefined && (operation['in'] === undefined || set === undefined))
      found.push(...wrong('row', 'nothing says which row', 'name the `row`, or a new one by `in` and `set`'))
    else if (row === undefined ? unset !== undefined || remove !== undefined : false)
      found.push(...wrong('row', 'a new row has nothing to take away', 'write `in` and `set` alone'))
    else if (row !== undefined && set === undefined && unset === undefined && remove === undefined)
      found.push(...wrong('set', 'nothing says what changes', 'write `set`, `unset` or `remove`'))
    else if (remove !== undefined && (set !== undefined || unset !== undefined))
      found.push(...wrong('remove', 'a row that goes has no fields to set', 'leave out one of the two'))
  }
  if (kind === 'reclassify' && !classes.some((field) => operation[field] !== undefined))
    found.push(
      ...wrong(
        'kindOfAgency',
        'nothing says what changes',
        'write `kindOfAgency`, `jurisdiction`, `parent` or `side`',
      ),
    )
  return found
}

const classes = ['kindOfAgency', 'jurisdiction', 'parent', 'side']
