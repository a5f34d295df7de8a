import type { MailFault, NetworkState } from '../inputs.ts'
import { below, type Sentence } from './telling.ts'

/** One input in both forms. `note`: null if the result of the input says more. */
interface Moods {
  readonly note: Sentence | null
  readonly step: Sentence
}

const network = {
  up: {
    note: ['PCと銀行の回線を戻した', 'Line between PC and bank restored'],
    step: ['銀行との回線を元に戻す', 'Put the line to the bank right'],
  },
  'cut-before': {
    note: [
      'PCと銀行の回線を切った（送信が届かない）',
      'Line to the bank cut: requests do not arrive',
    ],
    step: [
      '銀行との回線を切る（依頼が届かない）',
      'Cut the line to the bank (requests do not arrive)',
    ],
  },
  'cut-after': {
    note: [
      'PCと銀行の回線を切った（応答が届かない）',
      'Line to the bank cut: answers do not come back',
    ],
    step: [
      '銀行との回線を切る（応答が届かない）',
      'Cut the line to the bank (answers do not arrive)',
    ],
  },
} as const satisfies Record<NetworkState, Moods>

const mailFault = {
  none: {
    note: ['これから送るメールはすぐ届く', 'Mails sent from now on arrive at once'],
    step: ['メールの障害をなくす', 'Let mails arrive as usual'],
  },
  delayed: {
    note: [
      'これから送るメールは{minutes}分遅れる',
      'Mails sent from now on are {minutes} min late',
    ],
    step: ['メールを{minutes}分遅らせる', 'Delay mails by {minutes} min'],
  },
  lost: {
    note: ['これから送るメールは届かない', 'Mails sent from now on get lost'],
    step: ['メールを届かなくする', 'Let mails get lost'],
  },
  junked: {
    note: ['これから送るメールは迷惑メールになる', 'Mails sent from now on are taken for junk'],
    step: ['メールを迷惑メールにする', 'Let mails land in the junk folder'],
  },
} as const satisfies Record<MailFault, Moods>

/**
 * Every input in words: as a note of what was done (the timeline), and as a step to be done (test
 * documents). A note names the token by its mark and a field by its name, since the page may be
 * gone; a step names both as the person saw them.
 */
