import * as z from 'zod/mini'

export type Issue = z.core.$ZodIssue

/** Where an issue came from: the schema that raised it, and the check of that schema, if one did. */
export interface Origin {
  readonly schema?: z.core.$ZodType | undefined
  readonly check?: z.core.$ZodType | z.core.$ZodCheck | undefined
}

/** What zod made of an input; issues carry what they are about, but none of zod's own words. */
export type Parsed<S extends z.core.$ZodType> =
  | { readonly value: z.output<S> }
  | { readonly issues: readonly Issue[]; readonly origins: readonly Origin[] }

/** Runs a schema over an input, and remembers for each issue which schema raised it. */
export function parse<S extends z.core.$ZodType>(schema: S, input: unknown): Parsed<S> {
  const origins: Origin[] = []
  const error = ({ schema: owner, inst }: z.core.$ZodRawIssue) => {
    origins.push({ schema: owner, check: inst })
    return `${mark}${origins.length - 1}`
  }
  const result = z.safeParse(schema, input, { error, reportInput: true })
  return result.success ? { value: result.data } : { issues: result.error.issues, origins }
}

/** The words that a schema of ours gave to an issue itself. */
export function ownMessage({ message }: Issue): string | undefined {
  return message.startsWith(mark) ? undefined : message
}

/** Which schema and which check raised an issue, unless they gave it words of their own. */
export function originOf({ message }: Issue, origins: readonly Origin[]): Origin {
  return (message.startsWith(mark) ? origins[Number(message.slice(mark.length))] : undefined) ?? {}
}

// an issue keeps nothing but its message from the moment it is raised, so the message says which it is
const mark = '\u0000'
