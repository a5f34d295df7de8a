/**
 * What all institutions of the bench share unless they say otherwise. The assumptions about values
 * that no source gives (U-1 … U-6) are in this one place.
 */
export const BASE = {
  signOnMethod: {
    ja: 'ID・パスワード+ワンタイムパスワード方式',
    en: 'ID/password + one-time-password method',
  },
  // Assumption: what the sources call "some days" (S4-13, S4-32); "about one week" is S4-46.
  // The start date is announced (S2-07), but no source says how far ahead.
  setupDays: 3,
  deliveryDays: 4,
  reissueDays: 7,
  startDateDays: 10,
  skipDays: 0,
  transferBeforeStart: false,
  registeredPayeesExempt: false,
  // 6 digits of S4-24 for all; RFC 6238's usual hash (U-4).
  code: { digits: 6, periodSeconds: 60, algorithm: 'sha1' },
  // Assumption: one step to either side, the most that RFC 6238, section 5.2, recommends.
  windowSteps: 1,
  resyncSteps: 30,
  // Assumption (U-3): enough for honest slips, too few to guess a code.
  lockAfter: 5,
  lockConsecutive: true,
  unlockDays: 0,
  passwordLockAfter: 10,
  releaseOnline: false,
  revokeOnline: false,
  webNotification: false,
  reuseAfterRelease: false,
  reuseAfterRevoke: false,
  reissueWaitMinutes: 0,
  reissueNight: null,
  reissueAfterRelease: 'at-once',
  sharing: false,
  dedicated: true,
  serialDigits: { min: 8, max: 12 },
  tokenYears: 5,
  fobButtons: 'one',
  startPassword: { min: 4, max: 8, told: { ja: '4桁から8桁の数字', en: '4 to 8 digits' } },
  confirmPassword: { min: 6, max: 12 },
  softwareKeyboard: true,
  softIssueDays: 30,
  fees: { first: 0, additional: 0, reissue: 0, monthly: 0, software: 0 },
  // Assumption (U-1): the source hides both numbers and tells only that the second is smaller (S0-23).
  deviceCodeDigits: 16,
  signatureDigits: 8,
  // Assumption (U-6): time to fetch the mail and read it, and to scan and type what is on the screen.
  mailCodeMinutes: 60,
  screenCodeMinutes: 10,
  transactionSeconds: 180,
  slipCounts: false,
  pageTellsLastPresses: false,
  initialiseOnline: false,
  paperDays: 7,
  sessionMinutes: 15,
  requiredMark: '※',
  utcOffsetHours: 9,
} as const

/** The wording that most sources share. */
export const WORDING = {
  service: { ja: '特訓法人インターネットバンキング', en: 'Tokkun corporate internet banking' },
  loginId: { ja: 'ログインID', en: 'Login ID' },
  hardwareToken: { ja: 'ハードウェアトークン', en: 'hardware token' },
  softwareToken: { ja: 'ソフトウェアトークン', en: 'software token' },
  issueMenu: { ja: '各種お申込・手続き', en: 'Applications and procedures' },
  releaseMenu: { ja: '各種お申込・手続き', en: 'Applications and procedures' },
  selectionTitle: {
    ja: 'ワンタイムパスワード申請内容選択',
    en: 'One-time password: choose a procedure',
  },
  issue: { ja: 'トークン発行', en: 'Token issue' },
  start: { ja: 'ワンタイムパスワード利用開始', en: 'Start one-time password use' },
  release: { ja: 'ワンタイムパスワード利用解除', en: 'Release one-time password use' },
  choices: 'buttons',
  hardwareStartTitle: {
    ja: 'ワンタイムパスワード利用開始(ハードウェアトークン確認)',
    en: 'Start one-time password use (hardware token check)',
  },
  hardwareStartScreen: null,
  hardwareStartButton: { ja: '利用開始する', en: 'Start use' },
  hardwareStartCompletion: true,
  skip: { ja: 'トークン利用開始登録の省略', en: 'Skip start-of-use registration' },
  releaseConfirmTitle: {
    ja: 'ワンタイムパスワード利用解除(利用解除確認)',
    en: 'Release one-time password use (confirm)',
  },
  releaseDoneTitle: {
    ja: 'ワンタイムパスワード利用解除(利用解除完了)',
    en: 'Release one-time password use (complete)',
  },
  form: { ja: '各種依頼書', en: 'Request form' },
  helper: { ja: 'お取引店', en: 'your branch' },
} as const
