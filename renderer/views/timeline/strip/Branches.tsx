import { Columns2, GitBranch } from 'lucide-react'
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
import { useSnapshot } from '../../../state/bench.ts'
import { compare } from '../../../state/timeline/ui.ts'
import { BranchItem } from './BranchItem.tsx'

/** The session's branches: the trunk, and what was tried from earlier moments. */
export function Branches() {
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
