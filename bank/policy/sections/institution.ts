import { fieldsOf } from './field.ts'

const { stepped, text, texts, whole, words } = fieldsOf('institution')

/** A host name below `.example`, which RFC 2606 keeps free: no bank of this bench is a real one. */
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+example$/u

/** Who the institution is. */
export const INSTITUTION = {
  id: text(
    ['識別名', 'Id'],
    { maxLength: 40, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u },
    {
      hint: [
        '英小文字・数字・ハイフン。記録ファイルに使います。',
        'Small letters, digits and hyphens; recordings name the institution by it.',
      ],
    },
  ),
  /** `A` to `E`; an institution that the user adds takes any short label. */
  label: text(
    ['略号', 'Label'],
    { maxLength: 4, pattern: /^[^\s]+$/u },
    { hint: ['一覧に表示する短い記号（例: F）。', 'A short sign for lists, such as F.'] },
  ),
  bankName: words(['金融機関名', 'Name of the institution'], {
    hint: ['実在しない名称にしてください。', 'Take an invented one.'],
  }),
  style: words(['運用の特徴', 'How it works'], {
    hint: ['セッション作成時の説明文です。', 'Shown where an institution is chosen.'],
  }),
  domain: text(
    ['ドメイン', 'Domain'],
    { maxLength: 100, pattern: DOMAIN },
    {
      hint: [
        'アドレスバーとメール送信元に表示します。「.example」で終わる必要があります。',
        'Shown in the address bar and as sender of mails. It must end in ".example".',
      ],
    },
  ),
  mailDomains: texts(
    ['携帯電話宛メールのドメイン', 'Domains of mails to phones'],
    { maxLength: 100, pattern: DOMAIN },
    {
      hint: [
        '迷惑メール設定で受信を許可してもらうドメイン。「.example」で終わる必要があります。',
        'A junk filter has to let them through. Each must end in ".example".',
      ],
      source: 'S4-16',
    },
  ),
  signOnMethod: words(['認証方式の名称', 'Name of the sign-on method'], { source: 'S0-01' }),
  deviceName: words(['認証機器の正式名称', 'Formal name of the device'], { source: 'S0-02' }),
}

/** How the institution's site behaves. */
export const SITE = {
  /** Time without a request until the session ends. */
  sessionMinutes: whole(
    ['操作がない場合のタイムアウト', 'Session ends after'],
    [1, 1440],
    ['分', 'minutes'],
    {
      hint: [
        '最後の操作からログアウトまでの時間。',
        'Time from the last request until the session is over.',
      ],
      source: 'U-5',
      assumed: true,
    },
  ),
  requiredMark: text(
    ['必須項目の印', 'Mark of required fields'],
    { maxLength: 10 },
    { hint: ['例: ※、【必須】', 'For instance ※ or 【必須】.'], source: 'S2-16 S3-18' },
  ),
}

/** Asia/Tokyo has no summer time. */
export const ZONE = {
  utcOffsetHours: stepped(
    ['時差（UTCとの差）', 'Offset from UTC'],
    [-12, 14, 0.25],
    ['時間', 'hours'],
    {
      hint: [
        '画面とメールの時刻に使います。日本は9。',
        'For times on pages and in mails; 9 in Japan.',
      ],
    },
  ),
}
