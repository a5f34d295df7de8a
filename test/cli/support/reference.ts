import type { Command, Option } from 'commander'
import { createProgram, every } from '../../../cli/program.ts'
import { pipe, screen } from './command-line.ts'

/** The whole command line, without anything behind it. */
function program(): Command {
  const never = () => Promise.reject(new Error('nothing is run'))
  return createProgram(
    {
      out: screen(),
      err: screen(),
      stdin: pipe(),
      env: {},
      cwd: '.',
      cores: 1,
      version: '0.0.0',
      elapsed: () => 0,
      today: () => 0,
      signal: new AbortController().signal,
      pool: never,
    },
    () => undefined,
  )
}

/** Commands that do something themselves, by their full name: `qr make`. */
export function commands(): ReadonlyMap<string, Command> {
  const named = new Map<string, Command>()
  for (const command of every(program())) {
    if (command.parent === null || command.commands.length > 0) continue
    named.set(nameOf(command), command)
  }
  return named
}

function nameOf(command: Command): string {
  const { parent } = command
  if (parent === null || parent.parent === null) return command.name()
  return `${nameOf(parent)} ${command.name()}`
}

/** A command's section of docs/cli.md, made from its help. */
export function section(name: string, command: Command): string {
  const args = command.registeredArguments.map((one) =>
    one.variadic ? ` <${one.name()}...>` : ` <${one.name()}>`,
  )
  return [
    `### tokkun ${name}${args.join('')}`,
    '',
    command.description(),
    '',
    '| option | what it does / 働き |',
    '|---|---|',
    ...command.options.map(row),
  ].join('\n')
}

function row({ flags, description, defaultValue }: Option): string {
  const usual =
    defaultValue === undefined || typeof defaultValue === 'boolean' ? '' : ` (\`${defaultValue}\`)`
  return `| \`${flags.replaceAll('|', '\\|')}\` | ${description}${usual} |`
}
