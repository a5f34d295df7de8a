import { Command, CommanderError } from 'commander'
import { addCode } from './code/command.ts'
import { createShell } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { addGoldens } from './goldens/command.ts'
import { addGuide } from './guide/command.ts'
import type { Io } from './io.ts'
import { addJunitMerge } from './junit-merge/command.ts'
import { addLint } from './lint/command.ts'
import { addQr } from './qr/command.ts'
import { addRecord } from './record/command.ts'
import { addReplay } from './replay/command.ts'
import { addReport } from './report/command.ts'
import { addRun } from './run/command.ts'
import { addServe } from './serve/command.ts'
import { addWords } from './words/command.ts'

const EXIT_CODES = `
Exit codes / 終了コード:
  0    all done, all as expected / すべて期待どおり
  1    failed, diverged, or problems found / 失敗・相違・問題あり
  2    the command line is wrong / コマンドの書き方の誤り
  3    a file cannot be read or written / ファイルの読み書きができない
  130  interrupted (Ctrl-C) / 中断`

/** The whole command line. `ended` is called with the exit code of the command that ran. */
export function createProgram(io: Io, ended: (code: ExitCode) => void): Command {
  const program = new Command('tokkun')
    .description('Tokkun without a window / ウィンドウなしの特訓')
    .version(io.version)
    .showHelpAfterError('(--help: how to use it / 使い方)')
    .showSuggestionAfterError(true)
    .addHelpText('after', EXIT_CODES)
  const shell = createShell(program, io, ended)
  for (const add of [
    addRun,
    addReplay,
    addRecord,
    addCode,
    addQr,
    addLint,
    addWords,
    addServe,
    addReport,
    addGoldens,
    addJunitMerge,
    addGuide,
  ]) {
    add(shell)
  }
  for (const command of every(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      getOutHelpWidth: () => (io.out.isTTY ? io.out.columns : 100),
      getErrHelpWidth: () => (io.err.isTTY ? io.err.columns : 100),
    })
  }
  return program
}

/** A command and all its subcommands. */
export function every(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap((one) => every(one))]
}

/** Runs one command line (without `node` and the script). Never rejects because of user errors. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok
  const program = createProgram(io, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // --help and --version also end this way.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  }
}
