import { describe, expect, it } from 'vitest'
import { MENU_TEXTS, type MenuActions, menuTemplate } from '../../electron/menu.ts'
import { MENU_COMMANDS, type RecentFile } from '../../host/link/program.ts'

describe('the menu', () => {
  const silent: MenuActions = {
    send: () => undefined,
    openWindow: () => undefined,
    saveSettings: () => undefined,
    openRecent: () => undefined,
    clock: () => undefined,
  }

  function labelsOf(language: 'ja' | 'en', mac: boolean) {
    const sent: string[] = []
    const actions: MenuActions = {
      send: (command) => sent.push(command),
      openWindow: (view) => sent.push(`window ${view}`),
      saveSettings: (change) => sent.push(JSON.stringify(change)),
      openRecent: (id) => sent.push(`recent ${id}`),
      clock: (what) => sent.push(`clock ${what}`),
    }
    const settings = { language, theme: 'dark' } as const
    const recents = [{ id: 'r1', name: 'a & b.tokkun', folder: '/x', used: 1 }]
    const state = { settings, recents, automation: false, mac, developer: true }
    const items = menuTemplate(state, actions)
    const flat = items.flatMap(function walk(item): typeof items {
      return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(walk) : [])]
    })
    for (const item of flat) {
      // Electron passes the menu item and more; these entries use none of it.
      const click: unknown = item.click
      if (typeof click === 'function') click()
    }
    return { flat, sent }
  }

  it('has the same words in both languages', () => {
    expect(Object.keys(MENU_TEXTS.ja).sort()).toEqual(Object.keys(MENU_TEXTS.en).sort())
  })

  it.each([false, true])('labels every entry and reaches every action (mac: %s)', (mac) => {
    for (const language of ['ja', 'en'] as const) {
      const { flat, sent } = labelsOf(language, mac)
      expect(flat.filter((item) => item.type !== 'separator' && !item.label)).toEqual([])
      expect([...sent].sort()).toEqual(
        [
          'new-session',
          'same-again',
          'open-session',
          'recent r1',
          'recent null',
          'sessions',
          'save-session',
          'scenarios',
          'evidence',
          'automation',
          'open-picture',
          'institutions',
          'tokens-file',
          'help',
          'shortcuts',
          'about',
          'window bench',
          'window token',
          'window bank',
          'clock pause',
          'clock normal',
          'clock fast',
          'clock next-deadline',
          ...['ja', 'en'].map((value) => JSON.stringify({ language: value })),
          ...['system', 'light', 'dark'].map((value) => JSON.stringify({ theme: value })),
        ].sort(),
      )
      expect(sent.filter((c) => /^[a-z-]+$/.test(c)).sort()).toEqual([...MENU_COMMANDS].sort())
    }
  })

  it('lists recent files, or says that there are none, and tells when automation is on', () => {
    const texts = MENU_TEXTS.en
    const labels = (recents: readonly RecentFile[], automation: boolean) => {
      const settings = { language: 'en', theme: 'system' } as const
      const state = { settings, recents, automation, mac: false, developer: false }
      return JSON.stringify(menuTemplate(state, silent))
    }
    expect(labels([], false)).toContain(texts.noRecent)
    expect(labels([], false)).not.toContain(texts.automationOn)
    const one = labels([{ id: 'r', name: 'a & b.tokkun', folder: '/', used: 1 }], true)
    expect(one).toContain('a && b.tokkun')
    expect(one).toContain(texts.automationOn)
  })

  it('ticks what is set, and leaves the function keys to the page', () => {
    const { flat } = labelsOf('ja', false)
    const ticked = flat.filter((item) => item.checked).map((item) => item.label)
    expect(ticked).toEqual([MENU_TEXTS.ja.japanese, MENU_TEXTS.ja.dark])
    const keys = flat.filter((item) => /^F\d/.test(String(item.accelerator ?? '')))
    expect(keys.map((item) => [item.accelerator, item.registerAccelerator])).toEqual([
      ['F8', false],
      ['F9', false],
      ['F1', false],
    ])
  })
})
