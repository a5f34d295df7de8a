import { fieldText } from '../forms.ts'
import type { HandlerTable } from '../handler.ts'
import { tokenCodePage } from '../pages/token-code.ts'
import { topPage } from '../pages/top.ts'
import { submitDeviceCode } from './device-code.ts'
import { procedurePage } from './procedure.ts'
import { requestMail } from './request-mail.ts'
import { submitSignature } from './signature.ts'

/** 利用開始登録 of the camera token, and home. */
export const REGISTRATION_HANDLERS: HandlerTable = [
  ['nav:top', { on: null, run: (scene) => ({ scene, page: topPage(scene) }) }],
  ['nav:otp', { on: null, run: (scene) => ({ scene, page: procedurePage(scene) }) }],
  ['nav:token-code', { on: null, run: (scene) => ({ scene, page: tokenCodePage(scene) }) }],
  [
    'request-mail',
    { on: ['otp-request', 'otp-device-code', 'otp-signature'], repeatable: true, run: requestMail },
  ],
  [
    'submit-device-code',
    {
      on: ['otp-device-code'],
      run: (scene, fields) => submitDeviceCode(scene, fieldText(fields, 'deviceCode')),
    },
  ],
  [
    'submit-signature',
    {
      on: ['otp-signature'],
      run: (scene, fields) => submitSignature(scene, fieldText(fields, 'signature')),
    },
  ],
]
