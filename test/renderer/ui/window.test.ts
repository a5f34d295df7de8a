import { beforeEach, describe, expect, it, vi } from 'vitest'
import { paneInUse, paneStore, setPane } from '../../../renderer/camera/held-token.ts'
import { closeDialog, goTo, openDialog, uiStore } from '../../../renderer/ui/window.ts'

beforeEach(() => uiStore.setState(uiStore.getInitialState(), true))

describe('dialogs', () => {
  it('give way to one another, but never the offer of an interrupted session', () => {
    openDialog('help')
    openDialog('about')
    expect(uiStore.getState().dialog).toBe('about')
    openDialog('interrupted')
    openDialog('help')
    openDialog('new-session')
    expect(uiStore.getState().dialog).toBe('interrupted')
    closeDialog()
    openDialog('help')
    expect(uiStore.getState().dialog).toBe('help')
  })
})

describe('where the coach points', () => {
  it('is brought to the front, also when the PC was folded away', () => {
    uiStore.setState({ columns: { token: null, pc: false, log: null } })
    goTo('mail')
    expect(uiStore.getState()).toMatchObject({ tab: 'mail', columns: { pc: true } })
    goTo('counter')
    expect(uiStore.getState()).toMatchObject({ tab: 'mail', counterOpen: true })
    uiStore.setState({ columns: { token: false, pc: null, log: null } })
    goTo('phone')
    expect(uiStore.getState()).toMatchObject({ tab: 'mail', columns: { token: true } })
  })
})

describe('the pane that the token is held over', () => {
  it('tells whoever follows it of every change', () => {
    vi.stubGlobal('cancelAnimationFrame', () => {})
    const seen: unknown[] = []
    const stop = paneStore.subscribe(({ pane }) => seen.push(pane))
    setPane(null)
    expect(paneInUse()).toBeNull()
    expect(seen).toEqual([null])
    stop()
    vi.unstubAllGlobals()
  })
})
