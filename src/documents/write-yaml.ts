import { Document, isCollection, type Node, visit } from 'yaml'

/** Plain data as the text of a YAML document; what is short stands on one line, as people write rows. */
export function yamlText(value: object): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false })
  visit(document, {
    Collection: (_, node, path) => {
      // the document itself, and its lists, keep a line for each of their parts
      if (path.length > 2 && isShort(node)) {
        node.flow = true
        return visit.SKIP
      }
      return undefined
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true })
}

const isShort = (node: Node): boolean =>
  isCollection(node) && node.items.length > 0 && JSON.stringify(node.toJSON()).length <= 96
