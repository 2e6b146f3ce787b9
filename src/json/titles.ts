import { quoted } from './wording.ts'

/** What something is called, beside the word by which documents name it. */
interface Titled {
  readonly title?: { readonly zh: string } | undefined
}

/**
 * The word of which somebody wrote the Chinese title (事业编制), as a question.
 *
 * @example
 * suggestByTitle('事业编制', { institution: { title: { zh: '事业编制' } } }) // 'did you mean `institution`?'
 */
export function suggestByTitle(written: string, words: Readonly<Record<string, Titled>>): string | undefined {
  const plain = written.normalize('NFKC').trim()
  if (!/\p{Script=Han}/u.test(plain)) return undefined
  const titles = Object.entries(words).flatMap(([word, { title }]) =>
    title === undefined ? [] : [[word, title.zh] as const],
  )
  const exact = titles.find(([, title]) => title === plain)
  // 县 for 县级, 核定事业编制数 for 核定事业编制: the title that differs least
  const near = titles
    .filter(([, title]) => title.includes(plain) || plain.includes(title))
    .toSorted(([, a], [, b]) => apart(a, plain) - apart(b, plain))
  const [word] = exact ?? near[0] ?? []
  return word === undefined ? undefined : `did you mean ${quoted(word)}?`
}

const apart = (title: string, written: string): number => Math.abs(title.length - written.length)

/** The Chinese for words of which a document may choose one, where no title stands beside them. */
export const chineseWords: Readonly<Record<string, Titled>> = Object.fromEntries(
  Object.entries({
    centre: '中央',
    province: '省级',
    prefecture: '地市级',
    county: '县级',
    township: '乡镇级',
    mandatory: '强制',
    principle: '原则上',
    general: '一般',
    advisory: '建议',
    jurisdiction: '地区',
    agency: '机构',
    post: '职位',
    person: '人员',
    matter: '事项',
    function: '职能',
    official: '正式',
    reported: '据报道',
    illustrative: '示意',
    stated: '明确规定',
    inferred: '推定',
    assumed: '假定',
  }).map(([word, zh]) => [word, { title: { zh } }]),
)
