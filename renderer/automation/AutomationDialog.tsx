import { Copy, Eye, EyeOff, Globe, Plug } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, Checkbox, Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AutomationState } from '../../host/link/program.ts'
import { bridgeInUse } from '../bench/snapshot.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { addToast } from '../ui/Toasts.tsx'
import { automationNow, turnAutomation, useAutomation } from './AutomationSign.tsx'

/** The interface for other programs: off until it is switched on here. */
export function AutomationDialog() {
  const { t } = useTranslation()
  const state = useAutomation()
  return (
    <DialogFrame name="automation" title={t('automation.title')}>
      <div className="dialog-body">
        <p>{t('automation.what')}</p>
        {state === null ? (
          <p className="warning-box">{t('automation.only-desktop')}</p>
        ) : (
          <Controls state={state} />
        )}
      </div>
    </DialogFrame>
  )
}

function Controls({ state }: { readonly state: AutomationState }) {
  const { t } = useTranslation()
  return (
    <>
      <Switch
        className="switch"
        isSelected={state.on}
        onChange={(on) => void turnAutomation(on, automationNow()?.atStart ?? false)}
        data-testid="automation-on"
      >
        <span className="switch-track" aria-hidden="true" />
        <Plug aria-hidden="true" />
        {t(state.on ? 'automation.is-on' : 'automation.is-off')}
      </Switch>
      {state.on ? <Access url={state.url} token={state.token} /> : null}
      {!state.on && state.problem !== null ? (
        <p className="error-box" role="alert">
          {t('automation.problem', { problem: state.problem })}
        </p>
      ) : null}
      <Checkbox
        className="checkbox"
        isSelected={state.atStart}
        onChange={(atStart) => void turnAutomation(automationNow()?.on ?? false, atStart)}
        data-testid="automation-at-start"
      >
        <span className="checkbox-box" aria-hidden="true" />
        {t('automation.at-start')}
      </Checkbox>
      <p className="quiet">{t('automation.safety')}</p>
    </>
  )
}

/** Address and token; the token is dots until somebody wants to see it. */
function Access({ url, token }: { readonly url: string; readonly token: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const example = `curl -H "Authorization: Bearer ${token}" ${url}/api/v1/state`
  const dots = '•'.repeat(24)
  return (
    <div className="access">
      <Line label={t('automation.address')} text={url} copied={url} testId="automation-url" />
      <Line
        label={t('automation.token')}
        text={shown ? token : dots}
        copied={token}
        testId="automation-token"
      >
        <Button
          className="icon-button"
          aria-label={t(shown ? 'automation.hide' : 'automation.show')}
          onPress={() => setShown(!shown)}
          data-testid="automation-show"
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </Button>
      </Line>
      <Line
        label={t('automation.example')}
        text={shown ? example : example.replace(token, dots)}
        copied={example}
        testId="automation-example"
      />
      <Button
        className="button"
        onPress={() => void bridgeInUse().desktop?.openInBrowser()}
        data-testid="automation-browser"
      >
        <Globe aria-hidden="true" />
        {t('automation.browser')}
      </Button>
    </div>
  )
}

function Line(props: {
  readonly label: string
  readonly text: string
  readonly copied: string
  readonly testId: string
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const { label, text, copied, testId } = props
  const copy = () => {
    if (copyText(copied)) {
      addToast({ tone: 'info', key: 'automation.copied', params: { what: label } })
    } else addToast({ tone: 'error', key: 'automation.not-copied', params: {} })
  }
  return (
    <div className="access-line">
      <span className="access-label">{label}</span>
      <code data-testid={testId} data-text={copied}>
        {text}
      </code>
      {props.children}
      <Button
        className="icon-button"
        aria-label={t('automation.copy', { what: label })}
        onPress={copy}
        data-testid={`${testId}-copy`}
      >
        <Copy aria-hidden="true" />
      </Button>
    </div>
  )
}

/**
 * Puts a text on the clipboard, while a click is being answered; false when it was refused. By the
 * page's own copy event: the newer way asks for a permission, and the app grants none of that kind.
 */
function copyText(text: string): boolean {
  let taken = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    // Nobody else puts a selection there.
    event.stopImmediatePropagation()
    taken = true
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return taken
}
