import type { Shell } from '../context.ts'
import { collect, institutionOption, seedOption, startOption, withLanguage } from '../options.ts'
import type { RecordOptions } from './record.ts'

const EXAMPLES = `
A line of the input is one of / 入力の 1 行は次のどれか:
  press right                                a step as scenarios have it / シナリオの手順
  {"kind":"key-down","token":0,"key":"left"} an input of the session format / 入力
  {"afterMs":500,"input":{"kind":"time"}}    the same, so much later / 時間をおいた入力
Each is answered, once it is on the disk, by a JSON line. / 1 行ごとに、保存後に JSON で応答します。

Example / 例:
  printf 'hold centre\\nwait 3s\\n' | tokkun record -o walk.tokkun`

export function addRecord({ program, run }: Shell): void {
  const command = program
    .command('record')
    .description('record a session from a pipe of inputs / パイプからの入力を記録する')
    .requiredOption('-o, --out <file>', 'session file to write / 書き出すセッションファイル')
    .addOption(seedOption())
    .addOption(institutionOption())
    .addOption(startOption())
    .option('--preset <name>', 'state to start from; repeatable / 開始状態（複数可）', collect)
    .option('--keep-going', 'go on after a bad line / 誤った行があっても続ける')
    .option(
      '--secrets',
      'keep typed passwords and foreign codes / 入力したパスワードや外部のコードを残す',
    )
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((options: RecordOptions) =>
    run(options.lang, async (context) => {
      const { record } = await import('./record.ts')
      return record(context, options)
    }),
  )
}
