import type {
  AppInfo,
  PictureFile,
  ScreenSource,
  Settings,
  TextFile,
  TextKind,
  TextPurpose,
  TextSaved,
  WindowView,
} from '../host/bridge.ts'
import type { Institutions } from '../host/institutions.ts'
import type { HostLink } from '../host/link.ts'
import type { Input } from '../lab/types.ts'
import type { Call } from './channels.ts'
import {
  commandSchema,
  exportWishSchema,
  historySpanSchema,
  inputSchema,
  institutionIdSchema,
  institutionSchema,
  placeSchema,
  screenIdSchema,
  sessionTextSchema,
  settingsChangeSchema,
  textPurposeSchema,
  textToSaveSchema,
  viewSchema,
} from './contract.ts'
import { createDesktopService, type DesktopPorts } from './desktop-service.ts'

/** What the calls act on; main joins it to Electron, tests to something in memory. */
export interface ServicePorts {
  readonly host: Promise<Omit<HostLink, 'subscribe'>>
  readonly settings: () => Settings
  /** Rejects when the disk refused. */
  readonly saveSettings: (change: Partial<Settings>) => Promise<Settings>
  readonly openWindow: (view: WindowView) => void
  readonly openPicture: () => Promise<PictureFile | null>
  readonly openText: (purpose: TextPurpose) => Promise<TextFile | null>
  readonly saveText: (suggestedName: string, text: string, kind: TextKind) => Promise<TextSaved>
  readonly institutions: Promise<Pick<Institutions, 'list' | 'save' | 'remove'>>
  readonly screens: () => Promise<readonly ScreenSource[]>
  readonly chooseScreen: (page: number, id: string | null) => void
  readonly keys: PageKeys
  readonly appInfo: AppInfo
  readonly desktop: DesktopPorts
}

/**
 * One answer per call. The payload comes from a page and is parsed before anything is done; `page`
 * is the id of that page's WebContents, which it cannot choose.
 */
export type Service = Readonly<Record<Call, (payload: unknown, page: number) => Promise<unknown>>>

const INVALID = { ok: false, error: 'invalid' } as const

/**
 * Refusals are answers (`Ack` with a code) where the bridge has them; a malformed call of another
 * kind rejects with the same code, since only a bug or a hostile page can make one.
 */
export function createService(ports: ServicePorts): Service {
  return {
    ...createDesktopService(ports.desktop),
    snapshot: async () => (await ports.host).snapshot(),
    async input(payload, page) {
      const parsed = inputSchema.safeParse(payload)
      if (!parsed.success) return INVALID
      ports.keys.heard(page, parsed.data)
      return (await ports.host).input(parsed.data)
    },
    async command(payload) {
      const parsed = commandSchema.safeParse(payload)
      return parsed.success ? (await ports.host).command(parsed.data) : INVALID
    },
    async history(payload) {
      const parsed = historySpanSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return (await ports.host).history(...parsed.data)
    },
    async worldAt(payload) {
      const parsed = placeSchema.safeParse(payload)
      return parsed.success ? (await ports.host).worldAt(parsed.data) : null
    },
    sessions: async () => (await ports.host).sessions(),
    async openSession(payload) {
      const parsed = sessionTextSchema.safeParse(payload)
      return parsed.success ? (await ports.host).openSession(parsed.data) : INVALID
    },
    async exportSession(payload) {
      const parsed = exportWishSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return (await ports.host).exportSession(parsed.data)
    },
    async openWindow(payload) {
      const parsed = viewSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      ports.openWindow(parsed.data)
    },
    settings: async () => ports.settings(),
    async saveSettings(payload) {
      const parsed = settingsChangeSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return ports.saveSettings(parsed.data)
    },
    appInfo: async () => ports.appInfo,
    openPicture: () => ports.openPicture(),
    async openText(payload) {
      const parsed = textPurposeSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return ports.openText(parsed.data)
    },
    async saveText(payload) {
      const parsed = textToSaveSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return ports.saveText(...parsed.data)
    },
    institutions: async () => (await ports.institutions).list(),
    async saveInstitution(payload) {
      const parsed = institutionSchema.safeParse(payload)
      return parsed.success ? (await ports.institutions).save(parsed.data) : INVALID
    },
    async deleteInstitution(payload) {
      const parsed = institutionIdSchema.safeParse(payload)
      return parsed.success ? (await ports.institutions).remove(parsed.data) : INVALID
    },
    screens: () => ports.screens(),
    async chooseScreen(payload, page) {
      const parsed = screenIdSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      ports.chooseScreen(page, parsed.data)
    },
  }
}

/** Only the top frame of one of our own windows may call. */
export function mayCall(frame: { readonly isOwnPage: boolean; readonly isTop: boolean }): boolean {
  return frame.isOwnPage && frame.isTop
}

type KeyUp = Extract<Input, { kind: 'key-up' }>

/**
 * Which of the token's keys each page holds down. A page that closes, crashes or is loaded again
 * can no longer say that the finger was lifted; the key would stay down for good.
 */
export interface PageKeys {
  /** `page` (the id of its WebContents) has sent an input. */
  heard(page: number, input: Input): void
  /** The page is gone: the inputs that lift its fingers. */
  gone(page: number): readonly KeyUp[]
}

export function createPageKeys(): PageKeys {
  const held = new Map<number, Map<string, KeyUp>>()
  return {
    heard(page, input) {
      if (input.kind !== 'key-down' && input.kind !== 'key-up') return
      const { kind, token, key } = input
      const keys = held.get(page) ?? new Map<string, KeyUp>()
      held.set(page, keys)
      if (kind === 'key-down') keys.set(`${token} ${key}`, { kind: 'key-up', token, key })
      else keys.delete(`${token} ${key}`)
    },
    gone(page) {
      const keys = held.get(page)
      held.delete(page)
      return keys === undefined ? [] : [...keys.values()]
    },
  }
}
