import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IMPORT_LIMIT } from '../../lab/input-schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { PskcKey } from '../../protocol/pskc/key.ts'
import { pskcProblem } from '../../protocol/pskc/problems.ts'
import { readPskc } from '../../protocol/pskc/read.ts'
import { send } from '../bench/send.ts'
import { bridgeInUse, useSnapshot } from '../bench/snapshot.ts'
import { calendarDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { importedOf } from './keys.ts'

/** What came of the last file. */
type Chosen =
  | { readonly name: string; readonly keys: readonly PskcKey[] }
  | { readonly name: string; readonly problem: Bilingual }
  | { readonly name: string; readonly error: 'too-large' | 'unreadable' | 'not-text' }

async function chooseFile(): Promise<Chosen | null> {
  const file = await bridgeInUse().openText('pskc')
  if (file === null || 'error' in file) return file
  const read = readPskc(file.text)
  return read.ok
    ? { name: file.name, keys: read.value }
    : { name: file.name, problem: pskcProblem(read.error) }
}

/** A key file is read, its keys are looked at, and those that are new come to the desk. */
export function ImportTab() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [done, setDone] = useState<readonly string[] | null>(null)
  const serials = useSnapshot((s) => s.world.bank.serials)
  const keys = chosen !== null && 'keys' in chosen ? chosen.keys : []
  const known = new Set(serials.map(({ serial }) => serial))
  const refused = (done ?? []).filter((serial) => !known.has(serial)).length
  const unknown = keys.filter(({ serial }) => !known.has(serial))
  // More than the bench takes at once: the rest comes with the next press.
  const fresh = unknown.slice(0, IMPORT_LIMIT)

  const choose = async () => {
    const next = await chooseFile()
    if (next === null) return
    setChosen(next)
    setDone(null)
  }
  const take = async () => {
    if (await send({ kind: 'import-tokens', tokens: fresh.map(importedOf) })) {
      setDone(fresh.map(({ serial }) => serial))
      if (fresh.length === unknown.length) setChosen(null)
    }
  }

  return (
    <>
      <p>{t('files.import.what')}</p>
      <p className="quiet">{t('files.import.secret')}</p>
      <div className="files-line">
        <Button className="button" onPress={() => void choose()} data-testid="files-choose">
          <FileInput aria-hidden="true" />
          {t('files.import.choose')}
        </Button>
        {chosen === null ? null : <span className="files-name">{chosen.name}</span>}
      </div>
      {chosen !== null && 'problem' in chosen ? (
        <p className="error-box" role="alert" data-testid="files-problem">
          {pick(chosen.problem)}
        </p>
      ) : null}
      {chosen !== null && 'error' in chosen ? (
        <p className="error-box" role="alert" data-testid="files-problem">
          {t(`files.error.${chosen.error}`)}
        </p>
      ) : null}
      {keys.length === 0 ? null : (
        <>
          <KeyTable keys={keys} known={known} />
          <div className="files-line">
            <p className="quiet">
              {unknown.length < keys.length
                ? t('files.import.known', { count: keys.length - unknown.length })
                : t('files.import.all-new')}
            </p>
            <Button
              className="button is-primary"
              isDisabled={fresh.length === 0}
              onPress={() => void take()}
              data-testid="files-import"
            >
              {t('files.import.take', { count: fresh.length })}
            </Button>
          </div>
        </>
      )}
      {done === null ? null : (
        <p className="good-box" role="status" data-testid="files-done">
          {t('files.import.done', { count: done.length })}
          {refused === 0 ? null : ` ${t('files.import.bank-refused', { count: refused })}`}
        </p>
      )}
    </>
  )
}

/** Most rows that are drawn: a file may hold thousands. Assumption: nobody reads so many here. */
const MOST_ROWS = 200

/** The keys of a file without their secrets. `known`: serials that the bank has already. */
function KeyTable(props: {
  readonly keys: readonly PskcKey[]
  readonly known: ReadonlySet<string>
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { keys, known } = props
  return (
    <table className="help-table files-table" data-testid="files-keys">
      <thead>
        <tr>
          {['serial', 'maker', 'code', 'expires', 'state'].map((column) => (
            <th key={column} scope="col">
              {t(`files.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.slice(0, MOST_ROWS).map(({ serial, manufacturer, code, expires }) => (
          <tr key={serial}>
            <th scope="row">{serial}</th>
            <td>{manufacturer}</td>
            <td>
              {t('files.code', {
                digits: code.digits,
                seconds: code.periodSeconds,
                algorithm: code.algorithm.toUpperCase(),
              })}
            </td>
            <td>{expires === null ? t('files.no-expiry') : calendarDay(language, expires)}</td>
            <td>{t(known.has(serial) ? 'files.state.known' : 'files.state.new')}</td>
          </tr>
        ))}
        {keys.length > MOST_ROWS ? (
          <tr>
            <td colSpan={5}>{t('files.more', { count: keys.length - MOST_ROWS })}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
