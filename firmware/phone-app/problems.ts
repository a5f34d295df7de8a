import type { Bilingual } from '../../protocol/bilingual.ts'
import type { AppProblem, PhoneApp, PhoneBlock } from './state.ts'

/** What is wrong and what to do about it. */
function problemText(app: PhoneApp, problem: AppProblem): Bilingual {
  switch (problem) {
    case 'service-id':
      return {
        ja: 'サービスIDは数字 8 桁です。トークン発行メールのとおりに入力してください。',
        en: 'The service ID is 8 digits. Enter it as in the token issue mail.',
      }
    case 'user-id':
      return {
        ja: 'ユーザIDは数字 12 桁です。トークン発行メールのとおりに入力してください。',
        en: 'The user ID is 12 digits. Enter it as in the token issue mail.',
      }
    case 'password':
      return {
        ja: '利用開始パスワードは数字 4～8 桁です。トークン発行のときに決めたものを入力してください。',
        en: 'The start-of-use password is 4 to 8 digits. Enter the one you chose at token issue.',
      }
    case 'unknown':
      return {
        ja: 'このサービスIDとユーザIDのトークンは発行されていません。番号を確かめるか、パソコンの画面で「トークン発行」をしてください。',
        en: 'No token was issued for this service ID and user ID. Check the numbers, or do "Token issue" on the PC.',
      }
    case 'wrong-password':
      return {
        ja: '利用開始パスワードが違います。トークン発行のときに決めたものを入力してください。',
        en: 'The start-of-use password is wrong. Enter the one you chose at token issue.',
      }
    case 'already-in-use':
      return {
        ja: 'このトークンはすでに使われています。機種変更のときは、マスタユーザが「トークン失効」をしてから、トークンを発行し直してください。',
        en: 'This token is already in use. After a change of phone a master user does "Token revocation"; then issue the token anew.',
      }
    case 'expired':
      return {
        ja: 'トークン発行の期限が過ぎています。パソコンの画面で「トークン発行」をやり直してください。',
        en: 'The token issue has expired. Do "Token issue" on the PC again.',
      }
    case 'locked':
      return {
        ja: '誤入力が続いたため受け付けられません。金融機関にお問い合わせください。',
        en: 'Not accepted after too many wrong tries. Please contact your bank.',
      }
    case 'full':
      return {
        ja: `1台のスマートフォンに登録できるのは最大${app.maxContracts}契約（ユーザ）です。使っていない契約を一覧から選んで削除してから、追加してください。`,
        en: `One smartphone holds at most ${app.maxContracts} contracts (users). Choose an unused one in the list and delete it, then add the new one.`,
      }
    case 'twice':
      return {
        ja: 'この契約はすでに登録されています。一覧から選んでください。',
        en: 'This contract is already on this phone. Choose it in the list.',
      }
    case 'bad-otpauth':
      return {
        ja: 'この二次元コードからは追加できません。時刻方式（otpauth://totp/）のコードを、発行元にもう一度表示してもらってください。',
        en: 'This 2-D code cannot be added. Have its issuer show a time-based code (otpauth://totp/).',
      }
    default:
      return problem satisfies never
  }
}

/** The sentence as a block of the screen; none if nothing is wrong. */
export function problemBlock(app: PhoneApp, problem: AppProblem | null): readonly PhoneBlock[] {
  if (problem === null) return []
  return [{ kind: 'text', text: problemText(app, problem), tone: 'error' }]
}
