/** A document with one value set, or taken away. */
export function wounded(document: unknown, pointer: string, value: unknown): object {
  const copy: object = structuredClone(Object(document))
  const steps = pointer.split('/').slice(1)
  const last = steps.pop() ?? ''
  const owner = steps.reduce<object>((at, step) => Object(Reflect.get(at, step)), copy)
  if (value === undefined) Reflect.deleteProperty(owner, last)
  else Reflect.set(owner, last, value)
  return copy
}
