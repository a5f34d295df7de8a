import type { Command } from 'commander'
import type { Bilingual } from '../protocol/bilingual.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'

export type Language = 'ja' | 'en'

/** What a command works with: its output, and the language. */
export interface Context {
  readonly io: Io
  readonly language: Language
  /**
   * Language of everything that machines compare from run to run: names of cases in TAP, JUnit,
   * JSON lines and file names. Japanese unless `--lang` says otherwise; it does not depend on the
   * locale.
   */
  readonly fileLanguage: Language
  /** A text in the user's language. */
  readonly of: (text: Bilingual) => string
  /** Prints a line of the result. */
  print(text: Bilingual | string): void
  /** Prints a line about the work on the error output, so that a pipe gets results only. */
  note(text: Bilingual | string): void
  /** Says why the command ends, and returns the exit code for it. */
  stop(text: Bilingual | string, code: ExitCode): ExitCode
}

function createContext(io: Io, language: Language, fileLanguage: Language): Context {
  const of = (text: Bilingual): string => text[language]
  const words = (text: Bilingual | string): string => (typeof text === 'string' ? text : of(text))
  return {
    io,
    language,
    fileLanguage,
    of,
    print: (text) => io.out.write(`${words(text)}\n`),
    note: (text) => io.err.write(`${words(text)}\n`),
    stop(text, code) {
      io.err.write(`tokkun: ${words(text)}\n`)
      return code
    },
  }
}

/** Ends a command that could not read or write a file. */
export function stopForFile(context: Context, problem: Bilingual): ExitCode {
  return context.stop(problem, EXIT.io)
}

/** Japanese by default; English if asked for, or if the environment's locale says so. */
export function chooseLanguage(asked: string | undefined, locale: string | undefined): Language {
  if (asked === 'ja' || asked === 'en') return asked
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'ja'
}

/**
 * What commands are added to: their options are known at once, their code is loaded when they run.
 */
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

/** `1 case`, `2 cases`: an English number with its noun, whose plural takes an s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
