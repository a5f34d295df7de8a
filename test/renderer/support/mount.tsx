import i18next from 'i18next'
import { type ReactElement, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { onTestFinished } from 'vitest'
import { type RenderResult, render } from 'vitest-browser-react'
import { type HostParts, handle, hostHandlers } from '../../../host/link/answers.ts'
import { asksOf, type TokkunBridge } from '../../../host/link/calls.ts'
import type { Settings } from '../../../host/link/program.ts'
import { openMemoryHost } from '../../../host/memory/host.ts'
import type { Input } from '../../../lab/inputs.ts'
import type { World } from '../../../lab/world.ts'
import { adoptSettings } from '../../../renderer/bench/settings.ts'
import { benchStore, connect, snapshotNow } from '../../../renderer/bench/snapshot.ts'
import { browserShell } from '../../../renderer/link/browser.ts'
import '../../../renderer/ui/i18n.ts'
import '../../../renderer/index.css'
import { closeDialog } from '../../../renderer/ui/window.ts'
import { presetInputs } from '../../../scenario/presets/inputs.ts'
import { setup } from '../../support/setup.ts'

export const LANGUAGES = ['ja', 'en'] as const satisfies readonly Settings['language'][]

interface BenchOptions {
  readonly institution?: string
  readonly language?: Settings['language']
  /** Start states, one after the other. */
  readonly presets?: readonly string[]
}

export interface OpenBench {
  readonly bridge: TokkunBridge
  /** Every input that the views gave. */
  readonly given: readonly Input[]
  world(): World
}

const APP_INFO = { version: '0', electron: '', chrome: '', node: '', platform: 'test' }

/**
 * A real host in this page, its clock standing, and the views' stores connected to it: the bench as
 * a page has it that no server serves.
 */
export async function openBench(options: BenchOptions = {}): Promise<OpenBench> {
  const { institution, language = 'ja', presets = [] } = options
  const { host, institutions } = await openMemoryHost({
    setup: setup('1', institution),
    paused: true,
    reachPresets: presetInputs,
  })
  await host.ready
  if (presets.length > 0) {
    const { session } = await host.snapshot()
    const command = { kind: 'new-session', setup: session.setup, paused: true, presets } as const
    const ack = await host.command(command)
    if (!ack.ok) throw new Error(ack.error)
  }
  const parts: HostParts = { host, institutions, appInfo: APP_INFO }
  const handlers = hostHandlers(parts)
  const given: Input[] = []
  const asks = asksOf('host', (call, payload) => handle(handlers, call, payload))
  const bridge: TokkunBridge = {
    ...asks,
    ...browserShell(),
    input: (input) => {
      given.push(input)
      return asks.input(input)
    },
    subscribe: (listener) => host.subscribe(listener),
    onInstitutions: () => () => undefined,
    desktop: null,
  }
  // Another test's bench lay here before.
  benchStore.setState({ snapshot: null })
  closeDialog()
  await connect(bridge)
  adoptSettings({ language, theme: 'light' })
  onTestFinished(() => host.close())
  return { bridge, given, world: () => snapshotNow().world }
}

/** Draws a view of the bench that `openBench` opened; resolves when it stands and its effects ran. */
export async function mount(view: ReactElement): Promise<RenderResult> {
  const locale = i18next.language === 'ja' ? 'ja-JP' : 'en-GB'
  let stands: () => void = () => undefined
  const drawn = new Promise<void>((resolve) => {
    stands = resolve
  })
  const screen = await render(
    <I18nProvider locale={locale}>
      {view}
      <AfterEffects done={stands} />
    </I18nProvider>,
  )
  await drawn
  return screen
}

/** Stands behind a view: effects run in the order of the tree, so its own comes last. */
function AfterEffects({ done }: { readonly done: () => void }): null {
  useEffect(done, [done])
  return null
}

/** A text of the program, in the language that the page speaks. */
export function told(key: string, values: Record<string, string | number> = {}): string {
  return i18next.t(key, values)
}
