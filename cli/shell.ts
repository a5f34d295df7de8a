import type { Command } from 'commander'
import { type Context, chooseLanguage, createContext } from './context.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'

/** What a command adds itself to: its options are known at once, its work is loaded when it runs. */
export interface Shell {
  readonly program: Command
  /**
   * Runs a command's work and keeps its exit code. The work comes by a dynamic import, so that
   * starting costs only what this one command needs.
   */
  run(language: string | undefined, work: (context: Context) => Promise<ExitCode>): Promise<void>
}

export function createShell(program: Command, io: Io, ended: (code: ExitCode) => void): Shell {
  return {
    program,
    async run(asked, work) {
      const language = chooseLanguage(asked, localeOf(io.env))
      ended(await work(createContext(io, language, chooseLanguage(asked, undefined))))
    },
  }
}

/** The locale for messages, by POSIX's order of the variables. */
function localeOf(env: Io['env']): string | undefined {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG
}
