import { quoted } from './wording.ts'

/** Whether a key would reach the prototype of an object in careless code. */
export function isHostileKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

/** Why a hostile key is refused, and what to do. */
export function hostileKeyWords(key: string): { readonly message: string; readonly hint: string } {
  return {
    message: `key ${quoted(key)} is refused, for it could change other objects`,
    hint: 'choose another word',
  }
}
