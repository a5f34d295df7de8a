import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { order, togglePause } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow } from '../bench/virtual-time.ts'
import { calendarDay, timeOfDay } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/i18n.ts'
import { ClockJump } from './ClockJump.tsx'

/** Virtual date and time, and how fast they run. */
export function ClockPanel() {
  const { t } = useTranslation()
  const speed = useSnapshot((s) => s.clock.speed)
  const paused = speed === 0
  return (
    <div className={paused ? 'clock-panel is-paused' : 'clock-panel'}>
      <IconButton
        Icon={paused ? Play : Pause}
        label={t(paused ? 'bar.run' : 'bar.pause')}
        testId="pause"
        shortcut="F8"
        onPress={togglePause}
      />
      <ClockFace />
      <ToggleButtonGroup
        className="segments"
        aria-label={t('bar.speed')}
        selectionMode="single"
        selectedKeys={paused ? [] : [String(speed)]}
        onSelectionChange={(keys) => {
          if (keys.has('10')) void order({ kind: 'speed', speed: 10 })
          else if (keys.has('1')) void order({ kind: 'speed', speed: 1 })
        }}
      >
        <ToggleButton id="1" data-testid="speed-1">
          ×1
        </ToggleButton>
        <ToggleButton id="10" data-testid="speed-10">
          ×10
        </ToggleButton>
      </ToggleButtonGroup>
    </div>
  )
}

/** How often the clock is drawn, ms. Assumption: often enough that nobody sees a second skipped. */
const TICK_MS = 250

/** The clock's face: a press opens the calendar. */
function ClockFace() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const paused = useSnapshot((s) => s.clock.speed === 0)
  const now = useVirtualNow(TICK_MS)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="clock-open" data-testid="clock-open">
        <span className="visually-hidden">{t('calendar.open')}</span>
        <span className="clock" data-testid="clock" data-now={now}>
          <span className="clock-day">{calendarDay(language, now)}</span>
          <time className="clock-time">{timeOfDay(language, now)}</time>
          {paused ? <span className="clock-paused">{t('bar.paused')}</span> : null}
        </span>
      </Button>
      <Popover className="popover clock-popover" placement="top start">
        <Dialog className="clock-dialog" aria-label={t('calendar.title')}>
          <ClockJump onJumped={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
