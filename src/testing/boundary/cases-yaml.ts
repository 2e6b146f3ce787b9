import { yamlText } from '../../documents/write-yaml.ts'
import type { BoundaryCases } from './boundary-cases.ts'

/** The cases as a scenario file, ready to be pasted; what could not be made stands in it as comments. */
export function casesYaml({ scenarios, left }: Pick<BoundaryCases, 'scenarios' | 'left'>): string {
  const comments = left.map(({ what, why }) => `# left out: ${oneLine(`${what} – ${why}`)}\n`)
  return `${yamlText(scenarios)}${comments.join('')}`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
