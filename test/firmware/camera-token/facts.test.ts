import { describe, expect, it } from 'vitest'
import { factPages, valueLines } from '../../../firmware/camera-token/drawing/body.ts'

const NAME = 'ﾄｸﾃｲﾋｴｲﾘｶﾂﾄﾞｳﾎｳｼﾞﾝﾆﾎﾝｱｵｿﾞﾗﾌﾟﾛｼﾞｴｸﾄ'

describe('laying out', () => {
  it('no character is lost, whatever the width', () => {
    for (let columns = 2; columns < 60; columns += 1) {
      for (const value of [NAME, 'ﾞﾞﾞﾞﾞﾞ', ' a  b ', 'one two three', '']) {
        const lines = valueLines(value, columns)
        expect(lines.join('')).toBe(value)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
      }
    }
  })

  it('facts that fit one screen share it; one more begins the next', () => {
    const facts = (count: number) => Array.from({ length: count }, (_, i) => [`${i}`, 'x'] as const)
    expect(factPages(facts(3), 320, 240)).toHaveLength(1)
    expect(factPages(facts(4), 320, 240)).toHaveLength(2)
  })
})
