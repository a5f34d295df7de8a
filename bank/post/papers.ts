import type { ParcelItem } from '../books/branch.ts'
import { CUSTOMERS, PHONE_ADDRESS, USER_CLASS } from '../books/users.ts'
import { type Bilingual, both, fact, heading, notes, type Paper, paragraph, same } from '../page.ts'
import type { Policy, TokenKind } from '../policy/schema.ts'

/**
 * What lies on the customer's desk from the start: the customer's own memo, and where a camera token
 * came with the contract the parcel's papers [S0-03].
 */
export function parcelPapers(policy: Policy): readonly Paper[] {
  const camera = policy.tokens.includes('camera-token')
  return [...(camera ? papersOf(policy, 'camera-token') : []), deskMemo(policy)]
}

/**
 * The papers that go with the tokens in a parcel; none are added if the parcel contains a paper
 * already.
 */
export function papersWith(policy: Policy, items: readonly ParcelItem[]): readonly ParcelItem[] {
  if (items.some(({ kind }) => kind === 'paper')) return []
  const kinds = new Set(items.flatMap(({ kind }) => (kind === 'paper' ? [] : [kind])))
  return [...kinds].flatMap((kind) =>
    papersOf(policy, kind).map((paper) => ({ kind: 'paper' as const, paper })),
  )
}

function papersOf(policy: Policy, kind: Exclude<TokenKind, 'phone-app'>): readonly Paper[] {
  const guide = kind === 'camera-token' ? operationGuide(policy) : fobGuide(policy)
  return [deliveryNote(policy, kind, guide.title), guide]
}

/**
 * The printed guide, its steps after the source's [S0-03]. It does NOT tell of the two presses that
 * complete the registration: that omission is the mistake this bench trains for [S0-37], so do not
 * correct it here.
 */
function operationGuide(policy: Policy): Paper {
  const device = policy.deviceName.ja
  const { deviceCodeDigits: first, signatureDigits: second } = policy
  return {
    id: 'guide',
    title: both(
      `【${device}による】ワンタイムパスワード利用開始登録操作ガイド`,
      'Guide to start-of-use registration of the one-time password, with the hardware token with camera',
    ),
    blocks: [
      heading('① ログイン・メール送信依頼', '1  Log in and request the mail'),
      paragraph(
        '事前に登録したID・パスワードでログインし、「ワンタイムパスワード利用開始登録」を選びます。「メール送信依頼」ボタンを押すと、ご登録のメールアドレスに二次元コードが送られます。',
        'Log in with the ID and password registered in advance and choose "Start-of-use registration". Press "Request the mail": a two-dimensional code is sent to your registered address.',
      ),
      heading('② メールの二次元コードの読取', '2  Read the code in the mail'),
      paragraph(
        'トークンの中央ボタンを長押しして画面をオンにし、右ボタンを押すとカメラが起動して枠が表示されます。PC画面の二次元コードが枠に収まるように近づけると、自動で読み取ります。',
        'Hold the centre button of the token until its screen comes on. Press the right button: the camera starts and shows a frame. Bring it close until the code on the PC screen fits the frame; it is read by itself.',
      ),
      heading(
        `③ ワンタイムパスワード${first}桁の認証`,
        `3  First one-time password, ${first} digits`,
      ),
      paragraph(
        `トークンに表示された${first}桁の数字をPC画面のワンタイムパスワード入力欄に入力し、確認してから、入力欄の下の「認証」ボタンを押します。トークンの右ボタンで画面を進め、「Continue」と表示されたら右ボタンでカメラを起動します。`,
        `Type the ${first} digits that the token shows into the one-time password field on the PC, check them, and press "Authenticate" below. Move on with the right button of the token; at "Continue" the right button starts the camera.`,
      ),
      heading(
        `④ 画面の二次元コードの読取とワンタイムパスワード${second}桁の認証`,
        `4  Read the code on the screen; second one-time password, ${second} digits`,
      ),
      paragraph(
        `PC画面に表示された二次元コードを枠内で読み取ります。トークンに表示された${second}桁の数字を入力欄に入力し、確認してから「認証」ボタンを押します。`,
        `Read the code on the PC screen within the frame. Type the ${second} digits that the token shows, check them, and press "Authenticate".`,
      ),
      heading('⑤ 利用開始登録の終了', '5  The end'),
      paragraph(
        'トークンの画面に「The Device is Activated」と表示されたことを確認し、中央ボタンの長押しで電源をOFFにします。',
        'See that the token shows "The Device is Activated", and hold the centre button to switch it off.',
      ),
      notes(
        both(
          'トークンは、一定時間操作がないと自動的に電源が切れます。',
          'The token switches itself off after some time without a press.',
        ),
      ),
    ],
  }
}

