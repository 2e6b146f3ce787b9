type Document = Record<string, unknown>

/** A snapshot of the facts of a trial: a row of `times: 36` stands 36 times, each with its number for `#`. */
export const documentOf = (facts: Readonly<Document>): Document => ({
  schema: 'bianzhi/snapshot@1',
  ...Object.fromEntries(
    Object.entries(facts).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.flatMap((row: Document) => repeated(name, row)) : rows,
    ]),
  ),
})

function repeated(collection: string, { times, ...row }: Document): readonly Document[] {
  const named = ['jurisdictions', 'agencies', 'functions', 'matters'].includes(collection)
  return Array.from({ length: typeof times === 'number' ? times : 1 }, (_, index) => {
    const numbered = Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace('#', String(index + 1)) : value,
    ])
    const own: Document = Object.fromEntries(numbered)
    return named ? { name: own['id'], ...own } : own
  })
}
