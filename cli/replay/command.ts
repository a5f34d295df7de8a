import type { Shell } from '../context.ts'
import { wholeNumber, withLanguage } from '../options.ts'
import type { ReplayOptions } from './replay.ts'

const EXAMPLES = `
Examples / 例:
  tokkun replay failed/*.tokkun
  tokkun replay session.tokkun --until 120 --lcd
  tokkun replay session.tokkun --frames > frames.txt
  tokkun replay session.tokkun --to-scenario found.yaml`

/** Assumption: no session has more inputs. */
const MOST_INPUTS = 100_000_000

export function addReplay({ program, run }: Shell): void {
  const command = program
    .command('replay')
    .description('replay sessions and compare / セッションを再生して照合する')
    .argument('<files...>', 'session files (.tokkun) / セッションファイル')
    .option(
      '--until <n>',
      'only the first n inputs / 最初の n 入力まで',
      wholeNumber(0, MOST_INPUTS),
    )
    .option('--lcd', 'draw the tokens’ displays at the end / 最後のトークンの画面を描く')
    .option('--frames', 'a table of state and frame hashes / 入力ごとの状態と画面のハッシュ')
    .option('--to-scenario <file>', 'write a scenario of it / シナリオにして書き出す')
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((files: readonly string[], options: ReplayOptions) =>
    run(options.lang, async (context) => {
      const { replay } = await import('./replay.ts')
      return replay(context, files, options)
    }),
  )
}
