import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { packLint } from './lint.ts'
import { packNew } from './new.ts'
import type { PackRequest } from './request.ts'
import { packResolve } from './resolve.ts'
import { packSchemaText } from './schema.ts'
import { packShow } from './show.ts'

/** `bianzhi pack`: does what is asked of a pack, and says with which code the program ends. */
export async function packCommand(request: PackRequest, io: Io): Promise<number> {
  switch (request.what) {
    case 'schema':
      io.stdout.write(await packSchemaText(request.of))
      return exitCodes.lawful
    case 'new':
      return packNew(request, io)
    case 'show':
      return packShow(request, io)
    case 'lint':
      return packLint(request, io)
    case 'resolve':
      return packResolve(request, io)
  }
}
