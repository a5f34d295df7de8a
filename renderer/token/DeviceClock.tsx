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
import type { Input as BenchInput } from '../../lab/inputs.ts'
import type { DeviceId } from '../bench/selected-device.ts'
import { send } from '../bench/send.ts'
import { snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow, virtualNow } from '../bench/virtual-time.ts'
import { signed, timeOfDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { clockOffAt } from './device-states.ts'

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
          {CLOCK_OFFSETS.map((preset) => (
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

/** How a device's clock runs: so many seconds ahead now, so many gained a day. */
interface OwnClock {
  readonly offsetSeconds: number
  readonly driftSecondsPerDay: number
}

/** Seconds by which a clock is often found wrong, or just out of a bank's tolerance. Assumption: a minute and a half, and twenty minutes. */
const CLOCK_OFFSETS = [0, 90, -90, 1200, -1200] as const

/** The slider's ends, seconds a day: Assumption: cheap quartz loses one or two, and more shows sooner. */
const MOST_DRIFT = 60

/** The farthest a clock can be set, seconds. Assumption: a day is wrong enough. */
const MOST_OFFSET = 86_400

/** Whose clock can be set wrong: a device's of the desk, or the bank's. */
export type ClockOwner = DeviceId | 'bank'

/** How wrong the clock is at this moment; null where there is no such device. */
export function clockNow(device: ClockOwner): OwnClock | null {
  const { world } = snapshotNow()
  if (device === 'bank') {
    return { offsetSeconds: world.faults.bankOffsetMs / 1000, driftSecondsPerDay: 0 }
  }
  if (device === 'phone') {
    return { offsetSeconds: world.phone.clockOffsetMs / 1000, driftSecondsPerDay: 0 }
  }
  const clock = world.tokens[device]?.clock
  if (clock === undefined) return null
  return {
    offsetSeconds: clockOffAt(clock, virtualNow()),
    driftSecondsPerDay: clock.driftSecondsPerDay,
  }
}

/** The input that sets a clock. A phone asks its network, a bank its servers: they do not drift. */
function clockInput(device: ClockOwner, clock: OwnClock): BenchInput {
  const offsetSeconds = Math.round(clock.offsetSeconds)
  if (device === 'bank') return { kind: 'bank-clock', offsetSeconds }
  if (device === 'phone') return { kind: 'phone-clock', offsetSeconds }
  const { driftSecondsPerDay } = clock
  return { kind: 'token-clock', token: device, offsetSeconds, driftSecondsPerDay }
}

/** Sets the clock `offsetSeconds` wrong. Right means right: it does not drift any more either. */
export function setOffset(device: ClockOwner, offsetSeconds: number): void {
  const before = clockNow(device)
  if (before === null) return
  const driftSecondsPerDay = offsetSeconds === 0 ? 0 : before.driftSecondsPerDay
  void send(clockInput(device, { offsetSeconds, driftSecondsPerDay }))
}

/** Lets the clock drift from what it shows now. */
export async function setDrift(device: DeviceId, driftSecondsPerDay: number): Promise<void> {
  const before = clockNow(device)
  if (before !== null) await send(clockInput(device, { ...before, driftSecondsPerDay }))
}
