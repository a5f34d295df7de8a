import type { FormKind } from '../../bank/books/branch.ts'
import { serialOf } from '../../firmware/device.ts'
import type { Input, MailFault, NetworkState, ScanSource, Stranger } from '../../lab/inputs.ts'
import { phoneView } from '../../lab/phone/view.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'

const SOURCES = {
  webcam: { ja: 'Webカメラで', en: 'by the webcam' },
  desk: { ja: 'レンズをかざして', en: 'by holding the lens over it' },
  screen: { ja: '画面から', en: 'from the screen' },
  picture: { ja: '画像ファイルから', en: 'from a picture file' },
  script: { ja: '', en: '' },
} as const satisfies Record<ScanSource, Bilingual>

const FORMS = {
  'token-reset': { ja: 'トークン初期化・利用停止解除依頼書', en: 'token reset and release form' },
  application: { ja: '利用申込書', en: 'application form' },
  'additional-token': { ja: '追加発行依頼書', en: 'form for an additional token' },
  reissue: { ja: '再発行依頼書', en: 'reissue form' },
  unlock: { ja: '利用停止解除依頼書', en: 'unlock form' },
  revocation: { ja: '失効依頼書', en: 'revocation form' },
} as const satisfies Record<FormKind, Bilingual>

const STRANGERS = {
  'fob-of-another-company': {
    ja: '他社で使われていたキーホルダー型',
    en: 'a key-fob of another company',
  },
  'fob-of-another-bank': { ja: '他行のキーホルダー型', en: 'a key-fob of another bank' },
  'camera-token-of-another-bank': {
    ja: '他行のカメラ付きトークン',
    en: 'a camera token of another bank',
  },
  'dead-fob': { ja: '故障したキーホルダー型', en: 'a dead key-fob' },
  'dead-camera-token': { ja: '故障したカメラ付きトークン', en: 'a dead camera token' },
} as const satisfies Record<Stranger, Bilingual>

/** What an input says that is a move by itself. Texts that were scanned or imported stay out. */
export function inputWords(input: Input, before: World): Bilingual {
  switch (input.kind) {
    case 'click':
      return clickWords(input.action, before)
    case 'scan': {
      const token = tokenWords(before, input.token)
      const by = SOURCES[input.source]
      return {
        ja: `${token.ja}で二次元コードを${by.ja}読み取る`,
        en: `Scan the 2-D code with ${token.en}${by.en === '' ? '' : ` ${by.en}`}`,
      }
    }
    case 'open-mail': {
      const all = [...before.desk.mailbox, ...before.desk.junk]
      const subject = all.find(({ mail }) => mail.id === input.mail)?.mail.subject
      return subject === undefined
        ? { ja: 'メールを開く', en: 'Open a mail' }
        : { ja: `メール「${subject.ja}」を開く`, en: `Open the mail “${subject.en}”` }
    }
    case 'back':
      return { ja: 'ブラウザの「戻る」を押す', en: 'Press the browser’s “back”' }
    case 'reload':
      return { ja: 'ブラウザの「再読み込み」を押す', en: 'Press the browser’s “reload”' }
    case 'new-tab':
      return { ja: '新しいタブを開く', en: 'Open a new tab' }
    case 'show-tab':
      return { ja: `タブ${input.tab}に切り替える`, en: `Switch to tab ${input.tab}` }
    case 'close-tab':
      return { ja: `タブ${input.tab}を閉じる`, en: `Close tab ${input.tab}` }
    case 'hand-in': {
      const form = FORMS[input.form]
      return {
        ja: `取引店に「${form.ja}」を提出する（${input.user}）`,
        en: `Hand in the ${form.en} at the branch (${input.user})`,
      }
    }
    case 'phone-tap':
      return tapWords(input.action, before)
    case 'phone-scan':
      return {
        ja: 'スマートフォンで二次元コードを読み取る',
        en: 'Scan the 2-D code with the phone',
      }
    case 'phone-change':
      return { ja: 'スマートフォンを機種変更する', en: 'Change to a new phone' }
    case 'place-token': {
      const what = STRANGERS[input.what]
      return { ja: `${what.ja}を机に置く`, en: `Put ${what.en} on the desk` }
    }
    case 'take-away': {
      const token = tokenWords(before, input.token)
      return { ja: `${token.ja}を机から取り去る`, en: `Take ${token.en} away` }
    }
    case 'import-tokens':
      return {
        ja: `PSKCファイルからトークンを${input.tokens.length}本取り込む`,
        en: `Import ${input.tokens.length} tokens from a PSKC file`,
      }
    case 'power-cut':
    case 'cells':
    case 'token-clock':
    case 'phone-clock':
    case 'bank-clock':
    case 'mail-fault':
    case 'network':
    case 'end-session':
    case 'torn-write':
    case 'tamper':
      return faultWords(input, before)
    // Told by their moves; alone they are what a program gave.
    case 'key-down':
    case 'key-up': {
      const token = tokenWords(before, input.token)
      return input.kind === 'key-down'
        ? { ja: `${token.ja}のボタンを押し下げる`, en: `A button of ${token.en} goes down` }
        : { ja: `${token.ja}のボタンを離す`, en: `A button of ${token.en} is let go of` }
    }
    case 'type':
    case 'phone-type':
      return { ja: '入力する', en: 'Type' }
    case 'time':
      return { ja: '待つ', en: 'Wait' }
    default:
      return input satisfies never
  }
}

