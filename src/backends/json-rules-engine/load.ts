import { EstablishmentError } from '../../errors.ts'

/** The package itself, which is loaded only once somebody asks this backend something. */
export async function loadPackage() {
  try {
    return await import('json-rules-engine')
  } catch (cause) {
    throw new EstablishmentError(
      'the backend `json-rules-engine`',
      [
        {
          code: 'missing-package',
          path: [],
          message: 'json-rules-engine is not installed',
          hint: 'run `npm install json-rules-engine`',
        },
      ],
      { cause },
    )
  }
}
