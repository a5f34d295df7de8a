import { InvalidArgumentError } from 'commander'
import type { Shell } from '../context.ts'
import { collect, environmentOption, testerOption, wholeNumber, withLanguage } from '../options.ts'
import type { Shard } from './cases.ts'
import type { RunOptions } from './run.ts'

const EXAMPLES = `
Examples / 例:
  tokkun run assets/scenarios
  tokkun run 'tests/**/*.yaml' --tag activation --jobs 4 --junit out/junit.xml
  tokkun run assets/scenarios --shard 2/4 --jsonl - > shard-2.jsonl
  tokkun run my.yaml --param institution=phone-app --sessions out/failed`

/** Most helper processes or repetitions. Assumption: more is a typing error. */
const MOST_JOBS = 256
const MOST_REPEATS = 10_000

export function addRun({ program, run }: Shell): void {
  const command = program
    .command('run')
    .description('run scenarios / シナリオを実行する')
    .argument('<files...>', 'files, folders or patterns / ファイル、フォルダー、パターン')
    .option(
      '--grep <pattern>',
      'only cases whose name or file matches / 名前かファイルが合うもの',
      parsePattern,
    )
    .option(
      '--tag <tag>',
      'only cases with this tag; repeatable / このタグのもの（複数可）',
      collect,
    )
    .option('--shard <i/n>', 'only the i-th of n equal parts / n 等分の i 番目だけ', parseShard)
    .option(
      '--jobs <n>',
      'processes at once; default: one a core / 同時に動かすプロセス数（既定: コア数）',
      wholeNumber(1, MOST_JOBS),
    )
    .option(
      '--repeat <n>',
      'run each case n times; other frames or states are a failure / n 回ずつ実行し、結果が変われば失敗とする',
      wholeNumber(1, MOST_REPEATS),
      1,
    )
    .option('--bail', 'end at the first failure / 最初の失敗で止める')
    .option(
      '--param <name=value>',
      'value of a parameter; repeatable / パラメーターの値（複数可）',
      collectParam,
    )
    .option('--junit <file>', 'write a JUnit XML file / JUnit の XML を書く')
    .option(
      '--jsonl <file>',
      'write JSON lines; - is the output / JSON Lines を書く（- は標準出力）',
    )
    .option('--report <file>', 'write an HTML report of evidence / 証跡の HTML を書く')
    .option('--xlsx <file>', 'write evidence as a workbook / 証跡の Excel ブックを書く')
    .addOption(testerOption())
    .addOption(environmentOption())
    .option(
      '--sessions <folder>',
      'save the session of each failure / 失敗ごとにセッションを保存する',
    )
    .option('--list', 'show the cases, run none / 一覧だけ表示する')
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((files: readonly string[], options: RunOptions) =>
    run(options.lang, async (context) => {
      const { runScenarios } = await import('./run.ts')
      return runScenarios(context, files, options)
    }),
  )
}

/** `2/4`: the second of four parts. */
function parseShard(value: string): Shard {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []
  const shard = { part: Number(part), of: Number(of) }
  if (shard.of >= 1 && shard.part >= 1 && shard.part <= shard.of) return shard
  throw new InvalidArgumentError('Like 2/4: the second of four parts. / 2/4 のように。')
}

function parsePattern(value: string): RegExp {
  try {
    return new RegExp(value, 'iu')
  } catch {
    throw new InvalidArgumentError('It is no regular expression. / 正規表現ではありません。')
  }
}

/** `--param name=value`, once for each parameter. */
function collectParam(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = value.indexOf('=')
  if (at > 0) return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
  throw new InvalidArgumentError('Like name=value. / 名前=値 の形です。')
}
