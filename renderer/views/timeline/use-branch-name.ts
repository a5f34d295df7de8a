import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../lab/history/branches.ts'

/** What a branch is called: as the user named it, else by its number. */
export function useBranchName(): (branch: Pick<Branch, 'id' | 'name'>) => string {
  const { t } = useTranslation()
  return ({ id, name }) => {
    if (name !== '') return name
    return id === 1 ? t('history.branches.trunk') : t('history.branches.number', { number: id })
  }
}
