import type { Bilingual } from '../../protocol/bilingual.ts'

/** Why nothing can be served at a port; `code`: the system's word for it. */
export function portProblem(port: number, code: string): Bilingual {
  return {
    ja: `ポート ${port} で待ち受けられません（${code}）。--port で別の番号にしてください。`,
    en: `port ${port} cannot be listened at (${code}); choose another one with --port.`,
  }
}
