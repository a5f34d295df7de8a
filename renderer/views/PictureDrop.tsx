import { ImageDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lookAtPicture } from '../state/camera.ts'

function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null
}

/** Pictures dropped anywhere or pasted are shown to the token's camera. */
export function PictureDrop() {
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
      // What is no picture is shown too: the sentence about it comes from the reader.
      const file = pictureIn(event.dataTransfer) ?? event.dataTransfer.files.item(0)
      if (file !== null) void lookAtPicture(file)
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
    <div className="picture-drop" aria-hidden="true">
      <ImageDown />
      <p>{t('camera.drop')}</p>
    </div>
  )
}
