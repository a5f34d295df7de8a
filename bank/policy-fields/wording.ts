import { choice, type PolicyEntries, text, words, yesNo } from './types.ts'

const MENU = ['グローバルナビゲーションの項目。', 'An entry of the global navigation.'] as const
const CHOICE = ['申込内容選択画面の項目。', 'A choice on the selection screen.'] as const

/** Names of menus, screens and buttons. */
export const WORDING_FIELDS = {
  'wording.service': words(['サービス名', 'Name of the service']),
  'wording.loginId': words(
    ['ログインIDの名称', 'What users log in with'],
    ['例: ログインID、利用者ID', 'Login ID, user ID …'],
  ),
  'wording.hardwareToken': words(['ハードウェアトークンの名称', 'Name of the hardware token']),
  'wording.softwareToken': words(['ソフトウェアトークンの名称', 'Name of the software token']),
  'wording.issueMenu': words(['メニュー: 発行・利用開始', 'Menu: issue and start'], MENU),
  'wording.releaseMenu': words(['メニュー: 利用解除', 'Menu: release'], MENU, [
    '発行と同じ名称なら1つにまとめます。',
    'One entry if both have the same name.',
  ]),
  'wording.selectionTitle': words(['申込内容選択画面の名称', 'Title of the selection screen']),
  'wording.issue': words(['選択肢: 発行', 'Choice: issue'], CHOICE),
  'wording.start': words(['選択肢: 利用開始', 'Choice: start of use'], CHOICE),
  'wording.release': words(['選択肢: 利用解除', 'Choice: release'], CHOICE),
  'wording.choices': choice(['選択肢の形', 'Form of the choices'], {
    links: ['リンク', 'Links'],
    buttons: ['ボタン', 'Buttons'],
  }),
  'wording.hardwareStartTitle': words(['利用開始登録画面の名称', 'Title of the start screen']),
  'wording.hardwareStartScreen': text(
    ['利用開始登録画面の画面番号', 'Id of the start screen'],
    { maxLength: 20, pattern: '^[A-Za-z0-9-]+$', optional: true },
    ['例: BLG3020。空欄は表示なし。', 'For instance BLG3020; empty: none.'],
  ),
  'wording.hardwareStartButton': words(['利用開始登録画面のボタン', 'Button of the start screen']),
  'wording.hardwareStartCompletion': yesNo(
    ['利用開始登録の完了画面', 'Completion screen after the start'],
    ['「いいえ」ではトップページを表示します。', 'No: the top page follows.'],
  ),
  'wording.skip': words(['省略ボタンの名称', 'Button that skips the forced page']),
  'wording.releaseConfirmTitle': words(['利用解除確認画面の名称', 'Title of the release screen']),
  'wording.releaseDoneTitle': words(['利用解除完了画面の名称', 'Title after the release']),
  'wording.form': words(['書面の名称', 'Name of the paper form']),
  'wording.helper': words(
    ['停止時の連絡先', 'Whom to ask when stopped'],
    ['例: 当組合、お取引店、マスターユーザ', 'Our credit union, your branch, a master user …'],
  ),
} as const satisfies PolicyEntries
