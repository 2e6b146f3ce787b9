import type { Report } from './check-names.ts'
import type { PackDocument } from './pack.ts'
import { relationWords } from './relation.ts'
import type { Rule } from './rule.ts'

/** What a pack says of those above it, as far as it can be told without them. */
export function checkRelations(pack: PackDocument, report: Report): void {
  const above = pack.extends ?? []
  above.forEach((id, index) => {
    const path = ['extends', index]
    if (id === pack.id) {
      const message = `pack \`${id}\` stands under itself`
      report({ code: 'cycle', path, message, hint: 'name the packs above it' })
    } else if (above.indexOf(id) !== index) {
      report({ code: 'wrong-value', path, message: `\`${id}\` is named twice`, hint: 'name it once' })
    }
  })
  for (const [id, rule] of Object.entries<Rule>(pack.rules)) checkRule(pack, id, rule, report)
  pack.disables?.forEach(({ rule }, index) => {
    refuseOwn(pack, rule, ['disables', index, 'rule'], report)
  })
}

function checkRule(pack: PackDocument, id: string, rule: Rule, report: Report): void {
  const path = ['rules', id]
  const [first, ...more] = relationWords.filter((word) => rule[word] !== undefined)
  for (const word of more) {
    const message = `rule \`${id}\` both \`${first}\` and \`${word}\` a rule above`
    report({ code: 'wrong-value', path: [...path, word], message, hint: 'choose one of the two' })
  }
  if (first !== undefined) refuseOwn(pack, rule[first] ?? '', [...path, first], report)
  if (rule.overrides !== undefined && rule.authority === undefined) {
    const message = `nothing says what entitles rule \`${id}\` to override \`${rule.overrides}\``
    const hint = 'cite it as `authority`: `{ source, article }`'
    report({ code: 'missing-field', path: [...path, 'authority'], message, hint })
  }
  if (rule.overrides === undefined && rule.authority !== undefined) {
    const message = `rule \`${id}\` overrides nothing that an authority could be needed for`
    const hint = 'name the rule under `overrides`, or leave `authority` out'
    report({ code: 'wrong-value', path: [...path, 'authority'], message, hint })
  }
}

function refuseOwn(pack: PackDocument, name: string, path: readonly (string | number)[], report: Report) {
  if (!name.startsWith(`${pack.id}/`)) return
  const message = `\`${name}\` is a rule of this pack itself`
  report({ code: 'wrong-value', path, message, hint: 'name a rule of a pack that it extends' })
}
