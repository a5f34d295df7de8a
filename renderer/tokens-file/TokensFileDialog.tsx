import { Image } from 'lucide-react'
import { type ComponentType, type FormEvent, useRef, useState } from 'react'
import {
  Button,
  FieldError,
  Label,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  TextArea,
  TextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isScanning } from '../../firmware/phone-app/app.ts'
import type { TokkunBridge } from '../../host/link/calls.ts'
import { readOtpauth } from '../../protocol/otpauth.ts'
import { err, type Result } from '../../protocol/result.ts'
import { send } from '../bench/send.ts'
import { bridgeInUse, snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import type { PictureError } from '../camera/camera-status.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { ExportTab } from './ExportTab.tsx'
import { ImportTab } from './ImportTab.tsx'
import { ShowTab } from './ShowTab.tsx'

const TABS = [
  ['import', ImportTab],
  ['export', ExportTab],
  ['show', ShowTab],
  ['read', ReadTab],
] as const satisfies readonly (readonly [string, ComponentType])[]

/** Secrets in and out: key files (PSKC) of key-fobs, `otpauth` codes of authenticator apps. */
export function TokensFileDialog() {
  const { t } = useTranslation()
  return (
    <DialogFrame name="tokens-file" title={t('files.title')} size="wide">
      <Tabs className="help">
        <TabList className="help-tabs" aria-label={t('files.title')}>
          {TABS.map(([name]) => (
            <Tab key={name} id={name} data-testid={`files-tab-${name}`}>
              {t(`files.tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        {TABS.map(([name, Content]) => (
          <TabPanel key={name} id={name} className="help-panel files-panel">
            <Content />
          </TabPanel>
        ))}
      </Tabs>
    </DialogFrame>
  )
}

/** Brings the app to the front; false where its present screen does not open the camera. */
async function openPhoneCamera(): Promise<boolean> {
  const { place, app } = snapshotNow().world.phone
  if (app === null || !isScanning(app)) return false
  if (place === 'app') return true
  return (
    (await send({ kind: 'phone-tap', action: 'home' })) &&
    send({ kind: 'phone-tap', action: 'go:app' })
  )
}

/** An `otpauth` text, pasted or out of a picture, is shown to the phone's camera. */
export function ReadTab() {
  const { t } = useTranslation()
  const installed = useSnapshot((s) => s.world.phone.app !== null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [added, setAdded] = useState<string | null>(null)

  const choosePicture = async () => {
    setBusy(true)
    const read = await textInPicture(bridgeInUse())
    setBusy(false)
    if (read === null) return
    setAdded(null)
    setProblem(read.ok ? null : `camera.error.${read.error}`)
    if (read.ok) setText(read.value)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAdded(null)
    const read = readOtpauth(text)
    setProblem(read.ok ? null : `files.otpauth.${read.error}`)
    if (!read.ok) return
    if (!(await openPhoneCamera())) return setProblem('files.read.busy')
    if (!(await send({ kind: 'phone-scan', text: text.trim() }))) return
    setAdded(read.value.account)
    setText('')
    // The button goes out with the text: the focus would leave the dialog, and Esc be unheard.
    area.current?.focus()
  }

  return (
    <>
      <p>{t('files.read.what')}</p>
      {installed ? null : <p className="warning-box">{t('files.read.no-app')}</p>}
      <form className="files-form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          className="field"
          value={text}
          onChange={setText}
          isInvalid={problem !== null}
          validationBehavior="aria"
        >
          <Label>{t('files.read.text')}</Label>
          <TextArea
            ref={area}
            className="input is-area"
            rows={3}
            maxLength={4000}
            spellCheck="false"
            placeholder="otpauth://totp/…"
            data-testid="files-otpauth-text"
          />
          <FieldError className="field-error">{problem === null ? null : t(problem)}</FieldError>
        </TextField>
        <div className="files-line">
          <Button className="button" isDisabled={busy} onPress={() => void choosePicture()}>
            <Image aria-hidden="true" />
            {t(busy ? 'files.read.reading' : 'files.read.picture')}
          </Button>
          <Button
            className="button is-primary"
            type="submit"
            isDisabled={!installed || text.trim() === ''}
            data-testid="files-otpauth-take"
          >
            {t('files.read.take')}
          </Button>
        </div>
      </form>
      {added === null ? null : (
        <p className="good-box" role="status" data-testid="files-added">
          {t('files.read.added', { name: added })}
        </p>
      )}
    </>
  )
}

/**
 * Lets the user choose a picture and reads the 2-D code in it; null when none was chosen. The
 * reader comes up only for this and ends with it: it is the largest part of the program.
 */
export async function textInPicture(
  bridge: TokkunBridge,
): Promise<Result<string, PictureError> | null> {
  const file = await bridge.openPicture()
  if (file === null) return null
  if ('error' in file) return err(file.error === 'too-large' ? 'too-big' : 'not-a-picture')
  const [{ readPictureFile }, { startWorker }] = await Promise.all([
    import('../camera/picture.ts'),
    import('../camera/worker-client.ts'),
  ])
  const worker = startWorker(
    (bitmap) => bitmap.close(),
    () => undefined,
  )
  try {
    return await readPictureFile(new Blob([Uint8Array.from(file.bytes)]), worker)
  } finally {
    worker.close()
  }
}
