import type { Mode } from '../types.ts'
import { activated } from './activated.ts'
import { camera } from './camera.ts'
import { cancelled } from './cancelled.ts'
import { committing } from './committing.ts'
import { deleteConfirm } from './delete-confirm.ts'
import { deleted } from './deleted.ts'
import { deleting } from './deleting.ts'
import { deviceCode } from './device-code.ts'
import { deviceCodeConfirm } from './device-code-confirm.ts'
import { homeBlank } from './home-blank.ts'
import { homeReady } from './home-ready.ts'
import { lowBattery } from './low-battery.ts'
import { menu } from './menu.ts'
import type { ModeFile } from './mode.ts'
import { nextImage } from './next-image.ts'
import { refused } from './refused.ts'
import { signature } from './signature.ts'
import { signatureConfirm } from './signature-confirm.ts'
import { tokenInfo } from './token-info.ts'
import { transaction } from './transaction.ts'
import { transactionCode } from './transaction-code.ts'

/** What each mode shows and does. */
export function fileOf(mode: Mode): ModeFile {
  switch (mode.name) {
    case 'home-blank':
      return homeBlank
    case 'home-ready':
      return homeReady
    case 'camera':
      return camera(mode)
    case 'device-code':
      return deviceCode
    case 'device-code-confirm':
      return deviceCodeConfirm
    case 'next-image':
      return nextImage
    case 'signature':
      return signature
    case 'signature-confirm':
      return signatureConfirm
    case 'committing':
      return committing
    case 'activated':
      return activated
    case 'cancelled':
      return cancelled
    case 'refused':
      return refused(mode)
    case 'menu':
      return menu(mode)
    case 'token-info':
      return tokenInfo(mode)
    case 'transaction':
      return transaction(mode)
    case 'transaction-code':
      return transactionCode(mode)
    case 'delete-confirm':
      return deleteConfirm(mode)
    case 'deleting':
      return deleting(mode)
    case 'deleted':
      return deleted
    case 'low-battery':
      return lowBattery
    default:
      return mode satisfies never
  }
}
