import { ChevronUp, Landmark } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { offers } from '../../../bank/counter/offers.ts'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { uiStore, useUi } from '../../state/ui.ts'
import { CounterOffer } from './CounterOffer.tsx'
import { UnderWay } from './UnderWay.tsx'

/** お取引店窓口: forms are handed in there, worked on after some days, and tokens sent by parcel. */
export function Counter() {
  const { t } = useTranslation()
  const open = useUi((s) => s.counterOpen)
  // Another session: whom the last one's form was for is nobody's business.
  const session = useSnapshot((s) => s.session.name)
  const shown = useRef(session)
  useEffect(() => {
    if (shown.current === session) return
    shown.current = session
    uiStore.setState({ counterOpen: false })
  }, [session])
  const waiting = useSnapshot((s) => s.world.bank.forms.length + s.world.bank.deliveries.length)
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
          <span className={waiting > 0 ? 'counter-summary is-waiting' : 'counter-summary'}>
            {waiting > 0 ? t('counter.waiting', { count: waiting }) : t('counter.summary')}
          </span>
          {waiting > 0 ? (
            <span className="badge counter-count" aria-hidden="true">
              {waiting}
            </span>
          ) : null}
          <ChevronUp aria-hidden="true" className="counter-chevron" />
        </Button>
      </Heading>
      <DisclosurePanel className="counter-panel">
        <div className="counter-desk">
          <UnderWay />
          <Offers key={session} />
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}

/** What this branch takes, for whom, and what it said to the last form. */
function Offers() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const policy = useSnapshot((s) => s.world.bank.policy)
  const customers = useSnapshot((s) => s.world.bank.customers)
  // What was said of a form is over once it is done and everything has come.
  const said = useSnapshot(({ world: { bank, desk } }) => {
    const done = bank.forms.length === 0 && bank.deliveries.length === 0
    return desk.counter?.accepted === true && done ? null : desk.counter
  })
  const [wish, setWish] = useState<string | null>(null)
  const [answers, setAnswers] = useState(0)
  const answer = useRef<HTMLParagraphElement>(null)
  const text = said === null ? '' : pick(said.said)
  // The answer stands at the top, the button far below it: whoever pressed it is taken there.
  useEffect(() => {
    if (answers === 0 || text === '') return
    answer.current?.focus({ preventScroll: true })
    answer.current?.scrollIntoView({ block: 'nearest' })
  }, [answers, text])
  const user = customers.find(({ id }) => id === wish) ?? customers[0]
  const forms = offers(policy)
  if (user === undefined) return null
  return (
    <>
      <label className="counter-user">
        <span>{t('counter.user')}</span>
        <select
          className="input native-select"
          value={user.id}
          data-testid="counter-user"
          onChange={(event) => setWish(event.target.value)}
        >
          {customers.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {t('counter.user-of-class', {
                id,
                name: pick(name),
                class: t(`records.class.${role}`),
              })}
            </option>
          ))}
        </select>
      </label>
      {said === null ? null : (
        <p
          className={said.accepted ? 'counter-said' : 'counter-said is-refused'}
          role="status"
          data-testid="counter-said"
          tabIndex={-1}
          ref={answer}
        >
          {text}
        </p>
      )}
      {forms.length === 0 ? <p className="quiet">{t('counter.nothing')}</p> : null}
      <ul className="counter-offers">
        {forms.map((offer) => (
          <CounterOffer
            key={offer.kind}
            offer={offer}
            user={user.id}
            onAnswer={() => setAnswers((n) => n + 1)}
          />
        ))}
      </ul>
    </>
  )
}
