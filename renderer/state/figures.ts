import { useSnapshot } from './bench.ts'

/** The numbers of this bank and this token that the help speaks of. */
export function useFigures(): Readonly<Record<string, number>> {
  const model = useSnapshot((s) => s.world.tokens[0]?.model)
  const policy = useSnapshot((s) => s.world.bank.policy)
  return {
    first: policy.deviceCodeDigits,
    second: policy.signatureDigits,
    days: policy.paperDays,
    longPress: (model?.longPressMs ?? 0) / 1000,
    autoOff: (model?.autoOffMs ?? 0) / 1000,
  }
}
