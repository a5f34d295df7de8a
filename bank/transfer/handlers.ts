import type { HandlerTable } from '../handler.ts'
import { balancePage } from '../pages/balance.ts'
import { statementPage } from '../pages/transfer/statement.ts'
import { approve } from './approve.ts'
import { backToInput, cancelTransfer, nextTransfer, openTransfer } from './transfer.ts'

/** Balance, statement and transfers. */
export const TRANSFER_HANDLERS: HandlerTable = [
  ['nav:balance', { on: null, run: (scene) => ({ scene, page: balancePage(scene) }) }],
  ['nav:statement', { on: null, run: (scene) => ({ scene, page: statementPage(scene) }) }],
  ['nav:transfer', { on: null, run: openTransfer }],
  ['transfer-next', { on: ['transfer-input'], run: nextTransfer }],
  ['transfer-approve', { on: ['transfer-confirm'], run: approve }],
  ['transfer-back', { on: ['transfer-confirm'], run: backToInput }],
  ['transfer-cancel', { on: ['transfer-confirm'], run: cancelTransfer }],
]
