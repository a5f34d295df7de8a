import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replayJournal } from '../../../lab/history/replay.ts'
import { parseJournal } from '../../../lab/journal/read.ts'
import { dice } from '../../support/dice.ts'

/** How often the program is killed; every run continues the session of the previous one. */
const LIVES = 210
const CHAINS = 6
/** Most answers before the kill: some runs end during their first write. */
const MOST_ANSWERS = 120

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokkun-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../support/kill-writer.ts', import.meta.url)),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the program until it has answered `answers` times, and kills it while it is working. */
async function life(dataDir: string, seed: string, answers: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(folder, 'writer.mjs'), dataDir, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  if (answers === 0) child.kill('SIGKILL')
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === answers) child.kill('SIGKILL')
  }
  return acknowledged
}

async function sessionsOf(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(join(dataDir, 'sessions')).catch(() => [])
  return names.filter((name) => name.endsWith('.tokkun'))
}

/** Every tag in the session's files, in typed text and notes. */
async function kept(dataDir: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const name of await sessionsOf(dataDir)) {
    const bytes = await readFile(join(dataDir, 'sessions', name))
    const text = bytes.toString('latin1')
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    for (const [, tag = ''] of whole.matchAll(/"(?:value|text)":"([\d/-]+)\.*"/g)) found.add(tag)
    const journal = parseJournal(bytes)
    expect(journal.ok, name).toBe(true)
    if (!journal.ok) continue
    expect(journal.value.damage?.why ?? 'torn', name).toBe('torn')
    const asGood = journal.value.damage === null ? 'verified' : 'damaged'
    expect(replayJournal(journal.value).verdict.kind, name).toBe(asGood)
  }
  return found
}

describe('kill -9 at random moments', () => {
  const { next } = dice('kill')
  const chains = Array.from({ length: CHAINS }, (_, chain) => ({
    chain,
    lives: Array.from({ length: LIVES / CHAINS }, () => Math.floor(next() ** 2 * MOST_ANSWERS)),
  }))
  it.concurrent.each(chains)(
    'chain $chain: no acknowledged input is lost, the journal opens, the replay verifies',
    async ({ chain, lives }) => {
      const dataDir = join(folder, `data-${chain}`)
      let answers = 0
      for (const [n, until] of lives.entries()) {
        // A session that is killed, gone on with and killed again; a new one after five lives.
        const data = join(dataDir, String(Math.floor(n / 5)))
        const acknowledged = await life(data, `${chain}-${n}`, until)
        const found = await kept(data)
        expect(acknowledged.filter((tag) => !found.has(tag))).toEqual([])
        answers += acknowledged.length
      }
      // The runs did something, and continued what the previous one had done.
      expect(answers).toBeGreaterThan(10 * lives.length)
      expect((await sessionsOf(join(dataDir, '0'))).length).toBeLessThan(5)
    },
    300_000,
  )
})
