import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Interrupted as Found } from '../../host/link/host-link.ts'
import { order } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { calendarDay, timeOfDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { useUi } from '../ui/window.ts'

/**
 * A session that did not end by a clean close is offered again. It goes away when it is answered;
 * on the bench it can be put off, since the session menu keeps it.
 */
export function InterruptedDialog() {
  const { t } = useTranslation()
  const found = useSnapshot((s) => s.interrupted)
  const putOff = useUi((s) => s.view === 'bench')
  if (found === null) return null
  const lost = found.problem !== null
  return (
    <DialogFrame name="interrupted" title={t('interrupted.title')} dismissable={putOff}>
      <div className="dialog-body">
        <p>
          {t(found.problem === null ? 'interrupted.what' : `interrupted.problem.${found.problem}`)}
        </p>
        <Facts found={found} />
        {found.damage === null || lost ? null : (
          <p className="warning-box">
            {t(`interrupted.damage.${found.damage.why}`, {
              line: found.damage.line,
              inputs: found.inputs,
            })}
          </p>
        )}
        {putOff ? <p className="quiet">{t('interrupted.later')}</p> : null}
      </div>
      <footer className="dialog-footer">
        <Button
          className={lost ? 'button is-primary' : 'button'}
          autoFocus={lost}
          onPress={() => void order({ kind: 'dismiss-interrupted' })}
          data-testid="interrupted-dismiss"
        >
          {t(lost ? 'interrupted.leave' : 'interrupted.dismiss')}
        </Button>
        {lost ? null : (
          <Button
            className="button is-primary"
            autoFocus
            onPress={() => void order({ kind: 'resume' })}
            data-testid="interrupted-resume"
          >
            {t('interrupted.resume')}
          </Button>
        )}
      </footer>
    </DialogFrame>
  )
}

/** Of a recording that cannot be read nothing is known but its name. */
function Facts({ found }: { found: Found }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const last = `${calendarDay(language, found.last)} ${timeOfDay(language, found.last)}`
  const rows = [
    ['name', found.name],
    ...(found.problem === null
      ? ([
          ['last', last],
          ['inputs', found.inputs],
        ] as const)
      : []),
  ] as const
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`interrupted.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
