import type { Localized } from '../../model/localized.ts'
import type { Loser } from './resolve.ts'

/** Why a rule does not speak for a subject, in words. */
export function loserReason(code: Loser['code'], by = ''): Localized {
  switch (code) {
    case 'outside-territory':
      return { zh: '不在其适用地域内', en: 'the subject lies outside its territory' }
    case 'outside-days':
      return { zh: '当日不在施行期内', en: 'it is not in force on that day' }
    case 'out-of-scope':
      return { zh: '对象不在其适用范围内', en: 'the subject is none of those it is about' }
    case 'superseded':
      return { zh: `由${by}取代`, en: `${by} stands in its place` }
    case 'disabled':
      return { zh: `已由${by}停用`, en: `${by} puts it out of use` }
    case 'other-reading':
      return by === ''
        ? { zh: '未取此种读法', en: 'this reading of the rule is not taken' }
        : { zh: `取另一读法${by}`, en: `${by} is the reading that is taken` }
    case 'unknown':
      return { zh: '事实不足，无法确定是否适用', en: 'it is not known whether it applies' }
  }
}
