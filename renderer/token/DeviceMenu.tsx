import { Clock, Ellipsis, RefreshCw, RotateCcw, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  Button,
  Dialog,
  Heading,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Separator,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cameraTokenOf, fobOf, useSelected } from '../bench/selected-device.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { turnOver } from './choose-device.ts'
import { DeviceClock } from './DeviceClock.tsx'
import { BATTERY_CHARGES } from './device-states.ts'
import { releaseAllKeys } from './held-keys.ts'

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
              ? BATTERY_CHARGES.map(({ percent, Icon }) => (
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
            releaseAllKeys()
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

interface ConfirmProps {
  /** `tray.<name>` of the locales has title, what is lost, and the button. */
  readonly name: 'take-away' | 'phone-change'
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. */
function Confirm({ name, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog" data-testid={`confirm-${name}`}>
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {t(`tray.${name}.title`)}
            </Heading>
          </header>
          <div className="dialog-body">
            <p>{t(`tray.${name}.lost`)}</p>
          </div>
          <footer className="dialog-footer">
            <Button className="button" autoFocus onPress={onClose}>
              {t('tray.cancel')}
            </Button>
            <Button
              className="button is-danger"
              data-testid={`confirm-${name}-yes`}
              onPress={() => {
                onConfirm()
                onClose()
              }}
            >
              {t(`tray.${name}.do`)}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
