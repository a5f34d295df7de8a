import type { Key } from '../firmware/camera-token/state.ts'
import { passToNextCode } from './bar/NextCode.tsx'
import { order, togglePause } from './bench/send.ts'
import { heldPoseStore, nudge, putDown, reach } from './camera/held-token.ts'
import { seekChange, seekStep, seekTo, toEnd } from './timeline/history/seek.ts'
import { openFind, openMarking } from './timeline/shown.ts'
import { chooseNth, turnOver } from './token/choose-device.ts'
import { heldStore, pressKey, releaseAllKeys, releaseKey } from './token/held-keys.ts'
import { openDialog, uiStore } from './ui/window.ts'

/** The token's buttons by function key (anywhere) and by arrow key (where arrows are free). */
const FUNCTION_KEYS: Readonly<Record<string, Key>> = { F2: 'left', F3: 'centre', F4: 'right' }
const ARROW_KEYS: Readonly<Record<string, Key>> = {
  ArrowLeft: 'left',
  ArrowDown: 'centre',
  ArrowRight: 'right',
}

/** What hangs over the bench and closes by Esc before anything else hears of that key. */
const POPUPS = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog]'

/** What eats arrow keys itself: fields, lists, tabs, menus, sliders. */
const OWN_ARROWS = `input, textarea, select, [contenteditable], [role=slider], [role=tablist], [role=radiogroup], [role=grid], [role=toolbar], [aria-haspopup], ${POPUPS}`

/** What arrow keys scroll or step through: the customer's PC, the history and the phone's screen. */
const SCROLLED = '.pc-column, .log-column, .phone-screen, .history-strip, .faults'

/** The tray is a list, but nothing that hangs over the bench. */
const TRAY = '.tray'

/** Questions of the devices that lie over the bench. */
const ASKING = '[role=alertdialog]'

const FIELDS = 'input:not([type=range]):not([type=checkbox]), textarea, [contenteditable]'

const isMac = () => navigator.userAgent.includes('Mac')

/** How far an arrow key moves the held token, CSS px: a step, or a hair with shift. Assumption: fine enough to aim by. */
const STEP_PX = 12
const HAIR_PX = 2

/** Where the pointer last went down: arrows scroll there, though text takes no focus. */
let pointed: Element | null = null

/** Whether the key's focus, or without any the place last clicked, lies within `selector`. */
function within({ target }: KeyboardEvent, selector: string): boolean {
  if (!(target instanceof Element)) return false
  const place = target === document.body ? (pointed ?? target) : target
  return place.closest(selector) !== null
}

/** Listens to the whole window; returns how to stop. */
export function listenToKeys(): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  window.addEventListener('keydown', onDown, options)
  window.addEventListener('keyup', onUp, options)
  window.addEventListener('pointerdown', onPoint, options)
  window.addEventListener('blur', releaseAllKeys, { signal: stop.signal })
  return () => stop.abort()
}

function onPoint({ target }: PointerEvent): void {
  pointed = target instanceof Element ? target : null
}

function onDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) {
    if (historyCommand(event)) event.preventDefault()
    return
  }
  // A dialog lies over the bench: its keys are its own, and the bench hears none.
  if (uiStore.getState().dialog !== null || within(event, ASKING)) return
  if (event.altKey) {
    if (deviceKey(event) || historyKey(event)) event.preventDefault()
    return
  }
  const done = tokenKey(event) || heldTokenKey(event) || arrowKey(event) || command(event)
  if (done) event.preventDefault()
}

function onUp(event: KeyboardEvent): void {
  const key = FUNCTION_KEYS[event.key] ?? ARROW_KEYS[event.key]
  if (key !== undefined) releaseKey(key, event.key)
}

/** Alt and a digit: the token of that number in the tray; 0: the phone. */
function deviceKey(event: KeyboardEvent): boolean {
  // By the key's place: with Alt some layouts type other signs.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  return digit !== undefined && uiStore.getState().view !== 'bank' && chooseNth(Number(digit))
}

/** Alt and an arrow: one input back or on, with Shift one change; Home and End: start and end. */
function historyKey(event: KeyboardEvent): boolean {
  if (uiStore.getState().view !== 'bench' || within(event, FIELDS)) return false
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const way = event.key === 'ArrowLeft' ? -1 : 1
      void (event.shiftKey ? seekChange(way) : seekStep(way))
      return true
    }
    case 'Home':
      void seekTo(0)
      return true
    case 'End':
      void toEnd()
      return true
    default:
      return false
  }
}

/** Ctrl (on a Mac Cmd) and F: find in what happened; D: a bookmark here. */
function historyCommand(event: KeyboardEvent): boolean {
  const { view, dialog } = uiStore.getState()
  if (view !== 'bench' || dialog !== null || within(event, ASKING)) return false
  if (event.altKey || event.shiftKey || event.repeat) return false
  // On a Mac Ctrl with a letter moves the caret in a field.
  if (isMac() ? !event.metaKey : !event.ctrlKey) return false
  switch (event.key.toLowerCase()) {
    case 'f':
      openFind()
      return true
    case 'd':
      openMarking()
      return true
    default:
      return false
  }
}

function tokenKey(event: KeyboardEvent): boolean {
  const key = FUNCTION_KEYS[event.key]
  if (key === undefined) return false
  if (!event.repeat) pressKey(key, event.key)
  return true
}

/** While the token is held over the page, arrows move it and + and - change the distance. */
function heldTokenKey(event: KeyboardEvent): boolean {
  if (heldPoseStore.getState().pose === null) return false
  if (event.key === 'Escape') {
    if (within(event, POPUPS) && !within(event, TRAY)) return false
    putDown()
    return true
  }
  if (within(event, OWN_ARROWS)) return false
  const by = event.shiftKey ? HAIR_PX : STEP_PX
  switch (event.key) {
    case 'ArrowLeft':
      nudge(-by, 0)
      return true
    case 'ArrowRight':
      nudge(by, 0)
      return true
    case 'ArrowUp':
      nudge(0, -by)
      return true
    case 'ArrowDown':
      nudge(0, by)
      return true
    case '+':
    case ';':
      reach(1)
      return true
    case '-':
      reach(-1)
      return true
    default:
      return false
  }
}

function arrowKey(event: KeyboardEvent): boolean {
  const key = ARROW_KEYS[event.key]
  if (key === undefined || event.shiftKey) return false
  if (within(event, OWN_ARROWS) || within(event, SCROLLED)) return false
  // Where there is no such button the arrow keeps its own meaning.
  return event.repeat
    ? heldStore.getState().fingers[key].includes(event.key)
    : pressKey(key, event.key)
}

function command(event: KeyboardEvent): boolean {
  if (event.repeat) return false
  switch (event.key) {
    case 'F6':
      return turnOver()
    case 'F8':
      togglePause()
      return true
    case 'F9':
      if (event.shiftKey) return passToNextCode()
      void order({ kind: 'next-deadline' })
      return true
    case 'F1':
      openDialog('help')
      return true
    case '?':
      if (within(event, FIELDS)) return false
      openDialog('help')
      return true
    default:
      return false
  }
}
