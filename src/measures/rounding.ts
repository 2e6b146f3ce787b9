import * as z from 'zod/mini'

/** 取整: how a bound that is no whole number becomes one; nothing is ever rounded unsaid. */
export const roundingSchema = z.enum(['up', 'down', 'half-up'])
