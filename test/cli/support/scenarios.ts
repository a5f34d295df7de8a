import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder } from './command-line.ts'

const GOOD = `tokkun: 1
name: { ja: 電源, en: Power }
tags: [power]
params: { key: right }
cases:
  - { name: scan, with: { key: right } }
  - { name: nothing, with: { key: left }, tags: [slow] }
steps:
  - hold centre
  - expect: { lcd: E002 }
  - press \${key}
`

const FAILS = `tokkun: 1
name: Wrong number
params: { number: E011 }
steps:
  - hold centre
  - expect:
      lcd: \${number}
  - press right
`

const IMPORTS = `tokkun: 1
name: By a group
import: lib/switch-on.yaml
steps:
  - use: switch-on
  - expect: { lcd: E002 }
`

const LIBRARY = `tokkun: 1
name: Groups
define:
  switch-on: [hold centre]
`

/** A folder with scenarios: `good.yaml` (two cases), `fails.yaml`, `imports.yaml`, `lib/`. */
export function scenarios(which: readonly ('good' | 'fails' | 'imports')[]): string {
  const cwd = folder()
  const texts = { good: GOOD, fails: FAILS, imports: IMPORTS }
  for (const name of which) put(cwd, `${name}.yaml`, texts[name])
  if (which.includes('imports')) put(cwd, 'lib/switch-on.yaml', LIBRARY)
  return cwd
}

export function put(cwd: string, name: string, text: string): void {
  const path = join(cwd, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
