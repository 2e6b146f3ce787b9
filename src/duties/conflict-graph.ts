import type { Localized } from '../model/localized.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Conflict, ConflictKind } from './conflicts.ts'
import { namesIn } from './origin.ts'

/** 冲突图: the matters in conflict, the agencies concerned, and what ties them. */
export interface ConflictGraph {
  readonly nodes: readonly ConflictNode[]
  readonly edges: readonly ConflictEdge[]
}

/** A matter or an agency of the graph. */
export interface ConflictNode {
  readonly id: string
  readonly kind: 'matter' | 'agency'
  readonly name: string
}

/** An agency that is concerned by a conflict about a matter. */
export interface ConflictEdge {
  readonly agency: string
  readonly matter: string
  readonly conflict: ConflictKind
  readonly certain: boolean
  readonly message: Localized
}

/** Conflicts as a graph; a matter that nobody leads is a node without an edge. */
export function conflictGraph(conflicts: readonly Conflict[], snapshot: Snapshot): ConflictGraph {
  const name = namesIn(snapshot)
  const nodes = new Map<string, ConflictNode>()
  const enter = (id: string, kind: ConflictNode['kind']) =>
    nodes.set(`${kind} ${id}`, { id, kind, name: name(id) })
  const edges = conflicts.flatMap(({ kind, matter, between, missing, message }) => {
    enter(matter, 'matter')
    return between.map((agency): ConflictEdge => {
      enter(agency, 'agency')
      return { agency, matter, conflict: kind, certain: missing.length === 0, message }
    })
  })
  return { nodes: [...nodes.values()], edges }
}
