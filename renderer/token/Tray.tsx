import { Clock, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { STRANGERS, type Stranger } from '../../lab/inputs.ts'
import { type DeviceId, deviceStore, meetSession, useSelected } from '../bench/selected-device.ts'
import { send } from '../bench/send.ts'
import { snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import { chooseDevice } from './choose-device.ts'
import { DeviceMenu } from './DeviceMenu.tsx'
import { type TrayItem, trayOf } from './device-states.ts'

/** Everything on the desk, small; one of it is shown large below. */
export function Tray() {
  const { t } = useTranslation()
  const session = useSnapshot((s) => s.session.name)
  useSnapshot((s) => s.world)
  const store = useStore(deviceStore)
  const selected = useSelected()
  const list = useRef<HTMLDivElement>(null)
  const items = trayOf(snapshotNow(), store)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another session is met anew
  useEffect(() => meetSession(), [session])

  // More may lie there than fit: what is selected is brought into sight, and what has arrived.
  const arrived = items.findLast(({ news }) => news)?.device ?? null
  useEffect(() => bringIntoSight(list.current, selected), [selected])
  useEffect(() => bringIntoSight(list.current, arrived), [arrived])

  const selectedItem = items.find(({ device }) => device === selected)
  return (
    <div className="tray">
      <ListBox
        ref={list}
        className="tray-list"
        aria-label={t('tray.title')}
        orientation="horizontal"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selectedItem === undefined ? [] : [selectedItem.id]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys
          const item = trayOf(snapshotNow(), deviceStore.getState()).find((i) => i.id === id)
          if (item !== undefined) chooseDevice(item.device)
        }}
        items={items}
        dependencies={[selected]}
      >
        {(item) => <Thing item={item} />}
      </ListBox>
      <div className="tray-tools">
        <AddMenu />
        <DeviceMenu />
      </div>
    </div>
  )
}

function bringIntoSight(list: HTMLElement | null, device: DeviceId | null): void {
  const thing = list?.querySelector(`[data-testid="device-${device}"]`)
  thing?.scrollIntoView({ block: 'nearest', inline: 'center' })
}

function Thing({ item }: { item: TrayItem }) {
  const { t } = useTranslation()
  const { id, kind, name, state, news, clockWrong, unread } = item
  const words = [
    `${t(`tray.kind.${kind}`)} ${name}`.trim(),
    t(`tray.state.${state}`),
    ...(news ? [t('tray.new')] : []),
    ...(clockWrong ? [t('tray.clock-wrong')] : []),
    ...(unread > 0 ? [t('tray.unread', { count: unread })] : []),
  ].join(t('tray.comma'))
  return (
    <ListBoxItem
      className={`tray-thing is-${kind}${news ? ' is-new' : ''}`}
      id={id}
      textValue={words}
      aria-label={words}
      data-testid={`device-${item.device}`}
      data-state={state}
    >
      <DeviceIcon kind={kind} />
      <span className="tray-name" title={words}>
        {kind === 'phone' ? t('tray.phone') : name}
      </span>
      {clockWrong ? <Clock className="tray-clock" aria-hidden="true" /> : null}
      {unread > 0 ? <span className="badge">{unread}</span> : null}
      <span className={`tray-dot is-${state}`} aria-hidden="true" />
    </ListBoxItem>
  )
}

const KINDS = {
  'fob-of-another-company': 'key-fob',
  'fob-of-another-bank': 'key-fob',
  'camera-token-of-another-bank': 'camera-token',
  'dead-fob': 'key-fob',
  'dead-camera-token': 'camera-token',
} as const satisfies Record<Stranger, string>

/** Puts a token on the desk that the bank did not send, and takes it to hand. */
async function place(what: Stranger): Promise<void> {
  const number = snapshotNow().world.tokens.length
  if (await send({ kind: 'place-token', what })) chooseDevice(number)
}

/** Tokens from elsewhere: what happens with them is what testers want to know. */
export function AddMenu() {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('tray.add')} data-testid="add-device">
        <Plus aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('tray.add')}>
          {STRANGERS.map((what) => (
            <MenuItem
              key={what}
              onAction={() => void place(what)}
              data-testid={`place-${what}`}
              textValue={t(`tray.stranger.${what}`)}
            >
              <DeviceIcon kind={KINDS[what]} />
              {t(`tray.stranger.${what}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The three kinds of things on the desk, as small outlines of themselves. */
export function DeviceIcon({ kind }: { kind: TrayItem['kind'] }) {
  return (
    <svg className="device-icon" viewBox="0 0 24 24" aria-hidden="true">
      {kind === 'camera-token' ? (
        <>
          <rect x="4" y="2" width="16" height="20" rx="3.5" />
          <rect className="device-icon-lcd" x="6.5" y="5" width="11" height="8" rx="1" />
          <circle cx="8" cy="17.5" r="1" />
          <circle cx="12" cy="17.5" r="1" />
          <circle cx="16" cy="17.5" r="1" />
        </>
      ) : null}
      {kind === 'key-fob' ? (
        <>
          <path d="M12 2.2c4.4 0 7 3 7 7.6v6.4c0 3.4-2.8 5.6-7 5.6s-7-2.2-7-5.6V9.8c0-4.6 2.6-7.6 7-7.6z" />
          <circle cx="12" cy="5.6" r="1.3" />
          <rect className="device-icon-lcd" x="7.5" y="9" width="9" height="4" rx="0.8" />
          <circle cx="12" cy="17.3" r="1.5" />
        </>
      ) : null}
      {kind === 'phone' ? (
        <>
          <rect x="6" y="2" width="12" height="20" rx="2.5" />
          <path d="M10.5 19.2h3" />
        </>
      ) : null}
    </svg>
  )
}
