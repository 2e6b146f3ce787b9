/** The version of the library, as receipts state it. */
export const version = '0.1.0'
