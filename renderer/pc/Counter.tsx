import { ChevronUp, FileClock, Landmark, Package, SkipForward } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CounterForm, Delivery } from '../../bank/books/branch.ts'
import { type FormOffer, offers } from '../../bank/counter/offers.ts'
import type { TokenKind } from '../../bank/policy/schema.ts'
import { FORMS } from '../../lab/telling/names.ts'
import type { Millis } from '../../protocol/time.ts'
import { order, send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { calendarDay, hourMinute } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { uiStore, useUi } from '../ui/window.ts'

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

/** One form that the branch takes: what it is for, what it costs, how long it takes. */
function CounterOffer(props: {
  readonly offer: FormOffer
  readonly user: string
  /** The branch has answered. */
  readonly onAnswer: () => void
}) {
  const { offer, user, onAnswer } = props
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [wish, setWish] = useState<TokenKind | null>(null)
  const device = offer.devices.find((kind) => kind === wish) ?? offer.devices[0]
  const handIn = () =>
    void send({
      kind: 'hand-in',
      form: offer.kind,
      user,
      ...(device === undefined ? {} : { device }),
    }).then(onAnswer)
  return (
    <li className="counter-offer" data-testid={`counter-form-${offer.kind}`}>
      <h3>
        {pick(offer.purpose)}
        <small title={pick(offer.form)}>{pick(offer.form)}</small>
      </h3>
      <div className="counter-act">
        <span className="counter-terms">
          {offer.fee === 0 ? t('counter.free') : t('counter.fee', { fee: yen(offer.fee) })}
          {' · '}
          {t('counter.days', { count: offer.days })}
        </span>
        {offer.devices.length > 1 && device !== undefined ? (
          <select
            className="input native-select"
            aria-label={t('counter.device')}
            value={device}
            data-testid="counter-device"
            onChange={({ target }) =>
              setWish(offer.devices.find((kind) => kind === target.value) ?? null)
            }
          >
            {offer.devices.map((kind) => (
              <option key={kind} value={kind}>
                {t(`records.kind.${kind}`)}
              </option>
            ))}
          </select>
        ) : null}
        <Button className="button" onPress={handIn} data-testid={`hand-in-${offer.kind}`}>
          {t('counter.hand-in')}
        </Button>
      </div>
      <p className="counter-note">{pick(offer.note)}</p>
    </li>
  )
}

/** `2,200`: both languages group by three. */
function yen(amount: number): string {
  return amount.toLocaleString('en')
}

/** Forms at the branch and parcels on their way, the soonest first; the days may pass until each. */
function UnderWay() {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  const forms = useSnapshot((s) => s.world.bank.forms)
  const deliveries = useSnapshot((s) => s.world.bank.deliveries)
  const customers = useSnapshot((s) => s.world.bank.customers)
  const items = underWay(forms, deliveries)
  if (items.length === 0) return null
  const nameOf = (id: string | null) => {
    const customer = customers.find((one) => one.id === id)
    return customer === undefined ? (id ?? '—') : pick(customer.name)
  }
  return (
    <ul className="under-way" aria-label={t('counter.under-way')}>
      {items.map((item) => (
        <li key={item.id} data-testid={item.what === 'form' ? 'counter-form' : 'counter-parcel'}>
          {item.what === 'form' ? <FileClock aria-hidden="true" /> : <Package aria-hidden="true" />}
          <span className="under-way-what">
            {item.what === 'form'
              ? t('counter.form', {
                  form: pick(FORMS[item.form.kind]),
                  name: nameOf(item.form.user),
                })
              : t('counter.parcel', { name: nameOf(item.user) })}
          </span>
          <time className="under-way-due">
            {t(item.what === 'form' ? 'counter.due' : 'counter.arrives', {
              at: `${calendarDay(language, item.due)} ${hourMinute(language, item.due)}`,
            })}
          </time>
          <Button
            className="button"
            data-testid="days-pass"
            onPress={() => void order({ kind: 'pass-to', at: item.due })}
          >
            <SkipForward aria-hidden="true" />
            {t('counter.days-pass')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Something that the branch or the post is busy with. */
type UnderWayItem = { readonly id: string; readonly due: Millis } & (
  | { readonly what: 'form'; readonly form: CounterForm }
  | { readonly what: 'parcel'; readonly user: string | null }
)

/** Forms and parcels in the order in which they are due. */
export function underWay(
  forms: readonly CounterForm[],
  deliveries: readonly Delivery[],
): readonly UnderWayItem[] {
  const items: readonly UnderWayItem[] = [
    ...forms.map((form, n) => ({
      id: `form-${form.kind}-${form.user}-${n}`,
      due: form.due,
      what: 'form' as const,
      form,
    })),
    ...deliveries.map(({ due, user }, n) => ({
      id: `parcel-${user}-${n}`,
      due,
      what: 'parcel' as const,
      user,
    })),
  ]
  return items.toSorted((a, b) => a.due - b.due)
}
