import { quoted } from './wording.ts'

/** Why a value is not plain data, and what to hand in instead. */
export interface Oddity {
  readonly oddity: string
  readonly hint?: string
}

/** The keys of a plain object, or the length of a plain list. */
export interface Inside {
  readonly keys?: readonly string[]
  readonly length: number
}

/** What a list or an object holds, unless JSON could not hold the same, as with a proxy that throws. */
export function lookInside(owner: object): Inside | Oddity {
  try {
    return Array.isArray(owner) ? insideList(owner) : insideObject(owner)
  } catch {
    return unreadable
  }
}

/** What stands under a key, without calling a getter. */
export function ownValue(owner: object, key: string | number): { readonly value: unknown } | Oddity {
  try {
    const property = Object.getOwnPropertyDescriptor(owner, key)
    if (property === undefined) return { oddity: 'a gap', hint: 'write `null` for what is known to be none' }
    if (!('value' in property)) return { oddity: 'a getter', hint: 'hand in its value' }
    return property.enumerable
      ? { value: property.value }
      : { oddity: 'a hidden property', hint: 'leave it out' }
  } catch {
    return unreadable
  }
}

/** What makes a value that is no object other than text, a finite number, a truth value or `null`. */
export function oddityOf(value: unknown): Oddity | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : { oddity: `\`${value}\``, hint: 'hand in a finite number' }
  }
  if (typeof value === 'bigint') return { oddity: `a bigint, \`${value}\``, hint: 'hand in a number' }
  if (value === undefined) return { oddity: '`undefined`', hint: 'write `null` for what is known to be none' }
  return typeof value === 'function' || typeof value === 'symbol'
    ? { oddity: `a ${typeof value}` }
    : undefined
}

const unreadable: Oddity = { oddity: 'a proxy that cannot be read', hint: 'hand in a copy' }

function insideList(owner: readonly unknown[]): Inside | Oddity {
  const prototype: unknown = Object.getPrototypeOf(owner)
  if (!isListPrototype(prototype)) return instance(prototype)
  const { length } = owner
  const keys = Reflect.ownKeys(owner)
  // a full list holds its items and its length
  if (keys.length === length + 1) return { length }
  if (keys.length <= length)
    return { oddity: 'a list with gaps', hint: 'write `null` for what is known to be none' }
  return { oddity: 'a list with keys of its own', hint: 'hand in a plain list' }
}

function insideObject(owner: object): Inside | Oddity {
  const prototype: unknown = Object.getPrototypeOf(owner)
  if (prototype !== null && !isObjectPrototype(prototype)) return instance(prototype)
  const keys: string[] = []
  for (const key of Reflect.ownKeys(owner)) {
    if (typeof key === 'symbol') return { oddity: 'a key that is a symbol', hint: 'leave it out' }
    keys.push(key)
  }
  return { keys, length: keys.length }
}

function instance(prototype: unknown): Oddity {
  const name = className(prototype)
  if (name === undefined)
    return { oddity: 'an object that inherits from another', hint: 'hand in a plain copy' }
  return { oddity: `an instance of ${quoted(name)}`, hint: instead.get(name) ?? 'hand in a plain object' }
}

const instead: ReadonlyMap<string, string> = new Map([
  ['Date', 'write a day as text, `YYYY-MM-DD`'],
  ['Set', 'hand in a list'],
])

// the prototypes of another window or context are as plain as ours
function isObjectPrototype(prototype: unknown): boolean {
  if (prototype === Object.prototype) return true
  return (
    isObject(prototype) &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'isPrototypeOf')
  )
}

function isListPrototype(prototype: unknown): boolean {
  if (prototype === Array.prototype) return true
  return Array.isArray(prototype) && isObjectPrototype(Object.getPrototypeOf(prototype))
}

function className(prototype: unknown): string | undefined {
  if (!isObject(prototype)) return undefined
  const maker: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value
  if (typeof maker !== 'function') return undefined
  const name: unknown = Object.getOwnPropertyDescriptor(maker, 'name')?.value
  return typeof name === 'string' && name !== '' ? name : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
