import { stringify } from 'yaml'

/** Plain data as the text of a YAML document, short rows on one line, as people write them. */
export function yamlText(value: object): string {
  return stringify(value, { version: '1.2', lineWidth: 0, aliasDuplicateObjects: false })
}
