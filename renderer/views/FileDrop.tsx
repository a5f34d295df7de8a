import { FileInput } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lookAtPicture } from '../state/camera.ts'
import { dropScenarios, isScenarioFile } from '../state/drop-scenarios.ts'
import { isSessionFile, openDropped } from '../state/session-files.ts'
import { addToast } from '../state/toasts.ts'

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
