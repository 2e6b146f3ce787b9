import { createEngine, definePack, type Report } from '../../../src/index.ts'
import { agencyOf, town } from '../../../src/testing/index.ts'

/** A pack of a mandatory rule with two ends and a way out, and one that sets a target. */
export const townRules = definePack({
  id: 'town-rules',
  version: '1.0.0',
  title: { zh: '某镇规则', en: 'Rules of a town' },
  inForce: { from: '2010-01-01', basis: 'assumed' },
  sources: { plan: { title: '某镇方案', status: 'illustrative' } },
  rules: {
    'internal-organs': {
      title: { zh: '内设机构数', en: 'Internal organs' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'limit', of: 'internal-organs', min: 1, max: 4 },
      force: 'mandatory',
      cite: { source: 'plan', article: '一' },
      allowances: [
        {
          title: { zh: '经批准可增设', en: 'one more with approval' },
          approval: { kind: 'approval' },
          raises: 1,
        },
      ],
    },
    'institution-to-administrative': {
      title: { zh: '事业编制与行政编制之比', en: 'Institution to administrative posts' },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: {
        kind: 'ratio',
        of: 'institution-establishment',
        to: 'administrative-establishment',
        atMost: '1.2:1',
      },
      force: 'general',
      cite: { source: 'plan', article: '二' },
    },
  },
})

const engine = createEngine({ packs: [townRules] })

/** What the pack says of a town. */
export function judged(internalOrgans: number, institution?: number, isApproved?: boolean): Report {
  const records = isApproved === undefined ? {} : { records: isApproved ? [approval] : [] }
  const posts = institution === undefined ? {} : { administrative: 30, institution }
  return engine.evaluate(town({ internalOrgans, ...posts }, records))
}

const approval = { kind: 'approval', about: ['town'], on: '2020-01-01' }

/** What the pack says of a county, of which none of its rules speaks. */
export const judgedElsewhere = (): Report => engine.evaluate(agencyOf({ administrative: 3 }))
