import { Clock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { snapshotNow, useSnapshot } from '../../state/bench.ts'
import { chooseDevice } from '../../state/choose-device.ts'
import { type DeviceId, deviceStore, meet, useSelected } from '../../state/selected-device.ts'
import { type TrayItem, trayOf } from '../../state/tray.ts'
import { AddMenu } from './AddMenu.tsx'
import { DeviceIcon } from './DeviceIcon.tsx'
import { DeviceMenu } from './DeviceMenu.tsx'

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
  useEffect(() => meet(), [session])

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
