import { Bookmark, GitBranch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../lab/journal/records.ts'
import { seek } from '../../state/history/seek.ts'
import type { Fork } from '../../state/history/tree.ts'
import { useBranchName } from './use-branch-name.ts'

/** What the user put beside a row: bookmarks, and the branches that leave after it. */
export function RowNotes(props: { marks: readonly Mark[]; forks: readonly Fork[] }) {
  const { t } = useTranslation()
  const nameOf = useBranchName()
  return (
    <div className="row-notes">
      {props.marks.map(({ id, place, text }) => (
        <button
          key={`mark-${id}`}
          type="button"
          className="row-note is-mark"
          data-testid={`row-mark-${id}`}
          title={t('history.marks.go')}
          onClick={() => void seek(place)}
        >
          <Bookmark aria-hidden="true" />
          <span>{text === '' ? t('history.marks.unnamed') : text}</span>
        </button>
      ))}
      {props.forks.map(({ branch }) => (
        <button
          key={`fork-${branch.id}`}
          type="button"
          className="row-note is-fork"
          data-testid={`row-fork-${branch.id}`}
          title={t('history.branches.show')}
          onClick={() => void seek({ branch: branch.id, inputs: branch.inputs })}
        >
          <GitBranch aria-hidden="true" />
          <span>{nameOf(branch)}</span>
        </button>
      ))}
    </div>
  )
}
