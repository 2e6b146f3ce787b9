import * as z from 'zod/mini'

const count = z.nullable(z.int().check(z.nonnegative()))
const posts = z.optional(
  z.union([
    count,
    z.strictObject({
      approved: z.optional(count),
      actual: z.optional(count),
      reserved: z.optional(count),
      external: z.optional(count),
      inFlightIn: z.optional(count),
      inFlightOut: z.optional(count),
    }),
  ]),
)
const leaders = z.optional(
  z.union([
    count,
    z.strictObject({ approved: z.optional(count), actual: z.optional(count), concurrent: z.optional(count) }),
  ]),
)
const several = z.optional(z.int().check(z.nonnegative(), z.maximum(10_000)))
const word = z.optional(z.string())
const attributes = z.optional(z.record(z.string(), z.unknown()))

const categories = {
  administrative: posts,
  earmarked: posts,
  'earmarked-police': posts,
  'earmarked-judicial': posts,
  'earmarked-enforcement': posts,
  institution: posts,
  'institution-full': posts,
  'institution-partial': posts,
  'institution-self': posts,
  'by-reference': posts,
  logistics: posts,
  support: posts,
}
const grades = {
  leader: leaders,
  chief: leaders,
  deputy: leaders,
  member: leaders,
  'non-leader': leaders,
}

/** The quota categories that a builder knows by their words. */
export const categoryWords: readonly string[] = Object.keys(categories)
/** The grades that a builder knows by their words. */
export const gradeWords: readonly string[] = Object.keys(grades)

const staff = {
  ...categories,
  ...grades,
  internalOrgans: several,
  day: word,
  tags: z.optional(z.array(z.string())),
}

/** 最小地区: a place with one organ, by what is to be said of it; posts are the approved ones. */
export const placeSchema = z.strictObject({
  id: word,
  name: word,
  code: word,
  class: word,
  ceilings: z.optional(z.record(z.string(), count)),
  attributes,
  departments: several,
  institutions: several,
  ...staff,
})

export type PlaceBuilt = z.output<typeof placeSchema>

/** 最小机构: one agency in a county, by what is to be said of it; posts are the approved ones. */
export const agencySchema = z.strictObject({
  id: word,
  name: word,
  kind: word,
  rank: z.optional(z.nullable(z.string())),
  level: word,
  code: word,
  attributes,
  institutions: several,
  ...staff,
})

export type AgencyBuilt = z.output<typeof agencySchema>
