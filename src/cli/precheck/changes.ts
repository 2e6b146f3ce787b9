import type { ChangeDocument } from '../../reform/index.ts'
import { wrongCall } from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'

/** The ways in which a call says what is about to happen. */
export interface ChangeFlags {
  readonly change?: string
  readonly post?: string
  readonly deputy?: string
  readonly chief?: string
  readonly appoint?: string
  readonly recruit?: string
  readonly transfer?: string
}

interface Form {
  readonly parts: readonly string[]
  /** How many of the first parts may be left empty, as long as one of them is written. */
  readonly either?: number
  readonly make: (parts: readonly string[], count: number) => ChangeDocument
}

const at = (parts: readonly string[], place: number): string => parts[place] ?? ''

const forms: Readonly<Record<Exclude<keyof ChangeFlags, 'change'>, Form>> = {
  post: {
    parts: ['AGENCY', 'CATEGORY'],
    make: (of, count) => ({ post: { agency: at(of, 0), category: at(of, 1), count } }),
  },
  deputy: { parts: ['AGENCY'], make: (of, count) => ({ deputy: { agency: at(of, 0), count } }) },
  chief: { parts: ['AGENCY'], make: (of, count) => ({ chief: { agency: at(of, 0), count } }) },
  appoint: {
    parts: ['AGENCY', 'GRADE'],
    make: (of, count) => ({ appoint: { agency: at(of, 0), grade: at(of, 1), count } }),
  },
  recruit: {
    parts: ['AGENCY', 'CATEGORY'],
    make: (of, count) => ({ recruit: { agency: at(of, 0), category: at(of, 1), count } }),
  },
  transfer: {
    parts: ['FROM', 'TO', 'CATEGORY'],
    either: 2,
    make: (of, count) => ({
      transfer: {
        ...(at(of, 0) === '' ? {} : { from: at(of, 0) }),
        ...(at(of, 1) === '' ? {} : { to: at(of, 1) }),
        category: at(of, 2),
        count,
      },
    }),
  },
}

/** The changes that a call writes out. */
export const changesOf = (flags: ChangeFlags): readonly ChangeDocument[] =>
  written(flags).flatMap(([, form, text]) => {
    const { parts, count } = apart(form, text)
    return count === undefined ? [] : [form.make(parts, count)]
  })

/** What is wrong with how a call says what is about to happen. */
export function changeProblems(flags: ChangeFlags): readonly InputProblem[] {
  const all = written(flags)
  const count = all.length + (flags.change === undefined ? 0 : 1)
  const choices = ['--change', ...Object.keys(forms).map((name) => `--${name}`)].join(', ')
  return [
    ...(count === 0 ? [wrongCall('nothing says what is to happen', `write one of ${choices}`)] : []),
    ...(count > 1
      ? [
          wrongCall(
            'several changes are asked for',
            'write several behind `together` in a file behind --change',
          ),
        ]
      : []),
    ...all
      .filter(([, form, text]) => apart(form, text).count === undefined)
      .map(([name, form, text]) =>
        wrongCall(
          `\`--${name} ${text}\` is not understood`,
          `write \`--${name} ${form.parts.join(':')}\`, and a number behind another colon for more than one${form.either === undefined ? '' : '; FROM or TO may be left empty'}; or write it into a file behind --change`,
        ),
      ),
  ]
}

const written = (flags: ChangeFlags) =>
  Object.entries(forms).flatMap(([name, form]): readonly (readonly [string, Form, string])[] => {
    const text = flags[name as keyof ChangeFlags]
    return text === undefined ? [] : [[name, form, text]]
  })

/** `station:institution:2`, taken apart; without a count where it cannot be. */
function apart(
  { parts, either = 0 }: Form,
  text: string,
): { readonly parts: readonly string[]; readonly count?: number } {
  const found = text.split(':')
  const [number = '1', ...more] = found.slice(parts.length)
  const own = found.slice(0, parts.length)
  const isSaid =
    own.slice(either).every((part) => part !== '') &&
    (either === 0 || own.slice(0, either).some((part) => part !== ''))
  const isWhole = own.length === parts.length && isSaid && more.length === 0
  return isWhole && /^[+-]?\d{1,6}$/.test(number) ? { parts: own, count: Number(number) } : { parts: own }
}
