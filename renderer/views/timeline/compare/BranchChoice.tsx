import { useSnapshot } from '../../../state/bench.ts'
import { useBranchName } from '../use-branch-name.ts'

/** Which branch stands on one side. */
export function BranchChoice(props: {
  readonly label: string
  readonly testId: string
  readonly chosen: number
  readonly onChoose: (branch: number) => void
}) {
  const nameOf = useBranchName()
  const branches = useSnapshot((s) => s.history.branches)
  return (
    <label className="compare-choice">
      <span className="visually-hidden">{props.label}</span>
      <select
        className="input"
        value={String(props.chosen)}
        data-testid={props.testId}
        onChange={(event) => props.onChoose(Number(event.target.value))}
      >
        {branches.map((branch) => (
          <option key={branch.id} value={String(branch.id)}>
            {nameOf(branch)}
          </option>
        ))}
      </select>
    </label>
  )
}
