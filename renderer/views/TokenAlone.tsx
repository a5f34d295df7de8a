import { lazy, Suspense } from 'react'
import { TokenColumn } from './token/TokenColumn.tsx'

const SmallBar = lazy(async () => ({ default: (await import('./bar/SmallBar.tsx')).SmallBar }))

/** The window that holds only the token: small, on top of whatever else is on the screen. */
export function TokenAlone() {
  return (
    <div className="alone token-alone">
      <TokenColumn />
      <Suspense fallback={<div className="bar" />}>
        <SmallBar />
      </Suspense>
    </div>
  )
}
