import type { HandlerTable } from '../handler.ts'
import { openUserList } from '../pages/admin/user-list.ts'
import { initialise, openInitialise } from './initialise.ts'
import { openAdmin, openWork } from './menu.ts'
import { openRevoke, resortRevoke, revoke } from './revoke.ts'
import { openUnlock, resortUnlock, unlock } from './unlock.ts'
import { fileNotification, openWebNotification } from './web-notification.ts'

/** 管理: what masters and administrators do for other users. */
export const ADMIN_HANDLERS: HandlerTable = [
  ['nav:admin', { on: null, run: openAdmin }],
  ['admin-users', { on: null, run: openWork }],
  ['open-user-list', { on: null, run: openUserList }],
  ['open-unlock', { on: null, run: openUnlock }],
  ['resort-unlock', { on: ['unlock-list'], repeatable: true, run: resortUnlock }],
  ['unlock', { on: ['unlock-list'], run: unlock }],
  ['open-revoke', { on: null, run: openRevoke }],
  ['resort-revoke', { on: ['revoke-list'], repeatable: true, run: resortRevoke }],
  ['revoke', { on: ['revoke-list'], run: revoke }],
  ['open-web-notification', { on: null, run: openWebNotification }],
  ['file-notification', { on: ['web-notification'], run: fileNotification }],
  ['nav:initialise', { on: null, run: openInitialise }],
  ['initialise', { on: ['initialise'], run: initialise }],
]
