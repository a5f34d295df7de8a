import type { Bilingual } from '../page.ts'
import type { UserClass } from '../people.ts'
import { both } from '../text.ts'

/** 利用者区分 (S2-37), wherever a user is named. */
export const USER_CLASS: Readonly<Record<UserClass, Bilingual>> = {
  master: both('マスターユーザ', 'Master user'),
  administrator: both('管理者ユーザ', 'Administrator user'),
  general: both('一般ユーザ', 'General user'),
}
