import * as z from 'zod'
import { fieldsOf } from './field.ts'

const { choice, optionalText, words, yesNo } = fieldsOf('wording')

const MENU = ['グローバルナビゲーションの項目。', 'An entry of the global navigation.'] as const
const CHOICE = ['申込内容選択画面の項目。', 'A choice on the selection screen.'] as const

/** Names of menus, screens and buttons, which differ from source to source. */
export const wording = z.strictObject({
  /** At the head of forms, under the fictional name. */
  service: words(['サービス名', 'Name of the service'], { source: 'S4-30' }),
  loginId: words(['ログインIDの名称', 'What users log in with'], {
    hint: ['例: ログインID、利用者ID', 'Login ID, user ID …'],
  }),
  hardwareToken: words(['ハードウェアトークンの名称', 'Name of the hardware token']),
  softwareToken: words(['ソフトウェアトークンの名称', 'Name of the software token']),
  /** Below this entry the code is issued and started. */
  issueMenu: words(['メニュー: 発行・利用開始', 'Menu: issue and start'], {
    hint: MENU,
    source: 'S1-12 S3-01',
  }),
  /** It may have the same name as `issueMenu`. */
  releaseMenu: words(['メニュー: 利用解除', 'Menu: release'], {
    hint: [
      `${MENU[0]}発行と同じ名称なら1つにまとめます。`,
      `${MENU[1]} One entry if both have the same name.`,
    ],
    source: 'S1-38',
  }),
  /** ワンタイムパスワード申請内容選択. */
  selectionTitle: words(['申込内容選択画面の名称', 'Title of the selection screen'], {
    source: 'S1-13 S3-02',
  }),
  issue: words(['選択肢: 発行', 'Choice: issue'], { hint: CHOICE, source: 'S1-14' }),
  start: words(['選択肢: 利用開始', 'Choice: start of use'], { hint: CHOICE, source: 'S1-25' }),
  release: words(['選択肢: 利用解除', 'Choice: release'], { hint: CHOICE, source: 'S1-39 S3-13' }),
  /** Links in an area 登録情報変更処理選択欄 (S3-14), or buttons (S1-14). */
  choices: choice(
    ['選択肢の形', 'Form of the choices'],
    { links: ['リンク', 'Links'], buttons: ['ボタン', 'Buttons'] },
    { source: 'S1-14 S3-14' },
  ),
  /** The screen on which serial and code are typed. */
  hardwareStartTitle: words(['利用開始登録画面の名称', 'Title of the start screen'], {
    source: 'S1-26 S2-08 S4-36',
  }),
  hardwareStartScreen: optionalText(
    ['利用開始登録画面の画面番号', 'Id of the start screen'],
    { maxLength: 20, pattern: /^[A-Za-z0-9-]+$/u },
    {
      hint: ['例: BLG3020。空欄は表示なし。', 'For instance BLG3020; empty: none.'],
      source: 'S2-09',
    },
  ),
  hardwareStartButton: words(['利用開始登録画面のボタン', 'Button of the start screen'], {
    source: 'S1-30 S2-17',
  }),
  /** Whether a completion screen follows (S1-31) or the top page (S2-19). */
  hardwareStartCompletion: yesNo(['利用開始登録の完了画面', 'Completion screen after the start'], {
    hint: ['「いいえ」ではトップページを表示します。', 'No: the top page follows.'],
    source: 'S1-31 S2-19',
  }),
  skip: words(['省略ボタンの名称', 'Button that skips the forced page'], { source: 'S4-37' }),
  releaseConfirmTitle: words(['利用解除確認画面の名称', 'Title of the release screen'], {
    source: 'S1-40',
  }),
  releaseDoneTitle: words(['利用解除完了画面の名称', 'Title after the release'], {
    source: 'S1-42',
  }),
  form: words(['書面の名称', 'Name of the paper form'], { source: 'S4-11' }),
  helper: words(['停止時の連絡先', 'Whom to ask when stopped'], {
    hint: [
      '例: 当組合、お取引店、マスターユーザ',
      'Our credit union, your branch, a master user …',
    ],
  }),
})
