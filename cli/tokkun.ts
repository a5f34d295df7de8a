import { Command, InvalidArgumentError } from 'commander'
import { policies, policyNamed } from '../bank/institutions.ts'
import { millis } from '../protocol/time.ts'
import { guide } from './guide.ts'
import { chooseLanguage, loadWords } from './words.ts'

/** Start of the guide's virtual clock: a working morning in Tokyo. Ours. */
const GUIDE_START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

const INSTITUTIONS = policies.map(({ id, label }) => `${label} ${id}`).join(', ')

const program = new Command('tokkun')
  .description('Tokkun without a window / ウィンドウなしの特訓')
  .version(__TOKKUN_VERSION__)

program
  .command('guide')
  .description('walk an institution’s procedures in the terminal / 手続きを端末でひととおり歩く')
  .option('--seed <text>', 'seed of the bench: keys, serials, codes', parseSeed, '1')
  .option('--lang <ja|en>', 'language', parseLanguage)
  .option(
    '--institution <id>',
    `institution / 金融機関: ${INSTITUTIONS}`,
    parseInstitution,
    policies[0]?.id ?? '',
  )
  .action(async (options: { seed: string; lang?: string; institution: string }) => {
    const words = await loadWords(chooseLanguage(options.lang, process.env.LANG))
    const { seed, institution } = options
    const setup = { seed, start: GUIDE_START, institution }
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

function parseInstitution(value: string): string {
  const policy = policyNamed(value)
  if (policy !== null) return policy.id
  throw new InvalidArgumentError(`One of ${INSTITUTIONS}.`)
}

function parseSeed(value: string): string {
  if (/^[\w.-]{1,64}$/.test(value)) return value
  throw new InvalidArgumentError('1 to 64 letters, digits, dots, dashes.')
}
