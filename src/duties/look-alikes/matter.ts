/** 待比对事项: one matter under the name by which a list knows it, and the body that holds it. */
export interface NamedMatter {
  readonly id: string
  readonly name: string
  /** The department that holds it, by id; pairs are of two holders. */
  readonly holder: string
  /** The name of the department, for the message. */
  readonly holderName?: string | undefined
  readonly jurisdiction?: string | undefined
  readonly powerType?: string | undefined
  /** The legal basis as it is written: `《渔业法》第十三条`. */
  readonly basis?: readonly string[] | undefined
  readonly object?: readonly string[] | undefined
  readonly stage?: readonly string[] | undefined
  readonly area?: readonly string[] | undefined
  readonly level?: readonly string[] | undefined
  readonly power?: readonly string[] | undefined
}

/** The dimensions by which a matter may lawfully be divided, in the order in which they are looked at. */
export const dimensions = ['object', 'stage', 'area', 'level', 'power'] as const

/** A dimension by which a matter may lawfully be divided. */
export type Dimension = (typeof dimensions)[number]
