import { type Locale, type Localized, localize } from '../model/localized.ts'
import type { ConflictEdge, ConflictGraph } from './conflict-graph.ts'
import type { ConflictKind } from './conflicts.ts'

/**
 * A conflict graph in the language of Graphviz: matters are boxes, agencies ellipses, what is not certain is
 * dashed.
 */
export function toDot({ nodes, edges }: ConflictGraph, locale: Locale = 'zh-CN'): string {
  const quoted = (text: string) =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\r?\n/g, ' ')}"`
  const lines = [
    'graph conflicts {',
    ...nodes.map(
      ({ id, kind, name }) =>
        `  ${quoted(`${kind} ${id}`)} [label=${quoted(name)}, shape=${kind === 'matter' ? 'box' : 'ellipse'}]`,
    ),
    ...edges.map((edge) => {
      const ends = `${quoted(`agency ${edge.agency}`)} -- ${quoted(`matter ${edge.matter}`)}`
      return `  ${ends} [label=${quoted(labelOf(edge, locale))}${edge.certain ? '' : ', style=dashed'}]`
    }),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

/** A conflict graph in the language of Mermaid. */
export function toMermaid({ nodes, edges }: ConflictGraph, locale: Locale = 'zh-CN'): string {
  const places = new Map(nodes.map(({ id, kind }, index) => [`${kind} ${id}`, `n${index}`]))
  // what a label may not hold stands as an entity, so that it neither ends the label nor becomes markup or a directive
  const quoted = (text: string) =>
    `"${text.replace(/[#"%<>&\\`\r\n]/g, (found) => (/\s/.test(found) ? ' ' : `#${found.charCodeAt(0)};`))}"`
  const lines = [
    'graph LR',
    ...nodes.map(({ id, kind, name }) => {
      const place = places.get(`${kind} ${id}`) ?? ''
      return kind === 'matter' ? `  ${place}[${quoted(name)}]` : `  ${place}([${quoted(name)}])`
    }),
    ...edges.map((edge) => {
      const [from, to] = [places.get(`agency ${edge.agency}`), places.get(`matter ${edge.matter}`)]
      return `  ${from} ${edge.certain ? '---' : '-.-'}|${quoted(labelOf(edge, locale))}| ${to}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

const labelOf = ({ conflict }: ConflictEdge, locale: Locale): string => localize(labels[conflict], locale)

/** What a kind of conflict is called. */
export const labels: Readonly<Record<ConflictKind, Localized>> = {
  'no-lead': { zh: '无人牵头', en: 'no lead' },
  gap: { zh: '部分无人牵头', en: 'part without a lead' },
  overlap: { zh: '多头牵头', en: 'several leads' },
  'no-organiser': { zh: '有协办无牵头', en: 'helpers without a lead' },
  undivided: { zh: '分工不明', en: 'not divided' },
}
