import type { MenuItemConstructorOptions } from 'electron'
import { menu as en } from '../assets/locales/en.json'
import { menu as ja } from '../assets/locales/ja.json'
import type { MenuCommand, RecentFile, Settings, WindowView } from '../host/link/program.ts'

export type MenuTexts = typeof ja

export const MENU_TEXTS: Readonly<Record<Settings['language'], MenuTexts>> = { ja, en }

/** What the menu can set off. */
export interface MenuActions {
  /** To be carried out by the page. */
  readonly send: (command: MenuCommand) => void
  readonly openWindow: (view: WindowView) => void
  readonly saveSettings: (change: Partial<Settings>) => void
  /** A file by its id, or null: the list is to be forgotten. */
  readonly openRecent: (id: string | null) => void
  readonly clock: (what: 'pause' | 'normal' | 'fast' | 'next-deadline') => void
}

export interface MenuState {
  readonly settings: Settings
  readonly recents: readonly RecentFile[]
  /** The automation interface is on. */
  readonly automation: boolean
  readonly mac: boolean
  /** Developer tools are offered. */
  readonly developer: boolean
}

type Item = MenuItemConstructorOptions
const LINE: Item = { type: 'separator' }

/**
 * The application menu as data. The keys F1, F8 and F9 are shown here and carried out by the page,
 * together with the token's buttons on F2, F3 and F4, so that there is one place that hears keys.
 */
export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const t = MENU_TEXTS[state.settings.language]
  const mac: Item[] = state.mac ? [macMenu(t, actions)] : []
  return [
    ...mac,
    fileMenu(t, state, actions),
    editMenu(t),
    viewMenu(t, state, actions),
    toolsMenu(t, state, actions),
    clockMenu(t, actions),
    helpMenu(t, state, actions),
  ]
}

function shown(accelerator: string): Item {
  return { accelerator, registerAccelerator: false }
}

function macMenu(t: MenuTexts, actions: MenuActions): Item {
  return {
    label: 'Tokkun',
    submenu: [
      { label: t.about, click: () => actions.send('about') },
      LINE,
      { label: t.hide, role: 'hide' },
      { label: t.hideOthers, role: 'hideOthers' },
      { label: t.showAll, role: 'unhide' },
      LINE,
      { label: t.quit, role: 'quit' },
    ],
  }
}

function fileMenu(t: MenuTexts, state: MenuState, actions: MenuActions): Item {
  const { mac } = state
  const quit: Item[] = mac ? [] : [LINE, { label: t.quit, role: 'quit' }]
  return {
    label: t.file,
    submenu: [
      {
        label: t.newSession,
        accelerator: 'CmdOrCtrl+N',
        click: () => actions.send('new-session'),
      },
      { label: t.sameAgain, click: () => actions.send('same-again') },
      LINE,
      {
        label: t.openSession,
        accelerator: 'CmdOrCtrl+O',
        click: () => actions.send('open-session'),
      },
      recentMenu(t, state, actions),
      { label: t.sessions, click: () => actions.send('sessions') },
      {
        label: t.saveSession,
        accelerator: 'CmdOrCtrl+Shift+S',
        click: () => actions.send('save-session'),
      },
      LINE,
      {
        label: t.openPicture,
        accelerator: 'CmdOrCtrl+Shift+O',
        click: () => actions.send('open-picture'),
      },
      LINE,
      { label: t.institutions, click: () => actions.send('institutions') },
      { label: t.tokensFile, click: () => actions.send('tokens-file') },
      ...quit,
    ],
  }
}

/** Open recent (最近使った記録). An ampersand in a name would mark a letter as its key. */
function recentMenu(t: MenuTexts, { recents }: MenuState, { openRecent }: MenuActions): Item {
  const files = recents.map(({ id, name }): Item => {
    return { label: name.replaceAll('&', '&&'), click: () => openRecent(id) }
  })
  const none: Item = { label: t.noRecent, enabled: false }
  const all: Item[] =
    files.length === 0
      ? [none]
      : [...files, LINE, { label: t.forgetRecents, click: () => openRecent(null) }]
  return { label: t.openRecent, submenu: all }
}

/** What testers work with: scenarios, evidence, the interface for other programs. */
function toolsMenu(t: MenuTexts, { automation }: MenuState, { send }: MenuActions): Item {
  return {
    label: t.tools,
    submenu: [
      {
        label: t.scenarios,
        accelerator: 'CmdOrCtrl+Shift+L',
        click: () => send('scenarios'),
      },
      { label: t.evidence, accelerator: 'CmdOrCtrl+Shift+E', click: () => send('evidence') },
      LINE,
      {
        label: automation ? t.automationOn : t.automation,
        click: () => send('automation'),
      },
    ],
  }
}

function editMenu(t: MenuTexts): Item {
  return {
    label: t.edit,
    submenu: [
      { label: t.undo, role: 'undo' },
      { label: t.redo, role: 'redo' },
      LINE,
      { label: t.cut, role: 'cut' },
      { label: t.copy, role: 'copy' },
      { label: t.paste, role: 'paste' },
      { label: t.selectAll, role: 'selectAll' },
    ],
  }
}

function viewMenu(t: MenuTexts, state: MenuState, actions: MenuActions): Item {
  const { settings } = state
  const language = (value: Settings['language'], label: string): Item => ({
    label,
    type: 'radio',
    checked: settings.language === value,
    click: () => actions.saveSettings({ language: value }),
  })
  const theme = (value: Settings['theme'], label: string): Item => ({
    label,
    type: 'radio',
    checked: settings.theme === value,
    click: () => actions.saveSettings({ theme: value }),
  })
  const developer: Item[] = state.developer
    ? [LINE, { label: t.developer, role: 'toggleDevTools' }]
    : []
  return {
    label: t.view,
    submenu: [
      { label: t.bench, click: () => actions.openWindow('bench') },
      { label: t.token, click: () => actions.openWindow('token') },
      { label: t.bank, click: () => actions.openWindow('bank') },
      LINE,
      { label: t.language, submenu: [language('ja', t.japanese), language('en', t.english)] },
      {
        label: t.theme,
        submenu: [theme('system', t.system), theme('light', t.light), theme('dark', t.dark)],
      },
      LINE,
      { label: t.zoomIn, role: 'zoomIn' },
      { label: t.zoomOut, role: 'zoomOut' },
      { label: t.zoomReset, role: 'resetZoom' },
      { label: t.fullScreen, role: 'togglefullscreen' },
      ...developer,
    ],
  }
}

function clockMenu(t: MenuTexts, { clock }: MenuActions): Item {
  return {
    label: t.clock,
    submenu: [
      { label: t.pause, ...shown('F8'), click: () => clock('pause') },
      { label: t.normal, click: () => clock('normal') },
      { label: t.fast, click: () => clock('fast') },
      LINE,
      { label: t.nextDeadline, ...shown('F9'), click: () => clock('next-deadline') },
    ],
  }
}

function helpMenu(t: MenuTexts, { mac }: MenuState, { send }: MenuActions): Item {
  const about: Item[] = mac ? [] : [LINE, { label: t.about, click: () => send('about') }]
  return {
    label: t.help,
    role: 'help',
    submenu: [
      { label: t.manual, ...shown('F1'), click: () => send('help') },
      { label: t.shortcuts, click: () => send('shortcuts') },
      ...about,
    ],
  }
}
