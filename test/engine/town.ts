import { readSnapshot, type Snapshot } from '../../src/index.ts'

/** A town with one office, as far as it is described: what is left out is unknown. */
export function town(posts: {
  administrative?: number | null
  institution?: number | null
  partial?: true
  more?: object
}): Snapshot {
  const row = (category: string, approved: number | null | undefined) => ({
    agency: 'office',
    category,
    ...(approved === undefined ? {} : { approved }),
  })
  return readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2010-11-17',
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township', class: 'class-1' }],
    agencies: [{ id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' }],
    establishment: [row('administrative', posts.administrative), row('institution', posts.institution)],
    ...(posts.partial ? { partial: { establishment: true } } : {}),
    ...posts.more,
  })
}

/** A pack about towns, with one rule unless others are given. */
export function townPack(rules: Record<string, object>, more: object = {}): object {
  return {
    id: 'towns',
    version: '1.0.0',
    title: { zh: '乡镇', en: 'Towns' },
    inForce: { from: '2000-01-01', basis: 'assumed' },
    sources: { plan: { title: '方案', status: 'illustrative' } },
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, rule]) => [
        id,
        {
          title: { zh: id, en: id },
          forEach: { subject: 'jurisdiction', where: { level: 'township' } },
          force: 'mandatory',
          cite: { source: 'plan', article: '一' },
          ...rule,
        },
      ]),
    ),
    ...more,
  }
}