const INPUTS: Readonly<Record<string, Moods>> = {
  press: {
    note: ['{key}を押した', '{key}'],
    step: ['{token}の{key}を押す', 'Press the {key} of {token}'],
  },
  hold: {
    note: ['{key}を長押し（{seconds}秒）', '{key} held {seconds} s'],
    step: ['{token}の{key}を{seconds}秒長押しする', 'Hold the {key} of {token} for {seconds} s'],
  },
  'key-held': {
    note: null,
    step: ['{token}の{key}を押したままにする', 'Keep the {key} of {token} down'],
  },
  'key-up': {
    note: null,
    step: ['{token}の{key}を離す', 'Let go of the {key} of {token}'],
  },
  scan: {
    note: ['二次元コードを読ませた（{source}）', 'Code shown to the token ({source})'],
    step: ['{token}で二次元コードを{by}読み取る', 'Scan the 2-D code with {token}{by}'],
  },
  'power-cut': {
    note: ['電池を抜いて、入れ直した', 'Cells pulled and put back'],
    step: ['{token}の電池を抜いて入れ直す', 'Take the cells out of {token} and put them back'],
  },
  cells: {
    note: ['電池を {percent}% のものに替えた', 'Put in cells with {percent}%'],
    step: ['{token}の電池を残量{percent}%のものに替える', 'Put cells of {percent}% into {token}'],
  },
  'token-clock': {
    note: [
      'トークンの時計をずらした（{offset}秒、1日 {drift}秒）',
      'Set the token’s clock off by {offset} s, drifting {drift} s a day',
    ],
    step: [
      '{token}の時計を{offset}秒、1日あたり{drift}秒ずらす',
      'Set the clock of {token} off by {offset} s and {drift} s a day',
    ],
  },
  'place-token': {
    note: ['机に置いた: {stranger}', 'Put on the desk: {stranger}'],
    step: ['{stranger}を机に置く', 'Put {stranger} on the desk'],
  },
  'take-away': {
    note: ['トークンを机から取り去った', 'Took the token away from the desk'],
    step: ['{token}を机から取り去る', 'Take {token} away'],
  },
  'import-tokens': {
    note: [
      'PSKCファイルからトークンを {number} 本取り込んだ',
      'Imported tokens from a PSKC file: {number}',
    ],
    step: [
      'PSKCファイルからトークンを{number}本取り込む',
      'Import {number} tokens from a PSKC file',
    ],
  },
  type: {
    note: ['{field}に入力: {value}', 'Typed {field}: {value}'],
    step: ['「{field}」に「{value}」と入力する', 'Type “{value}” into “{field}”'],
  },
  clear: { note: null, step: ['「{field}」を空にする', 'Clear “{field}”'] },
  choose: {
    note: null,
    step: ['「{field}」で「{value}」を選ぶ', 'Choose “{value}” in “{field}”'],
  },
  tick: {
    note: ['{user} にチェックを付けた', 'Ticked {user}'],
    step: ['「{field}」にチェックを付ける', 'Tick “{field}”'],
  },
  untick: {
    note: ['{user} のチェックを外した', 'Unticked {user}'],
    step: ['「{field}」のチェックを外す', 'Untick “{field}”'],
  },
  click: { note: null, step: ['「{label}」をクリックする', 'Click “{label}”'] },
  'click-by-id': { note: null, step: ['{action} をクリックする', 'Click {action}'] },
  'open-mail': {
    note: ['メールを開いた', 'Opened a mail'],
    step: ['メール「{subject}」を開く', 'Open the mail “{subject}”'],
  },
  'open-some-mail': { note: null, step: ['メールを開く', 'Open a mail'] },
  back: {
    note: ['ブラウザの「戻る」を押した', 'Pressed the browser’s Back'],
    step: ['ブラウザの「戻る」を押す', 'Press the browser’s “back”'],
  },
  reload: {
    note: ['再読み込みを押した', 'Pressed Reload'],
    step: ['ブラウザの「再読み込み」を押す', 'Press the browser’s “reload”'],
  },
  'new-tab': {
    note: ['新しいタブを開いた', 'Opened a new tab'],
    step: ['新しいタブを開く', 'Open a new tab'],
  },
  'show-tab': {
    note: ['タブ{number}に切り替えた', 'Switched to tab {number}'],
    step: ['タブ{number}に切り替える', 'Switch to tab {number}'],
  },
  'close-tab': {
    note: ['タブ{number}を閉じた', 'Closed tab {number}'],
    step: ['タブ{number}を閉じる', 'Close tab {number}'],
  },
  'hand-in': {
    note: ['「{form}」を窓口に提出した（{user}）', 'Handed in at the branch: {form} ({user})'],
    step: ['取引店に「{form}」を提出する（{user}）', 'Hand in at the branch: {form} ({user})'],
  },
  'phone-type': {
    note: ['スマートフォンの{field}に入力: {value}', 'Typed on the phone, {field}: {value}'],
    step: [
      'スマートフォンの「{field}」に「{value}」と入力する',
      'Type “{value}” into “{field}” on the phone',
    ],
  },
  'phone-tap': {
    note: null,
    step: ['スマートフォンの「{label}」をタップする', 'Tap “{label}” on the phone'],
  },
  'phone-back': {
    note: null,
    step: ['スマートフォンの「戻る」をタップする', 'Tap “back” on the phone'],
  },
  'phone-tap.home': {
    note: ['スマートフォンのホームへ', 'Phone: home'],
    step: ['スマートフォンのホームに戻る', 'Go to the phone’s home screen'],
  },
  'phone-scan': {
    note: ['スマートフォンで二次元コードを読ませた', 'Code shown to the phone'],
    step: ['スマートフォンで二次元コードを読み取る', 'Scan the 2-D code with the phone'],
  },
  'phone-clock': {
    note: [
      'スマートフォンの時計をずらした（{offset}秒）',
      'Set the phone’s clock off by {offset} s',
    ],
    step: ['スマートフォンの時計を{offset}秒ずらす', 'Set the phone’s clock off by {offset} s'],
  },
  'phone-change': {
    note: [
      '機種変更（アプリは前の電話と一緒になくなった）',
      'Changed the phone (the app went with the old one)',
    ],
    step: ['スマートフォンを機種変更する', 'Change to a new phone'],
  },
  'bank-clock': {
    note: ['銀行の時計をずらした（{offset}秒）', 'Set the bank’s clock off by {offset} s'],
    step: ['銀行の時計を{offset}秒ずらす', 'Set the bank’s clock off by {offset} s'],
  },
  'end-session': {
    note: ['銀行のセッションを終わらせた', 'Ended the bank’s session'],
    step: ['銀行のセッションを切る', 'End the session at the bank'],
  },
  'torn-write.armed': {
    note: [
      '次のフラッシュ書込みを{byte}バイト目で止める',
      'The next flash write will stop after {byte} bytes',
    ],
    step: [
      '{token}の次の書き込みを{byte}バイトで中断させる',
      'Stop the next write of {token} after {byte} bytes',
    ],
  },
  'torn-write.off': {
    note: ['フラッシュ書込みを止めない', 'The next flash write will not be stopped'],
    step: ['{token}の書き込み中断をやめる', 'Let {token} write whole again'],
  },
  tamper: {
    note: [
      '訓練: ログイン画面の二次元コードを振込のものにすり替えた',
      'Drill: the login’s code was exchanged for one of a transfer',
    ],
    step: ['訓練: ページの二次元コードをすり替える', 'Drill: exchange the 2-D code on the page'],
  },
  time: { note: null, step: ['{span}待つ', 'Wait {span}'] },
  ...inMoods('network', network),
  ...inMoods('mail-fault', mailFault),
}

