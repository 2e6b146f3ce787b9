/** Power types by which a matter is one of enforcement: penalties, coercion, and inspection for them. */
export const enforcing = ['penalty', 'coercion', 'inspection'] as const

/** Power types of the departments that run a line of business. */
export const business = ['policy', 'planning', 'licence', 'coordination'] as const
