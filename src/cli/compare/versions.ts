import type { CompareRequest } from './request.ts'

/** One version that a call asks for. */
export interface AskedVersion {
  /** What sets it apart from the other versions. */
  readonly name: string
  readonly packs: readonly string[]
  readonly parameters: Readonly<Record<string, string | number>>
  readonly lawOn?: string
}

/** Every version that a call asks for: each pack with each value of each parameter on each day. */
export function versionsOf({ packs, parameters, lawOn }: CompareRequest): readonly AskedVersion[] {
  const alone = sweptAlone({ packs, parameters, lawOn }) !== undefined
  const turns: readonly (readonly Turn[])[] = [
    ...packs.map((names) => names.map((pack): Turn => ({ called: pack, isTurn: names.length > 1, pack }))),
    ...parameters.map(({ name, values }) =>
      values.map(
        (value): Turn => ({
          called: alone ? String(value) : `${name}=${value}`,
          isTurn: values.length > 1,
          parameter: [name, value],
        }),
      ),
    ),
    ...(lawOn.length === 0
      ? []
      : [lawOn.map((day): Turn => ({ called: day, isTurn: lawOn.length > 1, lawOn: day }))]),
  ]
  const all = turns.reduce<readonly (readonly Turn[])[]>(
    (so, next) => so.flatMap((taken) => next.map((one) => [...taken, one])),
    [[]],
  )
  return all.map((taken) => {
    const day = taken.find((one) => one.lawOn !== undefined)?.lawOn
    return {
      name: taken.flatMap(({ called, isTurn }) => (isTurn ? [called] : [])).join(' '),
      packs: taken.flatMap(({ pack }) => pack ?? []),
      parameters: Object.fromEntries(
        taken.flatMap(({ parameter }) => (parameter === undefined ? [] : [parameter])),
      ),
      ...(day === undefined ? {} : { lawOn: day }),
    }
  })
}

/** The parameter by which alone the versions differ, if there is one. */
export function sweptAlone({
  packs,
  parameters,
  lawOn,
}: Pick<CompareRequest, 'packs' | 'parameters' | 'lawOn'>): CompareRequest['parameters'][number] | undefined {
  const [swept, second] = parameters.filter(({ values }) => values.length > 1)
  const isOther = second !== undefined || lawOn.length > 1 || packs.some(({ length }) => length > 1)
  return isOther ? undefined : swept
}

interface Turn {
  readonly called: string
  readonly isTurn: boolean
  readonly pack?: string
  readonly parameter?: readonly [name: string, value: string | number]
  readonly lawOn?: string
}
