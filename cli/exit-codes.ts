/** The exit codes of all commands. Documented in docs/cli.md and in `--help`. */
export const EXIT = {
  /** Everything was done, and everything was as expected. */
  ok: 0,
  /** A scenario failed, a replay diverged, a file has problems, a code was not found. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** A file cannot be read or written. */
  io: 3,
  /** Ended by Ctrl-C; everything so far is written. The shells' 128 + SIGINT. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
