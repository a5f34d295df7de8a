import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = join(ROOT, 'tools/tokkun.mjs')
const ENV = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8', NO_COLOR: '1' }

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tokkun-cli-'))
  mkdirSync(join(cwd, 'walks'))
  const rows = Array.from({ length: 24 }, (_, n) => `  - { name: "${n}", given: { seed: ${n} } }`)
  const head = 'tokkun: 1\nname: Power\ncases:\n'
  const steps = 'steps:\n  - hold centre\n  - expect: { lcd: E002 }\n  - press right\n'
  writeFileSync(join(cwd, 'walks/power.yaml'), `${head}${rows.join('\n')}\n${steps}`)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function tokkun(...args: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], { cwd, env: ENV, encoding: 'utf8' })
}

/** The program as a process, and everything it has printed. */
function started(...args: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: ENV })
  let text = ''
  const waiting: { readonly what: RegExp; readonly found: () => void }[] = []
  child.stdout.on('data', (data: Buffer) => {
    text += data.toString()
    for (const { what, found } of waiting) if (what.test(text)) found()
  })
  return {
    child,
    text: () => text,
    until: (what: RegExp) =>
      new Promise<void>((found) => {
        if (what.test(text)) found()
        else waiting.push({ what, found })
      }),
    ended: ended(child),
  }
}

function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.on('close', (code) => resolve(code)))
}

describe('the program itself', () => {
  it('is found by npx in the checkout', () => {
    const { stdout, status } = spawnSync('npx', ['tokkun', '--version'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
  })

  it('runs cases in processes of its own, and tells them in one order', () => {
    const lines = (jobs: number) => {
      const { stdout, status, stderr } = tokkun('run', 'walks', '--jobs', `${jobs}`)
      expect([status, stderr]).toEqual([0, ''])
      return stdout.replace(/\([\d.]+ s\)/, '').split('\n')
    }
    const one = lines(1)
    expect(one).toContain('ok 24 - walks/power.yaml › Power › 23')
    expect(lines(3)).toEqual(one)
  })

  it('finds the same in every process and every repetition', () => {
    const { stdout, status } = tokkun(
      'run',
      'walks',
      '--jobs',
      '2',
      '--repeat',
      '4',
      '--jsonl',
      '-',
    )
    expect(status).toBe(0)
    const cases = stdout.trimEnd().split('\n').slice(1, -1)
    expect(cases).toHaveLength(24)
    for (const line of cases) expect(JSON.parse(line)).toMatchObject({ repeats: 4, drift: null })
  })

  it('writes what there is when it is interrupted', async () => {
    const args = ['run', 'walks', '--jobs', '2', '--repeat', '10000', '--junit', 'junit.xml']
    const run = started(...args)
    await run.until(/^1\.\.24$/m)
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(130)
    expect(run.text()).toContain('Bail out! interrupted')
    expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toMatch(
      /<testsuites>[\s\S]*<\/testsuites>/,
    )
  })

  it('does not mind a reader that has seen enough', () => {
    const command = `"${process.execPath}" "${PROGRAM}" run walks --jobs 2 | head -1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd,
      env: ENV,
      encoding: 'utf8',
    })
    expect([stdout, stderr]).toEqual(['TAP version 14\n0\n', ''])
  })

  it('ends with 2 for a wrong command line and with 3 for a file that is not there', () => {
    expect(tokkun('run').status).toBe(2)
    expect(tokkun('replay', 'gone.tokkun').status).toBe(3)
  })

  it('records what comes down a pipe and makes evidence of it', () => {
    const input = 'hold centre\npress right\n'
    const argv = [PROGRAM, 'record', '-o', 'walk.tokkun']
    const recorded = spawnSync(process.execPath, argv, { cwd, env: ENV, input, encoding: 'utf8' })
    expect([recorded.status, recorded.stdout.trimEnd().split('\n').length]).toEqual([0, 2])
    expect(tokkun('replay', 'walk.tokkun').stdout).toContain('verified (4 inputs')
    for (const out of ['walk.html', 'walk.xlsx']) {
      const { status, stderr } = tokkun('report', 'walk.tokkun', '-o', out)
      expect([status, stderr]).toEqual([0, expect.stringContaining(`Written: ${out}`)])
    }
  })

  it('reads the code that it drew', () => {
    expect(tokkun('qr', 'make', 'OTA1:HELLO', '--png', 'code.png').status).toBe(0)
    expect(tokkun('qr', 'read', 'code.png').stdout).toBe('OTA1:HELLO\n')
  })

  it('serves a bench until it is told to end', async () => {
    const serving = started('serve', '--no-web', '--data', 'served', '--token', 'x'.repeat(32))
    await serving.until(/\n/)
    const { url, token } = JSON.parse(serving.text())
    const refused = await fetch(new URL('/v1/state', url))
    expect(refused.status).toBe(401)
    expect(token).toBe('x'.repeat(32))
    serving.child.kill('SIGINT')
    expect(await serving.ended).toBe(0)
  })
})
