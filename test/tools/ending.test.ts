import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const tools = pathToFileURL(join(import.meta.dirname, '../../tools')).href

/** Steps of a command; each writes its name when it begins, and the next file tells what came after. */
const STEPS = {
  /** A program that starts another one, as vitest starts its workers. */
  program: `await foreground('sh', ['-c', 'sleep 60 & echo $! > grandchild; touch begun; wait'], { cwd })`,
  /** A program whose output is read. */
  captured: `await capture('sh', ['-c', 'touch begun; exec sleep 60'], { cwd })`,
  /** Work within the command itself, as a build is. */
  inside: `writeFileSync(join(cwd, 'begun'), ''); await new Promise((r) => setTimeout(r, 60_000))`,
}

function begin(step: string, started: (script: string) => ChildProcess) {
  const cwd = mkdtempSync(join(tmpdir(), 'tokkun-ending-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const script = join(cwd, 'command.mjs')
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from '${tools}/command.mjs'
import { capture, foreground } from '${tools}/run.mjs'
const cwd = ${JSON.stringify(cwd)}
await command(async () => {
  ${step}
  writeFileSync(join(cwd, 'next'), '')
  return 0
})
`,
  )
  const child = started(script)
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { cwd, child, ended, said: () => said }
}

const began = (cwd: string) => expect.poll(() => existsSync(join(cwd, 'begun')), LIMIT).toBe(true)
/** For a machine under load. */
const LIMIT = { timeout: 30_000 }

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // An ended one that nobody has asked about yet counts as gone.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe.skipIf(process.platform !== 'linux')('a command that is told to end', () => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const cases = Object.entries(STEPS).flatMap(([name, step]) =>
    signals.map((signal) => [signal, name, step] as const),
  )

  it.each(cases)(
    'by %s ends its step (%s), begins no other and says so',
    async (signal, _, step) => {
      const run = begin(step, (script) =>
        spawn(process.execPath, [script], { env: { ...process.env, LC_ALL: 'C.UTF-8' } }),
      )
      await began(run.cwd)
      run.child.kill(signal)
      expect(await run.ended).toBe(128 + constants.signals[signal])
      expect(run.said()).toBe(
        `Ended by ${signal}: what runs is stopped and nothing more is begun.\n`,
      )
      expect(existsSync(join(run.cwd, 'next'))).toBe(false)
      const grandchild = join(run.cwd, 'grandchild')
      if (existsSync(grandchild)) {
        await expect
          .poll(() => isAlive(Number(readFileSync(grandchild, 'utf8'))), LIMIT)
          .toBe(false)
      }
    },
  )

  it('ends as well when the npm that started it is gone', async () => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', npm_lifecycle_event: 'test' }
    const run = begin(STEPS.program, (script) =>
      // The shell stays between us and the command, as npm's does, and dies without a word.
      spawn('sh', ['-c', `"${process.execPath}" "${script}"; exit 3`], { env }),
    )
    await began(run.cwd)
    run.child.kill('SIGKILL')
    await run.ended
    expect(run.said()).toContain('Ended by SIGTERM')
    expect(existsSync(join(run.cwd, 'next'))).toBe(false)
    const grandchild = Number(readFileSync(join(run.cwd, 'grandchild'), 'utf8'))
    await expect.poll(() => isAlive(grandchild), LIMIT).toBe(false)
  })
})
