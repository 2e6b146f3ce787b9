import { describe, expect, it } from 'vitest'
import { xmlDocument, xmlText } from '../../../src/testing/report/xml.ts'

describe('text in XML', () => {
  it.each([
    ['a < b && c > d', 'a &#60; b &#38;&#38; c &#62; d'],
    [']]>', ']]&#62;'],
    ['line\nline\ttab', 'line\nline\ttab'],
    ['line\r\nline', 'line&#13;\nline'],
    ['null \u0000, escape \u001b[31m', 'null \uFFFD, escape \uFFFD[31m'],
    ['no characters: \uFFFE \uFFFF', 'no characters: \uFFFD \uFFFD'],
    ['half a character: \uD83D.', 'half a character: \uFFFD.'],
    ['𠮷 编制 \u0085', '𠮷 编制 \u0085'],
  ])('%j is written as %j', (text, written) => {
    expect(xmlText(text)).toBe(written)
  })
})

describe('an XML document', () => {
  it('keeps the line breaks and the quotes of attributes, and leaves out those that are not said', () => {
    const attributes = { a: 'x"y\nz\t\'', b: undefined, c: 0 }
    expect(xmlDocument({ name: 'r', attributes, within: [] })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<r a="x&#34;y&#10;z&#9;'" c="0"/>\n`,
    )
  })

  it('adds no blanks beside a text', () => {
    const child = { name: 'c', attributes: {}, within: ' a\nb ' }
    expect(xmlDocument({ name: 'r', attributes: {}, within: [child] })).toContain(
      '<r>\n  <c> a\nb </c>\n</r>\n',
    )
  })
})
