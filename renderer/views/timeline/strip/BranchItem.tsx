import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../../lab/history/branches.ts'
import { BRANCH_NAME_LIMIT } from '../../../../lab/journal/records.ts'
import { useLanguage } from '../../../i18n.ts'
import { order } from '../../../state/actions.ts'
import { useSnapshot } from '../../../state/bench.ts'
import { shortDay, timeOfDay } from '../../../state/format.ts'
import { seek } from '../../../state/history/seek.ts'
import { IconButton } from '../../bar/IconButton.tsx'
import { useBranchName } from '../use-branch-name.ts'
import { TextForm } from './TextForm.tsx'

/** One branch: a press shows its end. Its name can be changed. */
export function BranchItem({ branch, here }: { branch: Branch; here: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const nameOf = useBranchName()
  const parent = useSnapshot((s) =>
    s.history.branches.find((one) => one.id === branch.from?.branch),
  )
  const [editing, setEditing] = useState(false)
  const { id, inputs, last, from } = branch
  const rename = async (name: string) => {
    if (await order({ kind: 'name-branch', branch: id, name })) setEditing(false)
  }
  if (editing) {
    return (
      <li className="history-item" data-testid={`branch-${id}`}>
        <TextForm
          text={branch.name}
          limit={BRANCH_NAME_LIMIT}
          label={t('history.branches.name')}
          placeholder={nameOf({ id, name: '' })}
          testId={`branch-name-${id}`}
          onSave={(name) => void rename(name)}
        />
      </li>
    )
  }
  return (
    <li className={here ? 'history-item is-here' : 'history-item'} data-testid={`branch-${id}`}>
      <button
        type="button"
        className="history-go"
        aria-current={here ? 'true' : undefined}
        data-testid={`branch-go-${id}`}
        onClick={() => void seek({ branch: id, inputs })}
      >
        <span className="history-what">{nameOf(branch)}</span>
        <span className="history-where">
          {t(from === null ? 'history.branches.from-start' : 'history.branches.from', {
            at: from?.inputs ?? 0,
            branch: parent === undefined ? '' : nameOf(parent),
            inputs,
            last: `${shortDay(language, last)} ${timeOfDay(language, last)}`,
          })}
        </span>
      </button>
      <IconButton
        Icon={Pencil}
        label={t('history.branches.rename')}
        testId={`branch-rename-${id}`}
        onPress={() => setEditing(true)}
      />
    </li>
  )
}
