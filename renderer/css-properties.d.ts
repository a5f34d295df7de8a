import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties that components set from measured or world values. */
    [name: `--${string}`]: string | number | undefined
  }
}
