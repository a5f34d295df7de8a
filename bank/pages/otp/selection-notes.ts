import type { Bilingual, Block } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { both, notes, paragraph } from '../../text.ts'
import { periodText } from './period-text.ts'

/**
 * The notes of the selection screen (S1-01 … S1-08, S3-06 … S3-12), as far as they hold for this
 * institution. Where the source's text is garbled, it is put right.
 */
export function selectionNotes(policy: Policy): readonly Block[] {
  return [
    paragraph('<ワンタイムパスワードとは>', '<What is a one-time password?>'),
    notes(...otpNotes(policy)),
    paragraph('<トークンとは>', '<What is a token?>'),
    notes(...tokenNotes(policy)),
    ...(policy.releaseOnline ? releaseNotes(policy) : []),
    ...(policy.tokens.includes('phone-app') ? phoneNotes(policy) : []),
  ]
}

function otpNotes(policy: Policy): readonly Bilingual[] {
  const period = periodText(policy)
  return [
    both(
      `「ワンタイムパスワード」とは、${period.ja}間に更新される使い捨てパスワードで、トークンに表示されたものを画面に入力します。一度使用したパスワードは無効となります。`,
      `A one-time password is renewed every ${period.en} and thrown away; you type the one that your token shows. One that was used once is void.`,
    ),
    ...(policy.codeAtLogin
      ? [
          both(
            `ログイン時に、「${policy.wording.loginId.ja}」と「ログインパスワード」に加えて「ワンタイムパスワード」を入力することにより、不正利用の防止を強化することができます。`,
            `At login you type it in addition to ${policy.wording.loginId.en} and login password, which makes misuse harder.`,
          ),
        ]
      : []),
  ]
}

/** The token's names and what they are in the words of the sources (S1-06, S1-08, S3-08, S3-09, S4-03, S4-21). */
function tokenNotes({ tokens, wording, kindsMixed, bankName }: Policy): readonly Bilingual[] {
  const list: Bilingual[] = []
  if (tokens.includes('key-fob')) {
    list.push(
      both(
        `「${wording.hardwareToken.ja}」とは、ワンタイムパスワードを生成し表示するキーホルダー型の専用機器(パスワード生成機)のことです。${bankName.ja}よりお渡しします。スマートフォンを利用せずにご利用いただけます。`,
        `A ${wording.hardwareToken.en} is a device of key-holder type (a password generator) that shows one-time passwords. You get it from ${bankName.en}, and need no smartphone.`,
      ),
    )
  }
  if (tokens.includes('phone-app')) {
    list.push(
      both(
        `「${wording.softwareToken.ja}」とは、スマートフォン等の「ワンタイムパスワードアプリ」でワンタイムパスワードを生成・表示する方式です。`,
        `A ${wording.softwareToken.en} is the one-time-password app on a smartphone, which makes and shows the passwords.`,
      ),
      both(
        '「トークン」とは、ワンタイムパスワードを生成し携帯電話に表示する方式のことです。',
        'Token means: one-time passwords are made and shown on your mobile phone.',
      ),
      both(
        '「トークン発行」とは、お客様の携帯電話に「トークン」として利用するための専用プログラムをダウンロードする作業のことです。',
        'Token issue means: the program that serves as the token is downloaded to your mobile phone.',
      ),
    )
  }
  if (tokens.length > 1 && kindsMixed) {
    list.push(
      both('ご利用いただくトークンを選択できます。', 'You may choose which kind of token to use.'),
    )
  }
  return list
}

function releaseNotes({ wording, reissueAfterRelease, reuseAfterRelease }: Policy) {
  const fresh =
    reissueAfterRelease === 'next-day'
      ? both(
          '翌日以降に、新たに「トークン発行」「ワンタイムパスワード利用開始」を実施してワンタイムパスワードの利用を再開してください。',
          'From the next day on, go through token issue and start of use anew to use one-time passwords again.',
        )
      : both(
          '再度ご利用になる場合は、新たに「トークン発行」「ワンタイムパスワード利用開始」を実施してください。',
          'To use one-time passwords again, go through token issue and start of use anew.',
        )
  const items: Bilingual[] = [
    both(
      '機種変更等で現在のワンタイムパスワードアプリが使用できなくなる場合や、トークンの種類を変更する場合に実施してください。',
      'Do this before the app becomes unusable, for instance with a new phone, or to change to another kind of token.',
    ),
    fresh,
  ]
  if (!reuseAfterRelease) {
    items.push(
      both(
        `一度${wording.release.ja}を実施したトークンは、再度利用開始登録を実施してもご利用になれません。`,
        'A token that was released once cannot be registered again.',
      ),
    )
  }
  return [paragraph(`<${wording.release.ja}とは>`, `<${wording.release.en}>`), notes(...items)]
}

/** S3-12 names carriers; here none is named. S4-10. */
function phoneNotes({ fees }: Policy): readonly Block[] {
  const free = fees.software === 0
  return [
    paragraph('<ご利用可能な携帯電話>', '<Phones>'),
    notes(
      both(
        '携帯電話各社の「標準アプリ」機能を持つ機種、およびスマートフォンでご利用いただけます。ご利用可能な機種は、外部WEBサイトの一覧でご確認ください。',
        "Smartphones, and models with their carrier's standard app function. The list of models is on an external web site.",
      ),
      both(
        `${free ? 'ご利用手数料は無料です。ただし、' : ''}アプリをダウンロードする際の通信料・接続料はお客さまのご負担となります。`,
        `${free ? 'The software token is free of charge. ' : ''}The communication costs of downloading the app are yours.`,
      ),
      both(
        'スマートフォンは1台で最大10契約(ユーザ)まで登録が可能です。',
        'One smartphone can hold up to 10 contracts (users).',
      ),
    ),
  ]
}
