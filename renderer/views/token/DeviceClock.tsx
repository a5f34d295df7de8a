import { type RefObject, useState } from 'react'
import {
  Button,
  Dialog,
  Group,
  Heading,
  Input,
  Label,
  NumberField,
  Popover,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import {
  type ClockOwner,
  clockNow,
  MOST_DRIFT,
  MOST_OFFSET,
  PRESETS,
  setDrift,
  setOffset,
} from '../../state/device-clock.ts'
import { signed, timeOfDay } from '../../state/format.ts'
import { useVirtualNow } from '../../state/virtual-time.ts'

/** How often the device's time is drawn, ms. Assumption: often enough that nobody sees a second skipped. */
const TICK_MS = 250

interface DeviceClockProps {
  readonly device: ClockOwner
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** Sets a device's own clock wrong, or right again, and lets it drift. */
export function DeviceClock({ device, anchor, onClose }: DeviceClockProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const now = useVirtualNow(TICK_MS)
  useSnapshot((s) => s.world)
  const clock = clockNow(device)
  if (clock === null) return null
  const seconds = Math.round(clock.offsetSeconds)
  return (
    <Popover
      className="popover device-clock"
      placement="bottom end"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Dialog className="device-clock-dialog" data-testid="device-clock">
        <header>
          <Heading slot="title" level={2}>
            {t(device === 'bank' ? 'faults.bank.clock-title' : 'tray.clock.title')}
          </Heading>
          <time className="device-clock-time" data-testid="device-clock-time">
            {timeOfDay(language, now + clock.offsetSeconds * 1000)}
          </time>
        </header>
        <Group className="device-clock-presets" aria-label={t('tray.clock.presets')}>
          {PRESETS.map((preset) => (
            <Button
              key={preset}
              className={preset === seconds ? 'button is-chosen' : 'button'}
              aria-pressed={preset === seconds}
              onPress={() => setOffset(device, preset)}
              data-testid={`clock-offset-${preset}`}
            >
              {preset === 0 ? t('tray.clock.right') : offsetText(preset, t)}
            </Button>
          ))}
        </Group>
        <NumberField
          className="device-clock-field"
          value={seconds}
          minValue={-MOST_OFFSET}
          maxValue={MOST_OFFSET}
          step={1}
          isWheelDisabled
          onChange={(value) => {
            if (Number.isFinite(value) && value !== seconds) setOffset(device, value)
          }}
        >
          <Label>{t('tray.clock.offset')}</Label>
          <Group className="stepper">
            <Button slot="decrement">−</Button>
            <Input data-testid="clock-offset" />
            <Button slot="increment">+</Button>
          </Group>
        </NumberField>
        {typeof device === 'string' ? (
          <p className="quiet">
            {t(device === 'bank' ? 'faults.bank.clock-what' : 'tray.clock.no-drift')}
          </p>
        ) : (
          <Drift device={device} taken={clock.driftSecondsPerDay} />
        )}
      </Dialog>
    </Popover>
  )
}

function offsetText(seconds: number, t: ReturnType<typeof useTranslation>['t']): string {
  return Math.abs(seconds) >= 600
    ? t('tray.clock.minutes', { minutes: signed(seconds / 60) })
    : t('tray.clock.seconds', { seconds: signed(seconds) })
}

/** While the thumb moves only the window knows of it: a recording needs where it was let go. */
function Drift({ device, taken }: { device: number; taken: number }) {
  const { t } = useTranslation()
  const [local, setLocal] = useState<number | null>(null)
  const drift = local ?? taken
  return (
    <Slider
      className="slider"
      minValue={-MOST_DRIFT}
      maxValue={MOST_DRIFT}
      step={1}
      value={drift}
      onChange={setLocal}
      onChangeEnd={(value) => void setDrift(device, value).then(() => setLocal(null))}
      data-testid="clock-drift"
    >
      <Label>{t('tray.clock.drift')}</Label>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <SliderOutput className="slider-output">
        {() => t('tray.clock.a-day', { seconds: signed(drift) })}
      </SliderOutput>
    </Slider>
  )
}
