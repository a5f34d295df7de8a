import { ADMIN_HANDLERS } from './admin/handlers.ts'
import { CAMERA_HANDLERS } from './camera/login.ts'
import type { Handler } from './handler.ts'
import { OTP_HANDLERS } from './otp/handlers.ts'
import { REGISTRATION_HANDLERS } from './registration/handlers.ts'
import { TRANSFER_HANDLERS } from './transfer/handlers.ts'

/** Every action that a logged-in browser may send. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...REGISTRATION_HANDLERS,
  ...CAMERA_HANDLERS,
  ...OTP_HANDLERS,
  ...ADMIN_HANDLERS,
  ...TRANSFER_HANDLERS,
])
