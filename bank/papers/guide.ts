import type { Paper } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, heading, notes, paragraph } from '../text.ts'

/**
 * The printed guide, its steps after the source's [S0-03]. It does NOT tell of the two presses
 * that complete the registration: that silence is the trap this bench trains for [S0-37]. Do not
 * mend it here.
 */
export function operationGuide(policy: Policy): Paper {
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
