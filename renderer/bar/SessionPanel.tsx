import {
  AppWindow,
  ArrowLeftRight,
  ChevronUp,
  CircleAlert,
  FileCheck2,
  FileOutput,
  FilePlus2,
  History,
  Info,
  Keyboard,
  Landmark,
  Library,
  ListChecks,
  Plug,
  RotateCcw,
  Save,
  Smartphone,
} from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { bridgeInUse, useSnapshot } from '../bench/snapshot.ts'
import { sameAgain } from '../sessions/session-files.ts'
import { openDialog } from '../ui/window.ts'

/** Name of the session, whether it is on disk, and what can be opened beside it. */
export function SessionPanel() {
  const { t } = useTranslation()
  const session = useSnapshot((s) => s.session)
  const label = useSnapshot((s) => s.world.bank.policy.label)
  const interrupted = useSnapshot((s) => s.interrupted !== null)
  return (
    <MenuTrigger>
      <Button
        className={session.saved ? 'button session' : 'button session is-unsaved'}
        data-testid="session"
      >
        {session.saved ? <Save aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
        <span className="session-label" title={t('session.title')}>
          {t('session.short', { label })}
        </span>
        <span className="session-name">{t('session.seed', { seed: session.setup.seed })}</span>
        <span className="session-state">
          {session.saved
            ? t('session.saved', { count: session.inputs })
            : t('session.unsaved', { count: session.inputs })}
        </span>
        <ChevronUp aria-hidden="true" className="session-more" />
      </Button>
      <Popover className="popover" placement="top end">
        <Menu className="menu">
          {interrupted ? (
            <MenuItem onAction={() => openDialog('interrupted')} data-testid="menu-interrupted">
              <History aria-hidden="true" />
              {t('session.interrupted')}
            </MenuItem>
          ) : null}
          <MenuItem onAction={() => openDialog('new-session')} data-testid="menu-new-session">
            <FilePlus2 aria-hidden="true" />
            {t('session.new')}
          </MenuItem>
          <MenuItem onAction={() => void sameAgain()} data-testid="menu-same-again">
            <RotateCcw aria-hidden="true" />
            {t('session.same-again')}
          </MenuItem>
          <MenuItem onAction={() => openDialog('sessions')} data-testid="menu-sessions">
            <Library aria-hidden="true" />
            {t('session.sessions')}
          </MenuItem>
          <MenuItem onAction={() => openDialog('save-session')} data-testid="menu-save-session">
            <FileOutput aria-hidden="true" />
            {t('session.save')}
          </MenuItem>
          <Separator />
          <MenuItem onAction={() => openDialog('scenarios')} data-testid="menu-scenarios">
            <ListChecks aria-hidden="true" />
            {t('session.scenarios')}
          </MenuItem>
          <MenuItem onAction={() => openDialog('evidence')} data-testid="menu-evidence">
            <FileCheck2 aria-hidden="true" />
            {t('session.evidence')}
          </MenuItem>
          <MenuItem onAction={() => openDialog('automation')} data-testid="menu-automation">
            <Plug aria-hidden="true" />
            {t('session.automation')}
          </MenuItem>
          <Separator />
          <MenuItem onAction={() => openDialog('institutions')} data-testid="menu-institutions">
            <Landmark aria-hidden="true" />
            {t('session.institutions')}
          </MenuItem>
          <MenuItem onAction={() => openDialog('tokens-file')} data-testid="menu-tokens-file">
            <ArrowLeftRight aria-hidden="true" />
            {t('session.tokens-file')}
          </MenuItem>
          <Separator />
          <MenuItem
            onAction={() => void bridgeInUse().openWindow('token')}
            data-testid="menu-window-token"
          >
            <Smartphone aria-hidden="true" />
            {t('session.window-token')}
          </MenuItem>
          <MenuItem
            onAction={() => void bridgeInUse().openWindow('bank')}
            data-testid="menu-window-bank"
          >
            <AppWindow aria-hidden="true" />
            {t('session.window-bank')}
          </MenuItem>
          <Separator />
          <MenuItem onAction={() => openDialog('shortcuts')} data-testid="menu-shortcuts">
            <Keyboard aria-hidden="true" />
            {t('session.shortcuts')}
          </MenuItem>
          <MenuItem onAction={() => openDialog('about')} data-testid="menu-about">
            <Info aria-hidden="true" />
            {t('session.about')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
