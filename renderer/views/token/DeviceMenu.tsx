import { Clock, Ellipsis, RefreshCw, RotateCcw, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { turnOver } from '../../state/choose-device.ts'
import { releaseAll } from '../../state/held-keys.ts'
import { cameraTokenOf, fobOf, useSelected } from '../../state/selected-device.ts'
import { Confirm } from './Confirm.tsx'
import { CELLS } from './cells.ts'
import { DeviceClock } from './DeviceClock.tsx'

type Open = 'clock' | 'take-away' | 'phone-change' | null

/** What may befall the selected device. */
export function DeviceMenu() {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<Open>(null)
  const selected = useSelected()
  const token = typeof selected === 'number' ? selected : null
  const camera = useSnapshot((s) => cameraTokenOf(s, selected) !== null)
  const fob = useSnapshot((s) => fobOf(s, selected) !== null)
  const close = () => setOpen(null)
  return (
    <>
      <MenuTrigger>
        <Button
          ref={button}
          className="icon-button"
          isDisabled={selected === null}
          aria-label={t('tray.menu')}
          data-testid="device-menu"
        >
          <Ellipsis aria-hidden="true" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={t('tray.menu')}>
            {fob ? (
              <MenuItem onAction={turnOver} data-testid="menu-turn-over">
                <RotateCcw aria-hidden="true" />
                {t('fob.turn-over')}
              </MenuItem>
            ) : null}
            {token !== null && camera
              ? CELLS.map(({ percent, Icon }) => (
                  <MenuItem
                    key={percent}
                    onAction={() => void send({ kind: 'cells', token, percent })}
                    data-testid={`cells-${percent}`}
                  >
                    <Icon aria-hidden="true" />
                    {t('tray.cells', { percent })}
                  </MenuItem>
                ))
              : null}
            {camera ? <Separator /> : null}
            <MenuItem onAction={() => setOpen('clock')} data-testid="menu-clock">
              <Clock aria-hidden="true" />
              {t('tray.clock.menu')}
            </MenuItem>
            <Separator />
            {selected === 'phone' ? (
              <MenuItem onAction={() => setOpen('phone-change')} data-testid="menu-phone-change">
                <RefreshCw aria-hidden="true" />
                {t('tray.phone-change.menu')}
              </MenuItem>
            ) : (
              <MenuItem onAction={() => setOpen('take-away')} data-testid="menu-take-away">
                <Trash2 aria-hidden="true" />
                {t('tray.take-away.menu')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {open === 'clock' && selected !== null ? (
        <DeviceClock device={selected} anchor={button} onClose={close} />
      ) : null}
      {open === 'take-away' && token !== null ? (
        <Confirm
          name="take-away"
          onClose={close}
          onConfirm={() => {
            releaseAll()
            void send({ kind: 'take-away', token })
          }}
        />
      ) : null}
      {open === 'phone-change' ? (
        <Confirm
          name="phone-change"
          onClose={close}
          onConfirm={() => void send({ kind: 'phone-change' })}
        />
      ) : null}
    </>
  )
}
