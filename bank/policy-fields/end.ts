import { choice, type PolicyEntries, timeSpan, whole, yesNo } from './types.ts'

const YEN = ['円', 'yen'] as const
const TAX_INCLUDED = ['消費税込み。', 'Tax included.'] as const
const FEE: readonly [number, number] = [0, 1_000_000]

/** Release, revocation, what comes after them, and what it all costs. */
export const END_FIELDS = {
  releaseOnline: yesNo(
    ['WEBでの利用解除', 'Release online'],
    ['利用者が自分の利用を終了できるか。', 'Whether users may end their own use.'],
  ),
  revokeOnline: yesNo(
    ['WEBでのトークン失効', 'Revocation online'],
    ['マスターユーザ・管理者ユーザが失効できるか。', 'By master and administrator users.'],
  ),
  webNotification: yesNo(
    ['Web諸届', 'Web notification'],
    ['失効をWEBで届け出られるか。', 'Whether a revocation can be filed over the web.'],
  ),
  reuseAfterRelease: yesNo(
    ['利用解除後の再登録', 'Reuse after release'],
    [
      '同じハードウェアトークンを再登録できるか。資料により異なります。',
      'Whether a hardware token may be registered again. The sources differ.',
    ],
  ),
  reuseAfterRevoke: yesNo(
    ['失効後の再登録', 'Reuse after revocation'],
    [
      '同じハードウェアトークンを再登録できるか。資料により異なります。',
      'Whether a hardware token may be registered again. The sources differ.',
    ],
  ),
  reissueWaitMinutes: whole(
    ['失効から再発行までの待ち時間', 'New issue after a revocation: wait'],
    [0, 10_080],
    ['分', 'minutes'],
    ['資料により異なります（30分、翌日）。', 'The sources differ: 30 minutes, or the next day.'],
  ),
  reissueNight: timeSpan(
    ['夜間の失効', 'Revoked at night'],
    [
      'この時間帯に失効した場合、再発行は終了時刻から。日付をまたぐ時間帯は指定できません。',
      'Revoked within these times, a new issue waits until the end. Not across midnight.',
    ],
  ),
  reissueAfterRelease: choice(
    ['利用解除後の再発行', 'New issue after a release'],
    { 'at-once': ['直ちに可能', 'At once'], 'next-day': ['翌日から', 'From the next day'] },
    ['資料により異なります。', 'The sources differ.'],
  ),
  'fees.first': whole(['手数料: 新規発行', 'Fee: first issue'], FEE, YEN, TAX_INCLUDED),
  'fees.additional': whole(['手数料: 追加発行', 'Fee: additional issue'], FEE, YEN, TAX_INCLUDED),
  'fees.reissue': whole(['手数料: 再発行', 'Fee: re-issue'], FEE, YEN, TAX_INCLUDED),
  'fees.monthly': whole(['手数料: 月額', 'Fee: monthly'], FEE, YEN, TAX_INCLUDED),
  'fees.software': whole(
    ['手数料: ソフトウェアトークン', 'Fee: software token'],
    FEE,
    YEN,
    TAX_INCLUDED,
  ),
} as const satisfies PolicyEntries
