import { Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { STRANGERS, type Stranger } from '../../../lab/inputs.ts'
import { send } from '../../state/actions.ts'
import { snapshotNow } from '../../state/bench.ts'
import { chooseDevice } from '../../state/choose-device.ts'
import { DeviceIcon } from './DeviceIcon.tsx'

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
