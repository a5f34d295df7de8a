import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SCENARIO_FILE_LIMIT } from '../host/link/program.ts'
import { lookAtPicture } from './camera/camera.ts'
import { addOwn } from './scenarios/scenario-runs.ts'
import type { Texts } from './scenarios/worker-messages.ts'
import { isSessionFile, openDropped } from './sessions/session-files.ts'
import { addToast } from './ui/Toasts.tsx'
import { openDialog } from './ui/window.ts'

function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null
}

/** What a dropped file is for is told by its ending, or by its kind where it is a picture. */
function take(data: DataTransfer): void {
  const files = [...data.files]
  const session = files.find(({ name }) => isSessionFile(name))
  if (session !== undefined) {
    void openDropped(session)
    return
  }
  const scenarios = files.filter(({ name }) => isScenarioFile(name))
  if (scenarios.length > 0) {
    void dropScenarios(scenarios)
    return
  }
  const picture = pictureIn(data)
  if (picture !== null) void lookAtPicture(picture)
  else
    addToast({ tone: 'error', key: 'files.drop-unknown', params: { name: files[0]?.name ?? '' } })
}

/**
 * Files dropped anywhere: a recording is opened, scenarios go into their list, pictures are shown
 * to the token's camera, as are pasted ones.
 */
export function FileDrop() {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    const options = { signal: stop.signal }
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(event.type === 'dragover')
    }
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    }
    const onPaste = (event: ClipboardEvent) => {
      const file = pictureIn(event.clipboardData)
      if (file === null) return
      event.preventDefault()
      void lookAtPicture(file)
    }
    window.addEventListener('dragover', onDrag, options)
    window.addEventListener('dragleave', onDrag, options)
    window.addEventListener('drop', onDrop, options)
    window.addEventListener('paste', onPaste, options)
    return () => stop.abort()
  }, [])

  if (!over) return null
  return (
    <div className="file-drop" aria-hidden="true">
      <FileInput />
      <p>{t('camera.drop')}</p>
    </div>
  )
}

/** By its ending: YAML has no kind that systems agree on. */
function isScenarioFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** Puts dropped scenario files into the list and shows it. */
async function dropScenarios(files: readonly File[]): Promise<void> {
  const texts: (readonly [string, string])[] = []
  for (const file of files) {
    const { name } = file
    const text = file.size > SCENARIO_FILE_LIMIT ? null : await file.text().catch(() => null)
    if (text !== null) texts.push([name, text])
    else {
      const key = file.size > SCENARIO_FILE_LIMIT ? 'too-large' : 'unreadable'
      addToast({ tone: 'error', key: `scenarios.file.${key}`, params: { name } })
    }
  }
  if (texts.length === 0) return
  openDialog('scenarios')
  await addOwn(texts satisfies Texts)
}