function inMoods(
  name: string,
  all: Readonly<Record<string, Moods>>,
): Readonly<Record<string, Moods>> {
  return Object.fromEntries(Object.entries(all).map(([key, moods]) => [`${name}.${key}`, moods]))
}

/** Taps on the phone whose notes say what they lead to; as steps they are plain taps. */
const TAPS: Readonly<Record<string, Sentence>> = {
  'phone-open-mail': ['スマートフォンでメールを開いた', 'Opened a mail on the phone'],
  ...below('phone-tap', {
    mail: ['スマートフォンのメールを開いた', 'Phone: mail'],
    settings: ['スマートフォンの設定を開いた', 'Phone: settings'],
    app: ['アプリを開いた', 'Phone: opened the app'],
    store: ['メールのリンクからストアを開いた', 'Phone: followed the link to the store'],
    install: ['アプリをインストールした', 'Phone: installed the app'],
    'filter-on': ['迷惑メール拒否設定をオンにした', 'Phone: junk filter on'],
    'filter-off': ['迷惑メール拒否設定をオフにした', 'Phone: junk filter off'],
    'filter-add': ['受信を許可するドメインを足した', 'Phone: allowed a mail domain'],
    'filter-remove': ['受信を許可するドメインを消した', 'Phone: removed an allowed domain'],
  }),
}

/** The note of an input, by its telling's key; undefined: it has none. */
export function inputNote(key: string): Sentence | undefined {
  return TAPS[key] ?? INPUTS[key]?.note ?? undefined
}

/** The step of an input, by its key. Throws for an unknown key. */
export function instructionSentence(key: string): Sentence {
  const moods = INPUTS[key]
  if (moods === undefined) throw new RangeError(`no step in words: ${key}`)
  return moods.step
}
