import { useTranslation } from 'react-i18next'
import type { World } from '../../../../lab/world.ts'
import { useLanguage } from '../../../i18n.ts'
import { calendarDay, timeOfDay } from '../../../state/format.ts'
import { FACTS, type FactValue, factsOf, sameFact } from '../../../state/world-facts.ts'

/** What a tester would write down of both worlds; where they differ the line stands out. */
export function FactTable({ left, right }: { left: World | null; right: World | null }) {
  const { t } = useTranslation()
  if (left === null || right === null) return null
  const [a, b] = [factsOf(left), factsOf(right)]
  return (
    <table className="compare-facts" data-testid="compare-facts">
      <caption className="visually-hidden">{t('history.compare.facts')}</caption>
      <tbody>
        {FACTS.map((name) => {
          const same = sameFact(a[name], b[name])
          return (
            <tr key={name} className={same ? '' : 'is-different'} data-testid={`fact-${name}`}>
              <td>
                <Value of={a[name]} />
              </td>
              <th scope="row">
                {t(`history.compare.fact.${name}`)}
                {same ? null : (
                  <span className="visually-hidden"> {t('history.compare.differs')}</span>
                )}
              </th>
              <td>
                <Value of={b[name]} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Value({ of }: { of: FactValue }) {
  const { t } = useTranslation()
  const { language, pick } = useLanguage()
  switch (of.kind) {
    case 'count':
      return of.count
    case 'time':
      return `${calendarDay(language, of.at)} ${timeOfDay(language, of.at)}`
    case 'text':
      return pick(of.text)
    case 'names':
      return of.names.length === 0 ? '—' : of.names.join(', ')
    case 'device':
      return t(`history.compare.device.${of.state}`, { count: of.instances })
    default:
      return of satisfies never
  }
}
