import { readSnapshot, type Snapshot } from '../../src/index.ts'

/** A rule as a case writes it: what it does not say is filled in. */
export type WrittenRule = Readonly<Record<string, unknown>>
/** A pack as a case writes it. */
export type WrittenPack = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly rules?: Readonly<Record<string, WrittenRule>>
}

/** A whole pack of what a case says of it. */
export function layer({ id, rules = {}, ...more }: WrittenPack): object {
  return {
    id,
    version: '1.0.0',
    title: { zh: id, en: id },
    inForce: { from: '2000-01-01', basis: 'assumed' },
    sources: { text: { title: '文件', status: 'illustrative' } },
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [
        name,
        given({
          title: { zh: name, en: name },
          forEach: { subject: 'jurisdiction' },
          force: 'mandatory',
          cite: { source: 'text' },
          ...(rule['overrides'] === undefined ? {} : { authority: { source: 'text' } }),
          ...rule,
        }),
      ]),
    ),
    ...more,
  }
}

/** What is not `null`: a case takes away so what would be filled in. */
const given = (rule: object): object =>
  Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null))

/** A province, its city, a county in it and one beside, with the posts of each county. */
export function places(posts: {
  readonly administrative: number
  readonly institution: number
  readonly class?: string | null
}): Snapshot {
  const counties = ['county', 'elsewhere']
  const kept = posts.class === null ? {} : { class: posts.class ?? 'class-1' }
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2020-06-30',
    jurisdictions: [
      { id: 'province', name: '某省', code: '330000', level: 'province' },
      { id: 'city', name: '某市', code: '330300', level: 'prefecture', parent: 'province' },
      { id: 'county', name: '某县', code: '330381', level: 'county', parent: 'city', ...kept },
      { id: 'elsewhere', name: '他县', code: '330702', level: 'county', parent: 'province' },
    ],
    agencies: counties.map((id) => ({ id: `${id}-office`, name: id, kind: 'government', jurisdiction: id })),
    establishment: counties.flatMap((id) => [
      { agency: `${id}-office`, category: 'administrative', approved: posts.administrative },
      { agency: `${id}-office`, category: 'institution', approved: posts.institution },
    ]),
  })
}
