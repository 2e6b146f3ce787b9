import { assertNoProblems, type Problem } from '../../errors.ts'
import type { CheckedPack } from '../../index.ts'
import { suggest } from '../../json/suggest.ts'

/**
 * Packs in which a parameter has one value for all subjects and days; they are to be read anew.
 *
 * Such a value is marked as illustrative, for nobody attested it.
 *
 * @throws EstablishmentError for a parameter that is not there, or that several packs have.
 */
export function overridden(
  packs: readonly CheckedPack[],
  parameters: Readonly<Record<string, unknown>>,
): readonly object[] {
  const problems: Problem[] = []
  const values = new Map<CheckedPack, Record<string, unknown>>()
  for (const [name, value] of Object.entries(parameters)) {
    const [own, of] = name.includes('/') ? [name.slice(name.indexOf('/') + 1), name.split('/')[0]] : [name]
    const having = packs.filter(
      ({ id, parameters: known = {} }) => (of === undefined || id === of) && Object.hasOwn(known, own),
    )
    const [pack, second] = having
    if (pack === undefined) problems.push(noParameter(name, packs))
    else if (second !== undefined) problems.push(severalParameters(name, having))
    else if (Object.hasOwn(values.get(pack) ?? {}, own)) problems.push(twice(name, pack.id, own))
    else values.set(pack, { ...values.get(pack), [own]: value })
  }
  assertNoProblems('the set of parameters', problems)
  return packs.map((pack) => {
    const changed = values.get(pack)
    if (changed === undefined) return pack
    const fixed = Object.entries(changed).map(([name, value]) => [
      name,
      {
        ...pack.parameters?.[name],
        values: [{ from: '0001-01-01', value, status: 'illustrative' }],
      },
    ])
    return { ...pack, parameters: { ...pack.parameters, ...Object.fromEntries(fixed) } }
  })
}

function noParameter(name: string, packs: readonly CheckedPack[]): Problem {
  const names = packs.flatMap(({ id, parameters = {} }) =>
    Object.keys(parameters).map((one) => (name.includes('/') ? `${id}/${one}` : one)),
  )
  const choice = names.length === 0 ? 'the packs have none' : `choose among ${names.slice(0, 12).join(', ')}`
  const message = `there is no parameter \`${name}\``
  return {
    code: 'unknown-parameter',
    path: ['parameters', name],
    message,
    hint: suggest(name, names) ?? choice,
  }
}

function twice(name: string, pack: string, own: string): Problem {
  return {
    code: 'name-clash',
    path: ['parameters', name],
    message: `\`${own}\` and \`${pack}/${own}\` are one parameter`,
    hint: 'write it in one way, in the head of the file and in its cases',
  }
}

function severalParameters(name: string, packs: readonly CheckedPack[]): Problem {
  const hint = `write ${packs.map(({ id }) => `\`${id}/${name}\``).join(' or ')}`
  return {
    code: 'name-clash',
    path: ['parameters', name],
    message: `several packs have a parameter \`${name}\``,
    hint,
  }
}
