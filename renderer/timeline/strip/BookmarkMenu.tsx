import { Bookmark, BookmarkPlus, Pencil, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MARK_TEXT_LIMIT, type Mark } from '../../../lab/journal/records.ts'
import { order } from '../../bench/send.ts'
import { snapshotNow, useSnapshot } from '../../bench/snapshot.ts'
import { timeOfDay } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage } from '../../ui/i18n.ts'
import { useBranchName } from '../history/branches.ts'
import { seek } from '../history/seek.ts'
import { setMarking, useTimelineUi } from '../shown.ts'
import { TextForm } from './TextForm.tsx'

/** The bookmarks (しおり): one more at the moment shown, and a list of them with their notes. */
export function BookmarkMenu() {
  const { t } = useTranslation()
  const marks = useSnapshot((s) => s.history.marks)
  const open = useTimelineUi((s) => s.marking)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setMarking}>
      <TooltipTrigger delay={500}>
        <Button className="button history-tool" data-testid="marks">
          <Bookmark aria-hidden="true" />
          <span className="history-tool-name">{t('history.marks.title')}</span>
          {marks.length > 0 ? <span className="history-count">{marks.length}</span> : null}
        </Button>
        <Tooltip className="tooltip" offset={6}>
          {t('history.marks.title')}
          <kbd>Ctrl+D</kbd>
        </Tooltip>
      </TooltipTrigger>
      <Popover className="popover history-popover" placement="top end">
        <Dialog className="history-menu" aria-label={t('history.marks.title')}>
          <h3>{t('history.marks.title')}</h3>
          <AddMark />
          {marks.length === 0 ? (
            <p className="quiet">{t('history.marks.none')}</p>
          ) : (
            <ul className="history-list" data-testid="mark-list">
              {marks.map((mark) => (
                <MarkItem key={mark.id} mark={mark} />
              ))}
            </ul>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function AddMark() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const place = useSnapshot((s) => s.history.place)
  const now = useSnapshot((s) => s.world.now)
  const [text, setText] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const { history } = snapshotNow()
    if (await order({ kind: 'mark', place: history.place, text: text.trim() })) setMarking(false)
  }
  return (
    <form className="add-mark" onSubmit={(event) => void add(event)}>
      <label>
        <span>{t('history.marks.at', { time: timeOfDay(language, now), at: place.inputs })}</span>
        <input
          // The bookmark's key opens this: its note is what comes next.
          // biome-ignore lint/a11y/noAutofocus: the popover was opened for this field
          autoFocus
          className="input"
          value={text}
          maxLength={MARK_TEXT_LIMIT}
          placeholder={t('history.marks.note')}
          data-testid="mark-note"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" className="button is-primary" data-testid="mark-add">
        <BookmarkPlus aria-hidden="true" />
        {t('history.marks.add')}
      </Button>
    </form>
  )
}

/** One bookmark: a press rewinds to it, on whatever branch it lies. */
function MarkItem({ mark }: { mark: Mark }) {
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
