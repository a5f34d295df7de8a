import { lazy, Suspense } from 'react'

const PcColumn = lazy(async () => ({ default: (await import('./pc/PcColumn.tsx')).PcColumn }))

/** The window for the second monitor: only the customer's PC, its codes large for a real webcam. */
export function BankAlone() {
  return (
    <div className="alone bank-alone">
      <Suspense fallback={null}>
        <PcColumn />
      </Suspense>
    </div>
  )
}
