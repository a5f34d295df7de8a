import type { Input, MailFault, NetworkState, World } from '../../lab/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { tokenWords } from './span-words.ts'

/** Inputs that put something out of order, or in order again. */
export type FaultInput = Extract<
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
export function faultWords(input: FaultInput, before: World): Bilingual {
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
