import { ChevronUp, Landmark, SkipForward } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { order, send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { calendarDay } from '../../state/format.ts'
import { uiStore, useUi } from '../../state/ui.ts'

/** The branch's counter: a paper form is handed in there, and worked on after some days. */
export function Counter() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const open = useUi((s) => s.counterOpen)
  const forms = useSnapshot((s) => s.world.bank.forms)
  const customers = useSnapshot((s) => s.world.bank.customers)
  const counter = useSnapshot((s) => s.world.desk.counter)
  const days = useSnapshot((s) => s.world.bank.policy.paperDays)
  return (
    <Disclosure
      className="counter"
      isExpanded={open}
      onExpandedChange={(counterOpen) => uiStore.setState({ counterOpen })}
    >
      <Heading className="counter-heading" level={2}>
        <Button slot="trigger" className="counter-trigger" data-testid="counter">
          <Landmark aria-hidden="true" />
          <span>{t('counter.title')}</span>
          <span className={forms.length > 0 ? 'counter-summary is-waiting' : 'counter-summary'}>
            {forms.length > 0
              ? t('counter.waiting', { count: forms.length })
              : t('counter.summary')}
          </span>
          <ChevronUp aria-hidden="true" className="counter-chevron" />
        </Button>
      </Heading>
      <DisclosurePanel className="counter-panel">
        <div className="counter-body">
          <p>{t('counter.what', { days })}</p>
          <div className="counter-forms">
            {customers.map(({ id, name }) => (
              <Button
                key={id}
                className="button"
                isDisabled={forms.some((form) => form.user === id)}
                onPress={() => void send({ kind: 'hand-in', form: 'token-reset', user: id })}
                data-testid={`hand-in-${id}`}
              >
                {t('counter.hand-in', { name: name[language] })}
              </Button>
            ))}
          </div>
        </div>
        {counter === null || (counter.accepted && forms.length === 0) ? null : (
          <p
            className={counter.accepted ? 'counter-said' : 'counter-said is-refused'}
            role="status"
            data-testid="counter-said"
          >
            {counter.said[language]}
          </p>
        )}
        {forms.map((form) => (
          <div
            key={`${form.user}-${form.handedIn}`}
            className="counter-form"
            data-testid="counter-form"
          >
            <span>
              {t('counter.form', {
                name: customers.find(({ id }) => id === form.user)?.name[language] ?? form.user,
                handedIn: calendarDay(language, form.handedIn),
                due: calendarDay(language, form.due),
              })}
            </span>
            <Button
              className="button"
              data-testid="days-pass"
              onPress={() => void order({ kind: 'pass-to', at: form.due })}
            >
              <SkipForward aria-hidden="true" />
              {t('counter.days-pass')}
            </Button>
          </div>
        ))}
      </DisclosurePanel>
    </Disclosure>
  )
}
