import type { Shell } from '../context.ts'
import {
  collect,
  parseAt,
  parseInstitution,
  parseSeed,
  wholeNumber,
  withLanguage,
} from '../options.ts'
import type { CodeOptions } from './code.ts'

const EXAMPLES = `
Examples / 例:
  tokkun code --session today.tokkun --token 0
  tokkun code --keys tokens.pskc.xml --serial 12345678
  tokkun qr read poster.png | tokkun code --keys -
  tokkun code --seed 7 --institution key-fob-online --preset activated

Secrets are never printed. / 秘密鍵は表示しません。`

/** More tokens do not fit on a desk. */
const MOST_TOKENS = 2000

export function addCode({ program, run }: Shell): void {
  const command = program
    .command('code')
    .description('what a token would show now / いまトークンに出るパスワード')
    .option(
      '--session <file>',
      'of a session’s tokens, at its end / セッションの終わりでのトークン',
    )
    .option(
      '--keys <file>',
      'of a key file (PSKC) or an otpauth text; - reads the input / 鍵ファイルか otpauth',
    )
    .option('--seed <text>', 'of a new bench with this seed / この種の新しいベンチ', parseSeed)
    .option(
      '--institution <id>',
      'institution of that bench / そのベンチの金融機関',
      parseInstitution,
    )
    .option(
      '--preset <name>',
      'state of that bench; repeatable / そのベンチの状態（複数可）',
      collect,
    )
    .option(
      '--token <n>',
      'only the n-th token, from 0 / n 番目（0 から）だけ',
      wholeNumber(0, MOST_TOKENS),
    )
    .option('--serial <text>', 'only this serial or account / このシリアル番号・アカウントだけ')
    .option('--at <time>', 'at this moment (Tokyo) / この時刻で（日本時間）', parseAt)
    .option('--json', 'as JSON lines / JSON Lines で')
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((options: CodeOptions) =>
    run(options.lang, async (context) => {
      const { code } = await import('./code.ts')
      return code(context, options)
    }),
  )
}
