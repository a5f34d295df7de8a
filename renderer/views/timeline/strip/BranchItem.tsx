import { Check, Pencil } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../../lab/history/types.ts'
import { BRANCH_NAME_LIMIT } from '../../../../lab/journal-types.ts'
import { useLanguage } from '../../../i18n.ts'
import { order } from '../../../state/actions.ts'
import { useSnapshot } from '../../../state/bench.ts'
import { shortDay, timeOfDay } from '../../../state/format.ts'
import { seek } from '../../../state/seek.ts'
import { IconButton } from '../../bar/IconButton.tsx'
import { useBranchName } from '../use-branch-name.ts'

/** One branch: a press shows its end. Its name can be changed. */
export function BranchItem({ branch, here }: { branch: Branch; here: boolean }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const nameOf = useBranchName()
  const parent = useSnapshot((s) =>
    s.history.branches.find((one) => one.id === branch.from?.branch),
  )
  const [editing, setEditing] = useState<string | null>(null)
  const { id, inputs, last, from } = branch
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (editing === null) return
    const done = await order({ kind: 'name-branch', branch: id, name: editing.trim() })
    if (done) setEditing(null)
  }
  if (editing !== null) {
    return (
      <li className="history-item" data-testid={`branch-${id}`}>
        <form className="history-rename" onSubmit={(event) => void rename(event)}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the user has just asked to rename it
            autoFocus
            className="input"
            value={editing}
            maxLength={BRANCH_NAME_LIMIT}
            placeholder={nameOf({ id, name: '' })}
            aria-label={t('history.branches.name')}
            data-testid={`branch-name-${id}`}
            onChange={(event) => setEditing(event.target.value)}
          />
          <Button type="submit" className="icon-button" aria-label={t('history.save')}>
            <Check aria-hidden="true" />
          </Button>
        </form>
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
        onPress={() => setEditing(branch.name)}
      />
    </li>
  )
}
