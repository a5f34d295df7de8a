import { Columns2, GitBranch, Pencil } from 'lucide-react'
import { useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../lab/history/branches.ts'
import { BRANCH_NAME_LIMIT } from '../../../lab/journal/records.ts'
import { order } from '../../bench/send.ts'
import { useSnapshot } from '../../bench/snapshot.ts'
import { shortDay, timeOfDay } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage } from '../../ui/i18n.ts'
import { useBranchName } from '../history/branches.ts'
import { seek } from '../history/seek.ts'
import { compare } from '../shown.ts'
import { TextForm } from './TextForm.tsx'

/** The session's branches: the trunk, and what was tried from earlier moments. */
export function BranchMenu() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const branches = useSnapshot((s) => s.history.branches)
  const here = useSnapshot((s) => s.history.place.branch)
  const several = branches.length > 1
  const other = branches.findLast(({ id }) => id !== here)?.id ?? here
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <TooltipTrigger delay={500}>
        <Button className="button history-tool" data-testid="branches">
          <GitBranch aria-hidden="true" />
          <span className="history-tool-name">{t('history.branches.title')}</span>
          {several ? <span className="history-count">{branches.length}</span> : null}
        </Button>
        <Tooltip className="tooltip" offset={6}>
          {t('history.branches.title')}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="popover history-popover" placement="top end">
        <Dialog className="history-menu" aria-label={t('history.branches.title')}>
          <h3>{t('history.branches.title')}</h3>
          <ul className="history-list" data-testid="branch-list">
            {branches.map((branch) => (
              <BranchItem key={branch.id} branch={branch} here={branch.id === here} />
            ))}
          </ul>
          {several ? (
            <Button
              className="button"
              data-testid="branches-compare"
              onPress={() => {
                setOpen(false)
                compare(Math.min(here, other), Math.max(here, other))
              }}
            >
              <Columns2 aria-hidden="true" />
              {t('history.branches.compare')}
            </Button>
          ) : (
            <p className="quiet">{t('history.branches.one')}</p>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** One branch: a press shows its end. Its name can be changed. */
function BranchItem({ branch, here }: { branch: Branch; here: boolean }) {
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
