import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MARK_TEXT_LIMIT, type Mark } from '../../../../lab/journal/records.ts'
import { order } from '../../../state/actions.ts'
import { useSnapshot } from '../../../state/bench.ts'
import { seek } from '../../../state/history/seek.ts'
import { IconButton } from '../../bar/IconButton.tsx'
import { useBranchName } from '../use-branch-name.ts'
import { TextForm } from './TextForm.tsx'

/** One bookmark: a press rewinds to it, on whatever branch it lies. */
export function MarkItem({ mark }: { mark: Mark }) {
  const { t } = useTranslation()
  const nameOf = useBranchName()
  const branches = useSnapshot((s) => s.history.branches)
  const [editing, setEditing] = useState(false)
  const { id, place, text } = mark
  const branch = branches.find((one) => one.id === place.branch)
  const save = async (changed: string) => {
    if (await order({ kind: 'edit-mark', id, text: changed })) setEditing(false)
  }
  if (editing) {
    return (
      <li className="history-item" data-testid={`mark-${id}`}>
        <TextForm
          text={text}
          limit={MARK_TEXT_LIMIT}
          label={t('history.marks.note')}
          testId={`mark-text-${id}`}
          onSave={(changed) => void save(changed)}
        />
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
        onPress={() => setEditing(true)}
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
