import { describe, expect, it } from 'vitest'
import type { Block, Button, Page } from '../../bank/page.ts'
import { share } from '../../renderer/bench/snapshot.ts'
import { goodPose } from '../../renderer/camera/held-token.ts'
import { whyUnread } from '../../renderer/camera/optics.ts'
import { enterAction } from '../../renderer/pc/bank/BankSite.tsx'
import { lcdWidthFor } from '../../renderer/token/zoom.ts'
import { columnShown, LOG_NEEDS_PX } from '../../renderer/ui/window.ts'

describe('the LCD on the screen', () => {
  it.each([1, 1.25, 1.5, 2, 3])(
    'is a whole number of screen pixels a pixel at density %d',
    (dpr) => {
      for (let width = 300; width < 2400; width += 37) {
        const css = lcdWidthFor({ width, height: width * 1.4 }, 320, dpr)
        expect(((css * dpr) / 320) % 1).toBeCloseTo(0, 9)
        expect(css).toBeGreaterThan(0)
      }
    },
  )

  it('doubles where there is room', () => {
    expect(lcdWidthFor({ width: 400, height: 600 }, 320, 1)).toBe(320)
    expect(lcdWidthFor({ width: 800, height: 1100 }, 320, 1)).toBe(640)
  })
})

describe('the token held over the page', () => {
  it.each([180, 196, 228, 260, 342])(
    'is brought to where a code %d px wide can be read',
    (width) => {
      const code = { x: 120, y: 80, width, height: width }
      expect(whyUnread(goodPose(code), code)).toBeNull()
    },
  )
})

describe('unchanged parts of a snapshot', () => {
  it('keep their identity, changed ones do not', () => {
    const before = { a: { x: [1, 2], bytes: Uint8Array.of(1, 2) }, b: { y: 1 } }
    const now = share(before, structuredClone({ ...before, b: { y: 2 } }))
    expect(now.a).toBe(before.a)
    expect(now.b).not.toBe(before.b)
    expect(now.b).toEqual({ y: 2 })
    expect(share(before, structuredClone(before))).toBe(before)
  })

  it('notice what was added, taken away and retyped', () => {
    expect(share<unknown>([1, 2], [1])).toEqual([1])
    expect(share<unknown>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
    expect(share<unknown>({ a: undefined }, { b: undefined })).toEqual({ b: undefined })
    expect(share<unknown>(Uint8Array.of(1), Uint8Array.of(2))).toEqual(Uint8Array.of(2))
    expect(share<unknown>([], {})).toEqual({})
  })
})

describe('columns', () => {
  it('fold away by themselves where they do not fit, and by wish', () => {
    const auto = { token: null, pc: null, log: null }
    expect(columnShown(auto, 'log', LOG_NEEDS_PX)).toBe(true)
    expect(columnShown(auto, 'log', 1024)).toBe(false)
    expect(columnShown({ ...auto, log: true }, 'log', 1024)).toBe(true)
    expect(columnShown({ ...auto, token: false }, 'token', 1440)).toBe(false)
  })
})

describe('Enter on a page of the bank', () => {
  const text = { ja: '', en: '' }
  const buttons = (action: string, tone: Button['tone']): Block => ({
    kind: 'buttons',
    buttons: [{ action, label: text, tone }],
  })
  const page = (...blocks: Block[]): Page => ({
    id: 'x',
    form: 0,
    screenId: null,
    requiredMark: '※',
    help: null,
    title: text,
    path: '/x',
    user: null,
    nav: [],
    breadcrumb: [],
    steps: null,
    alerts: [],
    blocks,
  })

  it('presses the main button below the fields, never a way back', () => {
    const fields: Block = { kind: 'fields', fields: [] }
    expect(enterAction(page(buttons('a', 'primary'), fields, buttons('b', 'primary')))).toBe('b')
    expect(enterAction(page(fields, buttons('back', 'normal')))).toBeNull()
    expect(enterAction(page(fields, buttons('elsewhere', 'link')))).toBeNull()
    expect(enterAction(page(fields, buttons('back', 'normal'), buttons('do', 'danger')))).toBe('do')
  })
})
