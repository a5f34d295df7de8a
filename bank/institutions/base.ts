import { both } from '../text.ts'

/**
 * What all institutions of the bench share unless they say otherwise. Values that no source gives
 * are ours (U-1 … U-6), in one place.
 */
export const BASE = {
  signOnMethod: both(
    'ID・パスワード+ワンタイムパスワード方式',
    'ID/password + one-time-password method',
  ),
  // Ours: "some days" (S2-07, S4-13, S4-32), "about one week" (S4-46).
  setupDays: 3,
  deliveryDays: 4,
  reissueDays: 7,
  startDateDays: 10,
  skipDays: 0,
  transferBeforeStart: false,
  registeredPayeesExempt: false,
  // 6 digits of S4-24 for all; RFC 6238's usual hash (U-4).
  code: { digits: 6, periodSeconds: 60, algorithm: 'sha1' },
  // Ours: one minute to either side is what RFC 6238, section 5.2 recommends at most.
  windowSteps: 1,
  resyncSteps: 30,
  // U-3: ours.
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
  startPassword: { min: 4, max: 8, told: both('4桁から8桁の数字', '4 to 8 digits') },
  confirmPassword: { min: 6, max: 12 },
  softwareKeyboard: true,
  softIssueDays: 30,
  fees: { first: 0, additional: 0, reissue: 0, monthly: 0, software: 0 },
  // The source hides both numbers and tells only that the second is smaller [S0-23]. Ours.
  deviceCodeDigits: 16,
  signatureDigits: 8,
  // Ours: time to fetch the mail and read it, and time to scan and type what is on the screen.
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
  service: both('特訓法人インターネットバンキング', 'Tokkun corporate internet banking'),
  loginId: both('ログインID', 'Login ID'),
  hardwareToken: both('ハードウェアトークン', 'hardware token'),
  softwareToken: both('ソフトウェアトークン', 'software token'),
  issueMenu: both('各種お申込・手続き', 'Applications and procedures'),
  releaseMenu: both('各種お申込・手続き', 'Applications and procedures'),
  selectionTitle: both('ワンタイムパスワード申請内容選択', 'One-time password: choose a procedure'),
  issue: both('トークン発行', 'Token issue'),
  start: both('ワンタイムパスワード利用開始', 'Start one-time password use'),
  release: both('ワンタイムパスワード利用解除', 'Release one-time password use'),
  choices: 'buttons',
  hardwareStartTitle: both(
    'ワンタイムパスワード利用開始(ハードウェアトークン確認)',
    'Start one-time password use (hardware token check)',
  ),
  hardwareStartScreen: null,
  hardwareStartButton: both('利用開始する', 'Start use'),
  hardwareStartCompletion: true,
  skip: both('トークン利用開始登録の省略', 'Skip start-of-use registration'),
  releaseConfirmTitle: both(
    'ワンタイムパスワード利用解除(利用解除確認)',
    'Release one-time password use (confirm)',
  ),
  releaseDoneTitle: both(
    'ワンタイムパスワード利用解除(利用解除完了)',
    'Release one-time password use (complete)',
  ),
  form: both('各種依頼書', 'Request form'),
  helper: both('お取引店', 'your branch'),
} as const
