import type { Locale } from '../../index.ts'

/** A filter in a few words: `level county, class large`; what is no list of words stays as it is written. */
export function filterWords(where: unknown, locale: Locale): string {
  const [or, and, by] = locale === 'en' ? [' or ', ', ', ' '] : ['，或者', '，', ' ']
  const value = (test: unknown): string => {
    const words = tree(test)?.['is'] ?? test
    const list = Array.isArray(words) ? words : [words]
    return list.every((one) => typeof one !== 'object')
      ? list.join(locale === 'en' ? ', ' : '、')
      : JSON.stringify(words)
  }
  const one = (tests: unknown): string =>
    Object.entries(tree(tests) ?? {})
      .map(([key, test]) => `${titles[locale][key] ?? key}${by}${value(test)}`)
      .join(and)
  return (Array.isArray(where) ? where : [where]).map(one).join(or)
}

const tree = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined

const titles: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { code: 'division code' },
  'zh-CN': {
    code: '行政区划代码',
    level: '层级',
    class: '类别',
    kind: '种类',
    rank: '规格',
    category: '编制类别',
  },
}
