import { createRoot } from 'react-dom/client'
import type { WindowView } from '../host/link/program.ts'
import './ui/i18n.ts'
import { adoptSettings } from './bench/settings.ts'
import { connect } from './bench/snapshot.ts'
import { findBridge } from './link/find-bridge.ts'
import { uiStore } from './ui/window.ts'
import './index.css'
import { App, NoHost } from './App.tsx'

function viewOfAddress(): WindowView {
  const view = new URLSearchParams(window.location.search).get('view')
  return view === 'token' || view === 'bank' ? view : 'bench'
}

async function start(root: HTMLElement): Promise<void> {
  const bridge = await findBridge()
  if (bridge === null) {
    createRoot(root).render(<NoHost />)
    return
  }
  const view = viewOfAddress()
  uiStore.setState({ view })
  document.documentElement.dataset.view = view
  const [settings] = await Promise.all([bridge.settings(), connect(bridge)])
  adoptSettings(settings)
  bridge.onSettings(adoptSettings)
  createRoot(root).render(<App />)
  // Keys, menu and camera are not needed for the first picture.
  const { equip } = await import('./equip.ts')
  await equip(bridge, view)
  // Whoever drives the window by keys knows from when on they are heard.
  document.documentElement.dataset.equipped = 'true'
}

const root = document.getElementById('root')
if (root !== null) void start(root)
