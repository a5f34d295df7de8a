import { Check, Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../../lab/history/types.ts'
import { MARK_TEXT_LIMIT } from '../../../../lab/journal-types.ts'
import { order } from '../../../state/actions.ts'
import { useSnapshot } from '../../../state/bench.ts'
import { seek } from '../../../state/seek.ts'
import { IconButton } from '../../bar/IconButton.tsx'
import { useBranchName } from '../use-branch-name.ts'

/** One bookmark: a press rewinds to it, on whatever branch it lies. */
export function MarkItem({ mark }: { mark: Mark }) {
  const { t } = useTranslation()
  const nameOf = useBranchName()
  const branches = useSnapshot((s) => s.history.branches)
  const [editing, setEditing] = useState<string | null>(null)
  const { id, place, text } = mark
  const branch = branches.find((one) => one.id === place.branch)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (editing === null) return
    if (await order({ kind: 'edit-mark', id, text: editing.trim() })) setEditing(null)
  }
  if (editing !== null) {
    return (
      <li className="history-item" data-testid={`mark-${id}`}>
        <form className="history-rename" onSubmit={(event) => void save(event)}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the user has just asked to edit it
            autoFocus
            className="input"
            value={editing}
            maxLength={MARK_TEXT_LIMIT}
            aria-label={t('history.marks.note')}
            data-testid={`mark-text-${id}`}
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
    <li className="history-item" data-testid={`mark-${id}`}>
      <button
        type="button"
        className="history-go"
        data-testid={`mark-go-${id}`}
        onClick={() => void seek(place)}
      >
        <span className="history-what">{text === '' ? t('history.marks.unnamed') : text}</span>
        <span className="history-where">
          {t('history.marks.where', {
            branch: branch === undefined ? '' : nameOf(branch),
            at: place.inputs,
          })}
        </span>
      </button>
      <IconButton
        Icon={Pencil}
        label={t('history.marks.edit')}
        testId={`mark-edit-${id}`}
        onPress={() => setEditing(text)}
      />
      <IconButton
        Icon={Trash2}
        label={t('history.marks.delete')}
        testId={`mark-delete-${id}`}
        onPress={() => void order({ kind: 'unmark', id })}
      />
    </li>
  )
}
