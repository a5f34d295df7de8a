import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Play, Square } from 'lucide-react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { play, stopPlaying, usePlaying } from '../../../state/history/replaying.ts'
import { seekChange, step } from '../../../state/history/seek.ts'
import { IconButton } from '../../bar/IconButton.tsx'

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
        onPress={() => void step(-1)}
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
        onPress={() => void step(1)}
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
