import { SVG_FONTS } from '../pictures/svg-pen.ts'

/** The report's look: light, for the screen and for A4 paper. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b2430; --soft: #56616f; --rule: #d5dbe3; --navy: #12305f; --good: #19683f; --bad: #b3261e; --warn: #8a5300; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef1f5; color: var(--ink); font: 14px/1.6 ${SVG_FONTS}; font-variant-numeric: tabular-nums; }
main { max-width: 1180px; margin: 0 auto; padding: 28px 24px 60px; }
h1, h2, h3, p, dl, dd, ol, ul, figure { margin: 0; }
.sheet { margin-top: 20px; padding: 26px 30px; border: 1px solid var(--rule); border-radius: 10px; background: #fff; }
.kicker { color: var(--soft); font-size: 12px; letter-spacing: .12em; }
h1 { font-size: 25px; line-height: 1.35; overflow-wrap: anywhere; }
h2 { font-size: 19px; line-height: 1.4; overflow-wrap: anywhere; }
h3 { margin: 24px 0 8px; font-size: 14px; color: var(--navy); }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: 18px 32px; margin-top: 16px; }
.verdict { display: inline-block; padding: 6px 22px; border: 3px solid currentcolor; border-radius: 8px; font-size: 30px; font-weight: 700; line-height: 1.3; letter-spacing: .06em; white-space: nowrap; }
.verdict, .judged, .status, .said { color: var(--soft); }
.verdict.is-passed, .judged.is-passed, .status.is-OK { color: var(--good); }
.verdict.is-failed, .verdict.is-error, .judged.is-failed, .judged.is-error, .status.is-NG, .said.is-failed, .said.is-error { color: var(--bad); }
.step.is-skipped { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: 4px 26px; }
.counts div { display: grid; }
.counts dt { color: var(--soft); font-size: 12px; }
.counts dd { font-size: 22px; font-weight: 700; line-height: 1.3; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(330px, 1fr)); column-gap: 32px; margin-top: 8px; border-top: 1px solid var(--rule); }
.facts div { display: grid; grid-template-columns: 150px minmax(0, 1fr); gap: 12px; padding: 5px 0; border-bottom: 1px solid var(--rule); }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }
.facts .is-wide { grid-column: 1 / -1; }
.quiet { color: var(--soft); font-size: 12px; }
.mono { font-family: ui-monospace, "Noto Sans Mono CJK JP", "Cascadia Mono", Menlo, Consolas, monospace; font-size: 12px; }
table.contents { width: 100%; margin-top: 6px; border-collapse: collapse; }
.contents th, .contents td { padding: 7px 10px; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
.contents th { color: var(--soft); font-size: 12px; font-weight: 600; }
.contents .number { width: 52px; text-align: right; }
.contents .judged { width: 110px; font-weight: 700; white-space: nowrap; }
.contents a { color: inherit; text-underline-offset: 3px; }
.case > header { display: flex; align-items: start; gap: 20px; }
.case > header > div { flex: 1; min-width: 0; }
.case > header .verdict { padding: 2px 14px; border-width: 2px; font-size: 17px; }
.said { margin-top: 8px; padding: 8px 14px; border-left: 4px solid currentcolor; background: #f7f8fa; }
.said.is-failed, .said.is-error { background: #fdf1f0; }
.steps { padding: 0; list-style: none; margin-top: 18px; border-top: 2px solid var(--navy); }
.step { display: grid; grid-template-columns: 46px minmax(0, 1fr) minmax(0, 2fr); gap: 0 18px; padding: 14px 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.step.is-expect { background: #fafbfd; }
.step.is-NG { background: #fff5f4; box-shadow: -6px 0 0 var(--bad); }
.step > .number { color: var(--soft); font-size: 20px; font-weight: 700; line-height: 1.25; text-align: right; }
.what { display: grid; align-content: start; gap: 8px; min-width: 0; overflow-wrap: anywhere; }
.what > p.done { font-size: 15px; font-weight: 600; line-height: 1.5; }
.status { justify-self: start; padding: 0 10px; border: 1px solid currentcolor; border-radius: 999px; font-size: 12px; font-weight: 700; }
.said-list { display: grid; gap: 6px; }
.said-list dt { color: var(--soft); font-size: 12px; }
.said-list dd { padding-left: 10px; border-left: 3px solid var(--rule); }
.said-list .is-NG { border-left-color: var(--bad); }
ins, del { border-radius: 2px; font-weight: 700; text-decoration: none; }
ins { background: #ffd9d5; color: #8d1b15; }
del { background: #d9efe2; color: #14552f; }
.note { padding: 6px 10px; border: 1px solid #e5d18f; border-radius: 4px; background: #fffbea; }
.times { display: grid; gap: 0; color: var(--soft); font-size: 11.5px; line-height: 1.55; }
.shots { display: flex; flex-wrap: wrap; align-items: start; gap: 12px; min-width: 0; }
figure { min-width: 0; }
figcaption { margin-top: 3px; color: var(--soft); font-size: 11px; line-height: 1.4; }
.lcd img { display: block; max-width: 100%; border: 1px solid #8b96a3; border-radius: 3px; image-rendering: pixelated; }
.page, .mail { flex: 1 1 300px; max-width: 520px; }
.phone { flex: 0 1 200px; }
.shots.is-same .page, .shots.is-same .mail { flex: 0 1 170px; }
.shots.is-same .phone { flex: 0 1 80px; }
.shots.is-same .lcd img { width: 120px; height: auto; image-rendering: auto; }
.drawing { display: block; width: 100%; height: auto; border: 1px solid #b6c0cc; border-radius: 3px; background: #fff; font-family: ${SVG_FONTS}; }
footer { margin-top: 20px; color: var(--soft); font-size: 12px; }
@page { size: A4; margin: 12mm 11mm 14mm; }
@media print {
  body { background: #fff; font-size: 10.5px; }
  main { max-width: none; padding: 0; }
  .sheet { margin: 0 0 14px; padding: 0; border: 0; border-radius: 0; }
  .case { break-before: page; }
  h1 { font-size: 20px; } h2 { font-size: 16px; } h3 { break-after: avoid; font-size: 12px; }
  .facts { grid-template-columns: 1fr 1fr; column-gap: 20px; } .facts div { grid-template-columns: 100px minmax(0, 1fr); padding: 3px 0; }
  .step { grid-template-columns: 26px minmax(0, 1fr) minmax(0, 2.3fr); gap: 0 10px; padding: 9px 0; }
  .step > .number { font-size: 14px; } .what > p.done { font-size: 11.5px; } .times, figcaption { font-size: 8.5px; } .status, .said-list dt { font-size: 9px; }
  .shots { flex-wrap: nowrap; gap: 8px; } .lcd { flex: 0 0 160px; } .lcd img { width: 160px; height: auto; }
  .page, .mail { flex: 1 1 0; max-width: 290px; } .phone { flex: 0 0 90px; }
  .shots.is-same .page, .shots.is-same .mail { flex: 0 0 130px; } .shots.is-same .lcd { flex: 0 0 90px; } .shots.is-same .lcd img { width: 90px; } .shots.is-same .phone { flex: 0 0 50px; }
  .is-NG, .is-expect, ins, del, .verdict, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`.trim()
