import { DEFAULT_MODEL } from '../../firmware/camera-token/camera-token.ts'
import { useSnapshot } from './bench.ts'

/** The numbers of this bank and its tokens that the help speaks of. */
export function useFigures(): Readonly<Record<string, number>> {
  const tokens = useSnapshot((s) => s.world.tokens)
  const policy = useSnapshot((s) => s.world.bank.policy)
  const camera = tokens.find((token) => token.kind === 'camera-token')
  const model = camera?.model ?? DEFAULT_MODEL
  return {
    first: policy.deviceCodeDigits,
    second: policy.signatureDigits,
    days: policy.paperDays,
    reissue: policy.reissueDays,
    passwords: policy.passwordLockAfter,
    longPress: model.longPressMs / 1000,
    autoOff: model.autoOffMs / 1000,
    wrong: policy.lockAfter,
    wait: policy.reissueWaitMinutes,
    skip: policy.skipDays,
    fee: policy.fees.reissue,
    digits: policy.code.digits,
    period: policy.code.periodSeconds,
  }
}
