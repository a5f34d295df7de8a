import { Command, InvalidArgumentError } from 'commander'
import { millis } from '../protocol/time.ts'
import { guide } from './guide.ts'
import { chooseLanguage, loadWords } from './words.ts'

/** Start of the guide's virtual clock: a working morning in Tokyo. Ours. */
const GUIDE_START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

const program = new Command('tokkun')
  .description('Tokkun without a window / ウィンドウなしの特訓')
  .version(__TOKKUN_VERSION__)

program
  .command('guide')
  .description('walk the whole activation in the terminal / 利用開始登録を端末でひととおり歩く')
  .option('--seed <text>', 'seed of the bench: keys, serials, codes', parseSeed, '1')
  .option('--lang <ja|en>', 'language', parseLanguage)
  .action(async (options: { seed: string; lang?: string }) => {
    const words = await loadWords(chooseLanguage(options.lang, process.env.LANG))
    const setup = { seed: options.seed, start: GUIDE_START, institution: 'camera-token' }
    guide(setup, words, (line) => process.stdout.write(`${line}\n`))
  })

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

await program.parseAsync()

function parseLanguage(value: string): string {
  if (value === 'ja' || value === 'en') return value
  throw new InvalidArgumentError('ja or en.')
}

function parseSeed(value: string): string {
  if (/^[\w.-]{1,64}$/.test(value)) return value
  throw new InvalidArgumentError('1 to 64 letters, digits, dots, dashes.')
}
