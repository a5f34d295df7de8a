import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { searched } from '../ui/SearchBox.tsx'
import { SearchedTable } from './SearchedTable.tsx'
import { useFigures } from './StepsTab.tsx'

/**
 * What customers get wrong, most harmful and frequent first, by the number under which support
 * desks and the tests know it: `help.mistakes.<number>`.
 */
const MISTAKES = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
] as const

/** Symptom, cause and remedy, for whoever has the customer on the telephone. */
export function MistakesTab() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState('')
  const unlockDays = useSnapshot((s) => s.world.bank.policy.unlockDays)
  const figures = { ...useFigures(), unlock: t('counter.days', { count: unlockDays }) }
  // Only the sentence about slips has two forms.
  const counted = useSnapshot((s) => s.world.bank.policy.slipCounts)
  const rows = MISTAKES.map((number) => ({
    number,
    symptom: t(`help.mistakes.${number}.symptom`, figures),
    cause: t(`help.mistakes.${number}.cause`, figures),
    remedy: t(`help.mistakes.${number}.remedy`, {
      ...figures,
      ...(counted ? { context: 'counted' } : {}),
    }),
    words: t(`help.mistakes.${number}.words`),
  }))
  const listed = searched(rows, asked, (row) =>
    [row.symptom, row.cause, row.remedy, row.words].join(' '),
  )
  return (
    <SearchedTable
      className="is-mistakes"
      label={t('help.mistakes-search')}
      asked={asked}
      onAsk={setAsked}
      testId="help-mistakes-search"
      heads={[t('help.row'), t('help.symptom'), t('help.cause'), t('help.remedy')]}
      count={listed.length}
    >
      {listed.map(({ number, symptom, cause, remedy }) => (
        <tr key={number}>
          <td>{number}</td>
          <th scope="row">{symptom}</th>
          <td>{cause}</td>
          <td>{remedy}</td>
        </tr>
      ))}
    </SearchedTable>
  )
}
