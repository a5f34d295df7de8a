/**
 * Names of the IPC channels. Apart from `contract.ts`, so that the sandboxed preload stays a few
 * hundred bytes and pulls in no parser.
 */
export const CALLS = {
  snapshot: 'tokkun:snapshot',
  input: 'tokkun:input',
  command: 'tokkun:command',
  history: 'tokkun:history',
  worldAt: 'tokkun:world-at',
  sessions: 'tokkun:sessions',
  openSession: 'tokkun:open-session',
  exportSession: 'tokkun:export-session',
  openWindow: 'tokkun:open-window',
  settings: 'tokkun:settings',
  saveSettings: 'tokkun:save-settings',
  appInfo: 'tokkun:app-info',
  openPicture: 'tokkun:open-picture',
  openText: 'tokkun:open-text',
  saveText: 'tokkun:save-text',
  institutions: 'tokkun:institutions',
  saveInstitution: 'tokkun:save-institution',
  deleteInstitution: 'tokkun:delete-institution',
  screens: 'tokkun:screens',
  chooseScreen: 'tokkun:choose-screen',
  chooseSession: 'tokkun:choose-session',
  recentFiles: 'tokkun:recent-files',
  openRecent: 'tokkun:open-recent',
  takeOpened: 'tokkun:take-opened',
  forgetRecents: 'tokkun:forget-recents',
  chooseScenarios: 'tokkun:choose-scenarios',
  makeEvidence: 'tokkun:make-evidence',
  cancelEvidence: 'tokkun:cancel-evidence',
  automation: 'tokkun:automation',
  switchAutomation: 'tokkun:switch-automation',
  openInBrowser: 'tokkun:open-in-browser',
} as const

/** From the main process to every window. */
export const TELLS = {
  snapshot: 'tokkun:snapshot-changed',
  settings: 'tokkun:settings-changed',
  menu: 'tokkun:menu',
  institutions: 'tokkun:institutions-changed',
  sessionOpened: 'tokkun:session-opened',
  evidence: 'tokkun:evidence-progress',
  automation: 'tokkun:automation-changed',
} as const

export type Call = keyof typeof CALLS
