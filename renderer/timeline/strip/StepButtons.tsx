import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Play, Square } from 'lucide-react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { inPast } from '../../bench/present.ts'
import { snapshotNow } from '../../bench/snapshot.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { historyStore } from '../history/history.ts'
import { seekChange, seekStep, seekTo } from '../history/seek.ts'

/** Back and on, by one input or by one change; and the recording played. */
export function StepButtons() {
  const { t } = useTranslation()
  const playing = usePlaying()
  return (
    <Group className="history-steps" aria-label={t('history.steps')}>
      <IconButton
        Icon={ChevronsLeft}
        label={t('history.previous-change')}
        testId="history-previous-change"
        shortcut="Alt+Shift+←"
        onPress={() => void seekChange(-1)}
      />
      <IconButton
        Icon={ChevronLeft}
        label={t('history.back')}
        testId="history-back"
        shortcut="Alt+←"
        onPress={() => void seekStep(-1)}
      />
      <IconButton
        Icon={playing ? Square : Play}
        label={t(playing ? 'history.stop' : 'history.play')}
        testId="history-play"
        onPress={playing ? stopPlaying : play}
      />
      <IconButton
        Icon={ChevronRight}
        label={t('history.on')}
        testId="history-on"
        shortcut="Alt+→"
        onPress={() => void seekStep(1)}
      />
      <IconButton
        Icon={ChevronsRight}
        label={t('history.next-change')}
        testId="history-next-change"
        shortcut="Alt+Shift+→"
        onPress={() => void seekChange(1)}
      />
    </Group>
  )
}

/** Nothing is waited for longer than this while the past is played, ms: a night is a moment. Assumption: as long as an audience waits. */
const LONGEST_WAIT_MS = 1500

/** Shortest wait between two steps, ms. Assumption: an audience still sees every step. */
const SHORTEST_WAIT_MS = 40

const replayStore = createStore<{ readonly playing: boolean }>()(() => ({ playing: false }))

function usePlaying(): boolean {
  return useStore(replayStore, (s) => s.playing)
}

let timer: ReturnType<typeof setTimeout> | undefined

/** How long the next input is waited for, when the last was at `from` and it is at `to`. */
export function waitFor(from: number, to: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, to - from))
}

/** Plays the branch from the moment shown, as it was recorded but without its long waits. */
function play(): void {
  if (replayStore.getState().playing) return
  replayStore.setState({ playing: true })
  if (inPast(snapshotNow().history)) next()
  else void seekTo(0).then(next)
}

function stopPlaying(): void {
  clearTimeout(timer)
  replayStore.setState({ playing: false })
}

function next(): void {
  if (!replayStore.getState().playing) return
  const { history, world } = snapshotNow()
  const entry = historyStore.getState().line.entries[history.place.inputs]
  if (entry === undefined || !inPast(history)) {
    stopPlaying()
    return
  }
  const { branch, inputs } = history.place
  timer = setTimeout(
    () => {
      const { place } = snapshotNow().history
      // The user went elsewhere, or did something of his own: then it is his turn.
      if (place.branch !== branch || place.inputs !== inputs) stopPlaying()
      else void seekTo(inputs + 1).then(next)
    },
    waitFor(world.now, entry.at),
  )
}
