import type { Bilingual } from '../../../bank/page.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { didYouMean, listed, nearest } from '../../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { Hands } from '../../hands.ts'
import type { BenchSetup, Stamped } from '../../types.ts'
import { canStart, policyIn } from '../../world.ts'
import type { Stage } from '../bench/stage.ts'
import { type Cannot, cannot } from '../cannot.ts'
import type { Doing } from '../words/word.ts'
import { PRESETS, type Preset } from './table.ts'

export { PRESETS, type Preset } from './table.ts'

/** A preset's id of what people write: `locked after 4` is `locked-after-4`. */
function presetId(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-')
}

/** The presets of an institution. */
export function presetsFor(policy: Policy): readonly Preset[] {
  return PRESETS.filter((preset) => preset.fits(policy))
}

/** The preset that is meant, if the institution has it. */
export function presetFor(policy: Policy, name: string): Result<Preset, Cannot> {
  const id = presetId(name)
  const preset = PRESETS.find((one) => one.id === id)
  const there = presetsFor(policy).map((one) => one.id)
  if (preset === undefined) {
    const meant = didYouMean(
      nearest(
        id,
        PRESETS.map((one) => one.id),
      ),
    )
    return err(
      cannot(
        'no-preset',
        `「${name}」という開始状態はありません。${meant.ja}使えるのは ${listed(there)} です。`,
        `There is no preset "${name}".${meant.en} There are: ${listed(there)}.`,
      ),
    )
  }
  if (preset.fits(policy)) return ok(preset)
  return err(
    cannot(
      'preset-does-not-fit',
      `開始状態「${preset.label.ja}」は金融機関${policy.label}にはありません。使えるのは ${listed(there)} です。`,
      `The preset "${id}" does not fit institution ${policy.label}. There are: ${listed(there)}.`,
    ),
  )
}

/** A preset as something that is done. */
export function reachDoing(preset: Preset): Doing {
  const says: Bilingual = {
    ja: `開始状態: ${preset.label.ja}`,
    en: `given: ${preset.label.en}`,
  }
  return { says, act: (stage) => reach(stage, preset) }
}

function reach(stage: Stage, preset: Preset): Cannot | null {
  try {
    preset.reach(stage)
    return null
  } catch (error) {
    // A walk throws where it has lost its way: another policy, a broken token, a cut line.
    const why = error instanceof Error ? error.message : String(error)
    return cannot(
      'preset-failed',
      `開始状態「${preset.label.ja}」に到達できません（${why}）。`,
      `The preset "${preset.id}" cannot be reached (${why}).`,
    )
  }
}

/**
 * The inputs that lead from the start of a bench to these presets, one after the other; refused with
 * the first that does not exist, does not fit, or cannot be reached.
 */
export function reachPreset(
  setup: BenchSetup,
  names: readonly string[],
): Result<readonly Stamped[], Cannot> {
  const policy = policyIn(setup)
  if (policy === null || !canStart(setup)) {
    const { institution } = setup
    return err(
      cannot(
        'no-institution',
        `金融機関「${institution}」はありません。`,
        `There is no institution "${institution}".`,
      ),
    )
  }
  const stage: Stage = { hands: new Hands(setup), since: 0 }
  for (const name of names) {
    const preset = presetFor(policy, name)
    if (!preset.ok) return preset
    const failed = reach(stage, preset.value)
    if (failed !== null) return err(failed)
  }
  return ok(stage.hands.inputs)
}