/** The printed guide that comes with a key-fob: where its serial is, and how use is started. */
function fobGuide(policy: Policy): Paper {
  const { wording, code, fobButtons, serialDigits } = policy
  const device = wording.hardwareToken
  const read =
    fobButtons === 'one'
      ? both(
          `ボタンを押すと、ワンタイムパスワード(数字${code.digits}桁)が表示されます。`,
          `Press the button: the one-time password (${code.digits} digits) is shown.`,
        )
      : both(
          `ワンタイムパスワード(数字${code.digits}桁)が常に表示されています。`,
          `The one-time password (${code.digits} digits) is always shown.`,
        )
  const way = wayIn(policy)
  return {
    id: 'fob-guide',
    title: both(
      `【${device.ja}による】ワンタイムパスワード利用開始操作ガイド`,
      `Guide to the start of use of the one-time password, with the ${device.en}`,
    ),
    blocks: [
      heading('① トークンの確認', '1  Your token'),
      // S1-29, S1-32, S2-21.
      paragraph(
        `シリアル番号（${serialDigits.min}桁以上${serialDigits.max}桁以内の数字）と有効期限は、トークンの裏面に記載されています。`,
        `The serial number (${serialDigits.min} to ${serialDigits.max} digits) and the expiry date are on the back of the token.`,
      ),
      // S1-03, S2-03, S4-23.
      paragraph(
        `${read.ja}ワンタイムパスワードは${code.periodSeconds}秒ごとに新しくなり、一度使用したものは無効です。`,
        `${read.en} It changes every ${code.periodSeconds} seconds, and is void once used.`,
      ),
      heading('② 利用開始画面の表示', '2  Open the page'),
      paragraph(way.ja, way.en),
      heading('③ 利用開始登録', '3  Register'),
      paragraph(
        `トークン裏面のシリアル番号と、トークンに表示されているワンタイムパスワードを入力し、「${wording.hardwareStartButton.ja}」ボタンを押します。`,
        `Type the serial number from the back and the one-time password that the token shows, and press "${wording.hardwareStartButton.en}".`,
      ),
      notes(
        both(
          'ワンタイムパスワードを一定回数誤ると、ご利用が停止されます。',
          'After a number of wrong one-time passwords it is stopped.',
        ),
        both(
          '有効期限を過ぎたトークンはご利用いただけません。',
          'A token cannot be used after its expiry date.',
        ),
      ),
    ],
  }
}

/** The registration page is forced at login (S2-08, S4-33), or chosen from a menu (S1-25). */
function wayIn({ beforeStart, wording }: Policy): Bilingual {
  const { issueMenu, start, hardwareStartTitle } = wording
  if (beforeStart === 'login-goes-on') {
    return both(
      `ログインし、「${issueMenu.ja}」から「ワンタイムパスワード」を選び、「${start.ja}」を押します。`,
      `Log in, choose "${issueMenu.en}", then "One-time password", and press "${start.en}".`,
    )
  }
  return both(
    `${wording.loginId.ja}とパスワードでログインすると、「${hardwareStartTitle.ja}」画面が表示されます。`,
    `Log in with ID and password: the page "${hardwareStartTitle.en}" appears.`,
  )
}

/** The letter in the parcel: device and guide [S0-03, S1-10]. */
function deliveryNote(
  policy: Policy,
  kind: Exclude<TokenKind, 'phone-app'>,
  guide: Bilingual,
): Paper {
  const device = kind === 'camera-token' ? policy.deviceName : policy.wording.hardwareToken
  return {
    id: 'delivery',
    title: both('トークン送付のご案内', 'Your token'),
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。「${policy.signOnMethod.ja}」でご利用いただく機器をお届けします。`,
        `Thank you for using ${policy.bankName.en}. Here is the device for the ${policy.signOnMethod.en}.`,
      ),
      notes(both(`${device.ja} 1台`, `${device.en}: 1`), both(`${guide.ja} 1部`, `${guide.en}: 1`)),
      paragraph(
        '操作ガイドに沿って、利用開始登録を行ってください。',
        'Follow the guide to go through start-of-use registration.',
      ),
    ],
  }
}

/** The customer's own note with what was registered in advance, so that a newcomer can log in. */
function deskMemo({ wording: { loginId }, tokens }: Policy): Paper {
  return {
    id: 'memo',
    title: both('お客さまの控え', "The customer's memo"),
    blocks: [
      paragraph(
        '事前に登録したID・パスワードの控えです（訓練用）。',
        'IDs and passwords registered in advance (for training).',
      ),
      // Software tokens are issued to the phone's address, which is typed twice (S3-18, S3-19).
      ...(tokens.includes('phone-app')
        ? [
            {
              kind: 'facts' as const,
              rows: [
                fact(
                  both('携帯電話メールアドレス', "The phone's mail address"),
                  same(PHONE_ADDRESS),
                ),
              ],
            },
          ]
        : []),
      ...CUSTOMERS.flatMap((customer) => {
        const role = USER_CLASS[customer.role]
        return [
          heading(`${customer.name.ja}（${role.ja}）`, `${customer.name.en} (${role.en})`),
          {
            kind: 'facts' as const,
            rows: [
              fact(loginId, same(customer.id)),
              fact(both('パスワード', 'Password'), same(customer.password)),
              fact(
                both('確認用パスワード', 'Confirmation password'),
                same(customer.confirmPassword),
              ),
              fact(both('登録メールアドレス', 'Registered address'), same(customer.mail)),
            ],
          },
        ]
      }),
    ],
  }
}
