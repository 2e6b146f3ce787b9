import { assertNoProblems, isEstablishmentError } from '../../errors.ts'
import { createEngine, type Engine, type Facts as Known, readSnapshot } from '../../index.ts'
import type { Changes, Facts } from '../scenario/facts-schema.ts'
import { layered } from '../scenario/layers.ts'
import { documentFrom } from '../scenario/packs.ts'
import { snapshotDocument } from '../scenario/snapshot-document.ts'
import type { Question, Trial } from './question.ts'
import { type Scene, together } from './scene.ts'

/** A question before it can be asked. */
export type Asked = Omit<Question, 'ask' | 'engineWith' | 'after'>

/** Makes a question that can be asked under any change of its facts. */
export function ready(asked: Asked): Question {
  const { engine, options, pack } = asked
  const engineWith = (changed: object): Engine | undefined => {
    const packs = engine.packs.map((one) => (one.id === pack.id ? changed : one))
    return attempt(() => createEngine({ packs, constraints: options.constraints ?? [] }))
  }
  const question: Question = {
    ...asked,
    engineWith,
    ask: (scene, other = engine) => attempt(() => askNow(asked, scene, other)),
    after: (scene) => {
      const { given, lawOn: _, ...changes } = scene
      const { rows, unset, drop, add, ...rest } = asked.head
      const own = together(changesOf({ rows, unset, drop, add }), changes)
      return ready({ ...asked, head: { ...rest, ...given, ...changesOf(own) } })
    },
  }
  return question
}

const changesOf = ({ rows, unset, drop, add }: Changes): Changes => ({
  ...(rows === undefined ? {} : { rows }),
  ...(unset === undefined ? {} : { unset }),
  ...(drop === undefined ? {} : { drop }),
  ...(add === undefined ? {} : { add }),
})

function askNow(asked: Asked, scene: Scene, engine: Engine): Trial {
  const { about, subject, rule } = asked
  const { document, snapshot, report, options } = judge(asked, scene, engine)
  let known: Known | undefined
  return {
    scene,
    document,
    snapshot,
    report,
    lawOn: options.lawOn,
    get known() {
      known ??= engine.facts(snapshot, options)(about, subject)
      return known
    },
    found: [...report.judged()].filter((one) => one.rule === rule && one.subject.id === subject),
    versions: () => {
      const { lawOn, assumeTerritory, alternatives } = options
      const conditions = engine.conditions({ subject: about, lawOn, assumeTerritory, alternatives })
      return conditions.find((one) => one.rule === rule)?.versions ?? []
    },
  }
}

/** Judges what stands in a scene. */
export function judge(asked: Omit<Asked, 'subject'>, scene: Scene, engine: Engine) {
  const { head, earlier, alternatives, options: chosen } = asked
  const open = (file: string) => documentFrom(file, chosen.read)
  const made = (facts: Facts, changes: readonly Scene[]) => {
    const { document, problems } = snapshotDocument(facts, changes, open)
    assertNoProblems('the facts', problems)
    return document
  }
  const now = layeredFacts(head, scene.given ?? {})
  const document = made(now, [scene])
  const snapshot = readSnapshot(document)
  const options = {
    lawOn: scene.lawOn ?? chosen.lawOn ?? snapshot.day,
    baselines: Object.fromEntries(
      Object.entries(earlier).map(([name, facts]) => [
        name,
        readSnapshot(made(layeredFacts(now, facts), [])),
      ]),
    ),
    assumeTerritory: chosen.assumeTerritory ?? [],
    alternatives,
  }
  return { document, snapshot, options, report: engine.evaluate(snapshot, options) }
}

/** Facts that begin with others, and write over them. */
export const layeredFacts = (first: Facts, then: Facts): Facts =>
  layered([
    { value: first, at: [] },
    { value: then, at: [] },
  ]).value as Facts

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return undefined
  }
}
