import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A tag in the reader's language where it is one of the shipped scenarios; others as written. */
export function useTagName(): (tag: string) => string {
  const { t } = useTranslation()
  return useCallback((tag) => t(`scenarios.tags.${tag}`, { defaultValue: tag }), [t])
}
