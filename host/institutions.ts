import { readPolicy, writePolicy } from '../bank/policy/file.ts'
import { policyOf } from '../bank/policy/institutions/institutions.ts'
import type { Policy } from '../bank/policy/schema.ts'
import { INSTITUTION_LIMIT, type InstitutionAck } from './link/program.ts'
import { type Disk, systemCode } from './ports.ts'

/** Largest file that is read, bytes. Assumption: a policy with long texts in all fields takes a tenth of it. */
export const POLICY_FILE_LIMIT = 256 * 1024

/**
 * `<folder>/institution-<id>.json`: because of the prefix no id is a name that Windows reserves
 * (`con`, `nul` …).
 */
const PREFIX = 'institution-'
const SUFFIX = '.json'

/** The user's own institutions: one file each, so that they can be copied and mailed. */
export interface Institutions {
  /** By id. */
  list(): readonly Policy[]
  /** Resolves once the file is on the disk, or the disk refused and nothing has changed. */
  save(policy: Policy): Promise<InstitutionAck>
  remove(id: string): Promise<InstitutionAck>
  /** Resolves when nothing waits to be written. */
  idle(): Promise<unknown>
}

/**
 * Reads the user's institutions. A file that is not valid is skipped and left alone; `report` is
 * told. Never rejects.
 */
export async function loadInstitutions(ports: {
  readonly folder: string
  readonly report: (problem: string) => void
  readonly changed: (institutions: readonly Policy[]) => void
  readonly disk: Disk
}): Promise<Institutions> {
  const { folder, report, changed, disk } = ports
  let kept: ReadonlyMap<string, Policy> = await readAll(disk, folder, report)
  /** One after the other, so that the last one saved remains. */
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn(work: () => Promise<InstitutionAck>): Promise<InstitutionAck> {
    const done = turn.then(work)
    turn = done
    return done
  }

  async function onDisk(work: () => Promise<void>): Promise<InstitutionAck> {
    try {
      await work()
      return { ok: true }
    } catch (error) {
      report(`institutions: not saved (${systemCode(error)})`)
      return { ok: false, error: 'not-saved' }
    }
  }

  function become(next: Map<string, Policy>): void {
    kept = next
    changed(sorted(kept))
  }

  return {
    list: () => sorted(kept),
    idle: () => turn,
    save: (policy) =>
      inTurn(async () => {
        if (policyOf(policy.id) !== null) return { ok: false, error: 'taken' }
        if (!kept.has(policy.id) && kept.size >= INSTITUTION_LIMIT) {
          return { ok: false, error: 'too-many' }
        }
        const saved = await onDisk(async () => {
          await disk.makeFolder(folder)
          await disk.replace(pathOf(folder, policy.id), writePolicy(policy))
        })
        if (saved.ok) become(new Map(kept).set(policy.id, policy))
        return saved
      }),
    remove: (id) =>
      inTurn(async () => {
        // Only names that were read or saved here become part of a path.
        if (!kept.has(id)) return { ok: true }
        const removed = await onDisk(() => disk.remove(pathOf(folder, id)))
        if (removed.ok) become(new Map([...kept].filter(([other]) => other !== id)))
        return removed
      }),
  }
}

function pathOf(folder: string, id: string): string {
  return `${folder}/${PREFIX}${id}${SUFFIX}`
}

function sorted(kept: ReadonlyMap<string, Policy>): readonly Policy[] {
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function readAll(
  disk: Disk,
  folder: string,
  report: (problem: string) => void,
): Promise<Map<string, Policy>> {
  const found = new Map<string, Policy>()
  const names = await disk.list(folder).catch(() => [])
  for (const name of [...names].sort()) {
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) continue
    if (found.size >= INSTITUTION_LIMIT) break
    const policy = await readOne(disk, `${folder}/${name}`).catch(() => null)
    const isOwn = policy !== null && `${PREFIX}${policy.id}${SUFFIX}` === name
    if (isOwn && policyOf(policy.id) === null) found.set(policy.id, policy)
    else report(`institutions: ${name} is left out, it holds no institution of that name`)
  }
  return found
}

async function readOne(disk: Disk, path: string): Promise<Policy | null> {
  if ((await disk.size(path)) > POLICY_FILE_LIMIT) return null
  const read = readPolicy(await disk.readText(path))
  return read.ok ? read.value : null
}
