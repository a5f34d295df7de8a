import type { ModeDefinition } from '../mode.ts'
import type { Mode } from '../state.ts'
import {
  activated,
  cancelled,
  committing,
  deviceCode,
  deviceCodeConfirm,
  nextImage,
  signature,
  signatureConfirm,
} from './activation.ts'
import { camera, refused } from './camera.ts'
import { deleteConfirm, deleted, deleting } from './deletion.ts'
import { homeBlank, homeReady, lowBattery } from './home.ts'
import { menu, tokenInfo } from './menu.ts'
import { transactionCodeMode, transactionMode } from './transaction.ts'

/** What each mode shows and does. */
export function modeDefinition(mode: Mode): ModeDefinition {
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
      return transactionMode(mode)
    case 'transaction-code':
      return transactionCodeMode(mode)
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
