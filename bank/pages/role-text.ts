import type { Bilingual } from '../page.ts'
import { both } from '../text.ts'
import type { UserClass } from '../types.ts'

/** 利用者区分 (S2-37). */
export function roleText(role: UserClass): Bilingual {
  switch (role) {
    case 'master':
      return both('マスターユーザ', 'master user')
    case 'administrator':
      return both('管理者ユーザ', 'administrator user')
    case 'general':
      return both('一般ユーザ', 'general user')
    default:
      return role satisfies never
  }
}
