import { serialOf } from '../../firmware/device.ts'
import type { World } from '../../lab/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'

/** A span in its largest units: `1時間5分`, `2 min 30 s`. */
export function spanWords(ms: number): Bilingual {
  if (ms < 1000) return { ja: `${ms}ミリ秒`, en: `${ms} ms` }
  const whole = Math.round(ms / 100) / 10
  if (whole < 60) return { ja: `${whole}秒`, en: `${whole} s` }
  const seconds = Math.round(ms / 1000)
  const parts = [
    { n: Math.floor(seconds / 86_400), ja: '日', en: ' d' },
    { n: Math.floor(seconds / 3600) % 24, ja: '時間', en: ' h' },
    { n: Math.floor(seconds / 60) % 60, ja: '分', en: ' min' },
    { n: seconds % 60, ja: '秒', en: ' s' },
  ].filter(({ n }) => n > 0)
  return {
    ja: parts.map(({ n, ja }) => `${n}${ja}`).join(''),
    en: parts.map(({ n, en }) => `${n}${en}`).join(' '),
  }
}

/** A token by its serial where there are several; plainly the token where there is one. */
export function tokenWords({ tokens }: World, index: number): Bilingual {
  const token = tokens[index]
  if (token === undefined || tokens.length === 1) return { ja: 'トークン', en: 'the token' }
  const serial = serialOf(token)
  return { ja: `トークン（${serial}）`, en: `token ${serial}` }
}
