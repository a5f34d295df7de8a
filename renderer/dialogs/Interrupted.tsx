import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n.ts'
import { order } from '../state/actions.ts'
import { useSnapshot } from '../state/bench.ts'
import { calendarDay, timeOfDay } from '../state/format.ts'
import { closeDialog } from '../state/ui.ts'
import { Frame } from './Frame.tsx'

/** A session that did not end by a clean close is offered again. */
export function Interrupted() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const found = useSnapshot((s) => s.interrupted)
  if (found === null) return null

  const choose = async (kind: 'resume' | 'dismiss-interrupted') => {
    if (await order({ kind })) closeDialog()
  }
  const last = `${calendarDay(language, found.last)} ${timeOfDay(language, found.last)}`
  return (
    <Frame name="interrupted" title={t('interrupted.title')} dismissable={false}>
      <div className="dialog-body">
        <p>{t('interrupted.what')}</p>
        <dl className="facts">
          <div>
            <dt>{t('interrupted.name')}</dt>
            <dd>{found.name}</dd>
          </div>
          <div>
            <dt>{t('interrupted.last')}</dt>
            <dd>{last}</dd>
          </div>
          <div>
            <dt>{t('interrupted.inputs')}</dt>
            <dd>{found.inputs}</dd>
          </div>
        </dl>
        {found.damage === null ? null : (
          <p className="warning-box">
            {t(`interrupted.damage.${found.damage.why}`, {
              line: found.damage.line,
              inputs: found.inputs,
            })}
          </p>
        )}
      </div>
      <footer className="dialog-footer">
        <Button
          className="button"
          onPress={() => void choose('dismiss-interrupted')}
          data-testid="interrupted-dismiss"
        >
          {t('interrupted.dismiss')}
        </Button>
        <Button
          className="button is-primary"
          autoFocus
          onPress={() => void choose('resume')}
          data-testid="interrupted-resume"
        >
          {t('interrupted.resume')}
        </Button>
      </footer>
    </Frame>
  )
}
