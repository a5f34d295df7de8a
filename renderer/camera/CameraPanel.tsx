import {
  ArrowDownToLine,
  ChevronDown,
  Crosshair,
  Hand,
  ImageUp,
  type LucideIcon,
  Monitor,
  Webcam,
} from 'lucide-react'
import {
  Button,
  FileTrigger,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ModeName } from '../../firmware/camera-token/state.ts'
import { cameraTokenOf, useSelected } from '../bench/selected-device.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'
import { useUi } from '../ui/window.ts'
import { chooseScreen, chooseSource, type LiveSource, lookAtPicture, useCamera } from './camera.ts'
import { bringOverCode, holdOver, putDown, setDistance, useHeldToken } from './held-token.ts'
import { REACH } from './optics.ts'

const SOURCES: readonly { source: LiveSource; Icon: LucideIcon }[] = [
  { source: 'desk', Icon: Hand },
  { source: 'webcam', Icon: Webcam },
  { source: 'screen', Icon: Monitor },
]

function isSource(key: unknown): key is LiveSource {
  return SOURCES.some(({ source }) => source === key)
}

/** Which eye the token looks through, and what it says about what it sees. */
export function CameraPanel() {
  const { t } = useTranslation()
  const wish = useCamera((s) => s.wish)
  const on = useCamera((s) => s.on)
  const view = useUi((s) => s.view)
  const offered = SOURCES.filter(({ source }) => view === 'bench' || source !== 'desk')

  return (
    <section className={on ? 'camera is-on' : 'camera'} aria-label={t('camera.title')}>
      <div className="camera-sources">
        <ToggleButtonGroup
          className="segments"
          aria-label={t('camera.source')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={wish === null ? [] : [wish]}
          onSelectionChange={(keys) => {
            const [key] = keys
            if (isSource(key)) chooseSource(key)
          }}
        >
          {offered.map(({ source, Icon }) => (
            <ToggleButton key={source} id={source} data-testid={`camera-${source}`}>
              <Icon aria-hidden="true" />
              {t(`camera.${source}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <FileTrigger
          acceptedFileTypes={['image/*']}
          onSelect={(files) => {
            const file = files?.item(0)
            if (file) void lookAtPicture(file)
          }}
        >
          <Button className="button" data-testid="camera-picture">
            <ImageUp aria-hidden="true" />
            {t('camera.picture')}
          </Button>
        </FileTrigger>
      </div>
      <CameraHintLine />
      {wish === 'desk' ? <DeskControls /> : null}
      {wish === 'webcam' ? <WebcamChoice /> : null}
      {wish === 'screen' ? <ScreenChoice /> : null}
    </section>
  )
}

/** Where the right button leads to the camera; everywhere else it means something else. */
const OFF_HINT: Readonly<Partial<Record<ModeName, string>>> = {
  'home-blank': 'off-right-starts',
  'home-ready': 'off-right-starts',
  'next-image': 'off-right-starts',
  refused: 'off-right-starts',
  cancelled: 'off-right-starts',
}

/** What the camera sees or misses, in one line. The line is always there: nothing jumps. */
export function CameraHintLine({ testId = 'camera-hint' }: { readonly testId?: string }) {
  const { t } = useTranslation()
  const on = useCamera((s) => s.on)
  const wish = useCamera((s) => s.wish)
  const state = useCamera((s) => s.status?.state ?? 'idle')
  const error = useCamera((s) => s.status?.error ?? null)
  const hint = useCamera((s) => s.status?.hint ?? null)
  const selected = useSelected()
  const mode = useSnapshot((s) => cameraTokenOf(s, selected)?.run?.mode.name ?? null)
  const phone = selected === 'phone'
  const held = useHeldToken((s) => s.pose !== null)

  const [key, tone] = ((): [string, string] => {
    if (!on && phone) return ['camera.phone-off', 'quiet']
    if (!on)
      return [mode === null ? 'camera.token-off' : `camera.${OFF_HINT[mode] ?? 'off'}`, 'quiet']
    if (wish === null) return ['camera.choose', 'warn']
    if (error !== null) return [`camera.error.${error}`, 'bad']
    if (wish === 'desk' && !held) {
      return [phone ? 'camera.desk-waits-phone' : 'camera.desk-waits', 'warn']
    }
    if (state === 'starting') return ['camera.starting', 'quiet']
    if (hint === null) return [`camera.looking.${wish}`, 'quiet']
    return [`camera.hint.${hint}`, hint === 'reading' ? 'good' : 'warn']
  })()

  return (
    <p className={`camera-hint tone-${tone}`} data-testid={testId} aria-live="polite">
      <span className="camera-lamp" aria-hidden="true" />
      {t(key)}
    </p>
  )
}

function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Holds the token over the page of the customer's PC: by hand, or straight over the code. */
export function DeskControls() {
  const { t } = useTranslation()
  const on = useCamera((s) => s.on)
  const held = useHeldToken((s) => s.pose !== null)
  const distance = useHeldToken((s) => s.pose?.distanceCm ?? null)

  const bring = () => {
    if (!bringOverCode(wantsStillness())) {
      addToast({ tone: 'info', key: 'camera.no-code-on-page', params: {} })
    }
  }

  return (
    <div className="desk-controls">
      <div className="button-row">
        <Button className="button" isDisabled={!on} onPress={bring} data-testid="bring-over-code">
          <Crosshair aria-hidden="true" />
          {t('camera.bring')}
        </Button>
        {held ? (
          <Button className="button" onPress={putDown} data-testid="put-down">
            <ArrowDownToLine aria-hidden="true" />
            {t('camera.put-down')}
          </Button>
        ) : (
          <Button
            className="button"
            isDisabled={!on}
            onPress={holdOver}
            data-testid="hold-over-code"
          >
            <Hand aria-hidden="true" />
            {t('camera.hold')}
          </Button>
        )}
      </div>
      <Slider
        className="slider"
        isDisabled={!held}
        minValue={REACH.near}
        maxValue={REACH.far}
        step={0.5}
        value={distance ?? 14}
        onChange={(value) => setDistance(value)}
        data-testid="distance"
      >
        <Label>{t('camera.distance')}</Label>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
        <SliderOutput className="slider-output">
          {() => (distance === null ? '—' : t('camera.cm', { cm: Math.round(distance) }))}
        </SliderOutput>
      </Slider>
    </div>
  )
}

/** Which of the computer's webcams is the token's eye. */
export function WebcamChoice() {
  const { t } = useTranslation()
  const devices = useCamera((s) => s.status?.devices ?? null)
  const inUse = useCamera((s) => s.status?.deviceId ?? s.deviceId ?? null)
  if (devices === null || devices.length === 0) return null
  return (
    <SourceSelect
      label={t('camera.which-webcam')}
      choices={devices.map(({ id, label }) => ({ id, label: label || t('camera.unnamed-webcam') }))}
      chosen={inUse ?? devices[0]?.id ?? null}
      onChoose={(id) => chooseSource('webcam', id)}
      testId="webcam-device"
    />
  )
}

/** Stands for "the screen that this window is on", which has no id of its own. */
const OWN = 'own'

/** Which screen or window the token looks at. With one screen and no other window there is no choice. */
export function ScreenChoice() {
  const { t } = useTranslation()
  const screens = useCamera((s) => s.screens)
  const chosen = useCamera((s) => s.screenId)
  if (screens.length < 2) return null
  const choices = screens.map(({ id, name, kind }) => ({
    id,
    label: t(`camera.screen-${kind}`, { name }),
  }))
  return (
    <SourceSelect
      label={t('camera.which-screen')}
      choices={[{ id: OWN, label: t('camera.own-screen') }, ...choices]}
      chosen={chosen ?? OWN}
      onChoose={(id) => void chooseScreen(id === OWN ? null : id)}
      testId="screen-source"
    />
  )
}

/** One of several webcams or screens. */
export interface SourceChoice {
  readonly id: string
  readonly label: string
}

/** Which of several things the token's eye looks through or at. */
export function SourceSelect(props: {
  readonly label: string
  readonly choices: readonly SourceChoice[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly testId: string
}) {
  return (
    <Select
      className="select"
      value={props.chosen}
      onChange={(id) => {
        if (typeof id === 'string') props.onChoose(id)
      }}
      data-testid={props.testId}
    >
      <Label className="visually-hidden">{props.label}</Label>
      <Button className="button select-button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={props.choices}>
          {({ id, label }) => (
            <ListBoxItem className="listbox-item" id={id} textValue={label}>
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
