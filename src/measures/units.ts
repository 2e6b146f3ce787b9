import type { Localized } from '../model/localized.ts'

/** A number with its unit, as people say it: 名 of posts and people, 个 of bodies. */
export function withUnit(value: string, unit: string): Localized {
  const plain = { zh: unit, one: unit, many: unit }
  const { zh, one, many } = Object.hasOwn(titles, unit) ? (titles[unit] ?? plain) : plain
  const en = value === '1' ? one : many
  return { zh: `${value}${zh}`, en: en === '' ? value : `${value} ${en}` }
}

const titles: Readonly<Record<string, { readonly zh: string; readonly one: string; readonly many: string }>> =
  {
    post: { zh: '名', one: 'post', many: 'posts' },
    person: { zh: '人', one: 'person', many: 'people' },
    unit: { zh: '个', one: 'body', many: 'bodies' },
    plate: { zh: '块', one: 'plate', many: 'plates' },
    item: { zh: '项', one: 'item', many: 'items' },
    matter: { zh: '项', one: 'matter', many: 'matters' },
    place: { zh: '个', one: 'place', many: 'places' },
    day: { zh: '日', one: 'day', many: 'days' },
    year: { zh: '年', one: 'year', many: 'years' },
    yuan: { zh: '元', one: 'yuan', many: 'yuan' },
    rank: { zh: '级', one: 'rank', many: 'ranks' },
    level: { zh: '级', one: 'level', many: 'levels' },
  }
