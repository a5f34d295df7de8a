import { policies } from '../../bank/policy/institutions/institutions.ts'
import { millis } from '../../protocol/time.ts'
import type { Shell } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { institutionOption, seedOption, withLanguage } from '../options.ts'

/** Assumption: the guide's virtual clock starts on a working morning in Tokyo. */
const GUIDE_START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

const INSTITUTIONS = policies.map(({ id, label }) => `${label} ${id}`).join(', ')

interface Options {
  readonly seed: string
  readonly institution: string
  readonly lang?: string
}

export function addGuide({ program, run }: Shell): void {
  const command = program
    .command('guide')
    .description('walk an institution’s procedures in the terminal / 手続きを端末でひととおり歩く')
    .addOption(seedOption())
    .addOption(institutionOption(`institution / 金融機関: ${INSTITUTIONS}`))
  withLanguage(command).action(({ seed, institution, lang }: Options) =>
    run(lang, async ({ language, print }) => {
      const [{ guide }, { loadWords }] = await Promise.all([
        import('./guide.ts'),
        import('./guide.ts'),
      ])
      guide({ seed, start: GUIDE_START, institution }, await loadWords(language), print)
      return EXIT.ok
    }),
  )
}
