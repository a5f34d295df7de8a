import * as z from 'zod'
import { fieldsOf } from './field.ts'

const { choice, timeSpan, whole, yesNo } = fieldsOf('end')

/** Release, revocation, and what comes after them. */
export const END = {
  /** OTP利用解除 (S1-36), 利用終了 (S3-10). */
  releaseOnline: yesNo(['WEBでの利用解除', 'Release online'], {
    hint: ['利用者が自分の利用を終了できるか。', 'Whether users may end their own use.'],
    source: 'S1-36 S3-10',
  }),
  revokeOnline: yesNo(['WEBでのトークン失効', 'Revocation online'], {
    hint: ['マスターユーザ・管理者ユーザが失効できるか。', 'By master and administrator users.'],
    source: 'S2-49 S4-17',
  }),
  webNotification: yesNo(['Web諸届', 'Web notification'], {
    hint: ['失効をWEBで届け出られるか。', 'Whether a revocation can be filed over the web.'],
    source: 'S4-19',
  }),
  reuseAfterRelease: yesNo(['利用解除後の再登録', 'Reuse after release'], {
    hint: [
      '同じハードウェアトークンを再登録できるか。資料により異なります。',
      'Whether a hardware token may be registered again. The sources differ.',
    ],
    source: 'X-1 S1-43',
  }),
  reuseAfterRevoke: yesNo(['失効後の再登録', 'Reuse after revocation'], {
    hint: [
      '同じハードウェアトークンを再登録できるか。資料により異なります。',
      'Whether a hardware token may be registered again. The sources differ.',
    ],
    source: 'X-1 S2-69',
  }),
  reissueWaitMinutes: whole(
    ['失効から再発行までの待ち時間', 'New issue after a revocation: wait'],
    [0, 10_080],
    ['分', 'minutes'],
    {
      hint: [
        '資料により異なります（30分、翌日）。',
        'The sources differ: 30 minutes, or the next day.',
      ],
      source: 'X-6 S2-53',
    },
  ),
  reissueNight: timeSpan(['夜間の失効', 'Revoked at night'], {
    hint: [
      'この時間帯に失効した場合、再発行は終了時刻から。日付をまたぐ時間帯は指定できません。',
      'Revoked within these times, a new issue waits until the end. Not across midnight.',
    ],
    source: 'S2-54',
  }),
  reissueAfterRelease: choice(
    ['利用解除後の再発行', 'New issue after a release'],
    { 'at-once': ['直ちに可能', 'At once'], 'next-day': ['翌日から', 'From the next day'] },
    { hint: ['資料により異なります。', 'The sources differ.'], source: 'S3-11' },
  ),
}

/** What it all costs. */
export const fees = z.strictObject({
  first: fee(['手数料: 新規発行', 'Fee: first issue'], 'S4-41'),
  additional: fee(['手数料: 追加発行', 'Fee: additional issue'], 'S4-42'),
  reissue: fee(['手数料: 再発行', 'Fee: re-issue'], 'S4-43'),
  monthly: fee(['手数料: 月額', 'Fee: monthly'], 'S4-40'),
  software: fee(['手数料: ソフトウェアトークン', 'Fee: software token'], 'S4-09'),
})

function fee(label: readonly [string, string], source: string) {
  const hint = ['消費税込み。', 'Tax included.'] as const
  return whole(label, [0, 1_000_000], ['円', 'yen'], { hint, source })
}
