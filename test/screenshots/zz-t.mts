import { smallPng } from '/work/main/test/screenshots/small-png.ts'
import { readFileSync, writeFileSync } from 'node:fs'
for (const f of ['timeline-02-past','tools-02-sessions','faults-05-camera']) { const p = readFileSync(`/tmp/m4/shots/ja-light-1440/${f}.png`); const q = smallPng(p); writeFileSync(`/tmp/m4/${f}-s.png`, q); console.log(f, p.length, q.length) }
