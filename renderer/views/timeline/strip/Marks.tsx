import { Bookmark, BookmarkPlus } from 'lucide-react'
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
import { MARK_TEXT_LIMIT } from '../../../../lab/journal/records.ts'
import { useLanguage } from '../../../i18n.ts'
import { order } from '../../../state/actions.ts'
import { snapshotNow, useSnapshot } from '../../../state/bench.ts'
import { timeOfDay } from '../../../state/format.ts'
import { setMarking, useTimelineUi } from '../../../state/timeline/ui.ts'
import { MarkItem } from './MarkItem.tsx'

/** The bookmarks (しおり): one more at the moment shown, and a list of them with their notes. */
export function Marks() {
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