function clickWords(action: string, { desk }: World): Bilingual {
  const { page } = desk.browser
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const label =
    buttons.find((button) => button.action === action)?.label ??
    page.nav.find((entry) => entry.action === action)?.label
  return label === undefined
    ? { ja: `${action} をクリックする`, en: `Click ${action}` }
    : { ja: `「${label.ja}」をクリックする`, en: `Click “${label.en}”` }
}

function tapWords(action: string, before: World): Bilingual {
  for (const block of phoneView(before).blocks) {
    if (block.kind === 'button' && block.action === action) {
      return {
        ja: `スマートフォンの「${block.label.ja}」をタップする`,
        en: `Tap “${block.label.en}” on the phone`,
      }
    }
    const row = block.kind === 'list' ? block.rows.find((one) => one.action === action) : undefined
    if (row === undefined) continue
    return {
      ja: `スマートフォンの「${row.title}」をタップする`,
      en: `Tap “${row.title}” on the phone`,
    }
  }
  return action === 'home'
    ? { ja: 'スマートフォンのホームに戻る', en: 'Go to the phone’s home screen' }
    : { ja: 'スマートフォンの「戻る」をタップする', en: 'Tap “back” on the phone' }
}

/** Inputs that put something out of order, or in order again. */
type FaultInput = Extract<
  Input,
  {
    kind:
      | 'power-cut'
      | 'cells'
      | 'token-clock'
      | 'phone-clock'
      | 'bank-clock'
      | 'mail-fault'
      | 'network'
      | 'end-session'
      | 'torn-write'
      | 'tamper'
  }
>

const NETWORK = {
  up: { ja: '銀行との回線を元に戻す', en: 'Put the line to the bank right' },
  'cut-before': {
    ja: '銀行との回線を切る（依頼が届かない）',
    en: 'Cut the line to the bank (requests do not arrive)',
  },
  'cut-after': {
    ja: '銀行との回線を切る（応答が届かない）',
    en: 'Cut the line to the bank (answers do not arrive)',
  },
} as const satisfies Record<NetworkState, Bilingual>

/** What a fault's input says. */
function faultWords(input: FaultInput, before: World): Bilingual {
  switch (input.kind) {
    case 'power-cut': {
      const token = tokenWords(before, input.token)
      return {
        ja: `${token.ja}の電池を抜いて入れ直す`,
        en: `Take the cells out of ${token.en} and put them back`,
      }
    }
    case 'cells': {
      const token = tokenWords(before, input.token)
      return {
        ja: `${token.ja}の電池を残量${input.percent}%のものに替える`,
        en: `Put cells of ${input.percent}% into ${token.en}`,
      }
    }
    case 'token-clock': {
      const token = tokenWords(before, input.token)
      const off = signed(input.offsetSeconds)
      const drift = signed(input.driftSecondsPerDay)
      return {
        ja: `${token.ja}の時計を${off}秒、1日あたり${drift}秒ずらす`,
        en: `Set the clock of ${token.en} off by ${off} s and ${drift} s a day`,
      }
    }
    case 'phone-clock':
      return {
        ja: `スマートフォンの時計を${signed(input.offsetSeconds)}秒ずらす`,
        en: `Set the phone’s clock off by ${signed(input.offsetSeconds)} s`,
      }
    case 'bank-clock':
      return {
        ja: `銀行の時計を${signed(input.offsetSeconds)}秒ずらす`,
        en: `Set the bank’s clock off by ${signed(input.offsetSeconds)} s`,
      }
    case 'mail-fault':
      return mailWords(input.fault, input.minutes)
    case 'network':
      return NETWORK[input.state]
    case 'end-session':
      return { ja: '銀行のセッションを切る', en: 'End the session at the bank' }
    case 'torn-write': {
      const token = tokenWords(before, input.token)
      return input.byte === null
        ? { ja: `${token.ja}の書き込み中断をやめる`, en: `Let ${token.en} write whole again` }
        : {
            ja: `${token.ja}の次の書き込みを${input.byte}バイトで中断させる`,
            en: `Stop the next write of ${token.en} after ${input.byte} bytes`,
          }
    }
    case 'tamper':
      return {
        ja: '訓練: ページの二次元コードをすり替える',
        en: 'Drill: exchange the 2-D code on the page',
      }
    default:
      return input satisfies never
  }
}

function mailWords(fault: MailFault, minutes: number): Bilingual {
  switch (fault) {
    case 'none':
      return { ja: 'メールの障害をなくす', en: 'Let mails arrive as usual' }
    case 'delayed':
      return { ja: `メールを${minutes}分遅らせる`, en: `Delay mails by ${minutes} min` }
    case 'lost':
      return { ja: 'メールを届かなくする', en: 'Let mails get lost' }
    case 'junked':
      return { ja: 'メールを迷惑メールにする', en: 'Let mails land in the junk folder' }
    default:
      return fault satisfies never
  }
}

/** `+90`, `-5`, `0`. */
function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n)
}

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
