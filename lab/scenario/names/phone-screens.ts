/** Ids of every screen of the phone, the app's among them. */
export const PHONE_SCREENS: readonly string[] = [
  'home',
  'mail',
  'mail-open',
  'store',
  'settings',
  'initial-setup',
  'first-start',
  'sending',
  'display-name',
  'list',
  'code',
  'delete-confirm',
  'export-warning',
  'export',
]
