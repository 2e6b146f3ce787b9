import type { Io } from '../io.ts'
import { planApply } from './apply.ts'
import { planCheck } from './check.ts'
import { planLedger } from './ledger.ts'
import type { PlanRequest } from './request.ts'

/** `bianzhi plan`: does what is asked of a reform plan, and says with which code the program ends. */
export async function planCommand(request: PlanRequest, io: Io): Promise<number> {
  switch (request.what) {
    case 'apply':
      return planApply(request, io)
    case 'ledger':
      return planLedger(request, io)
    case 'check':
      return planCheck(request, io)
  }
}
