/** Numbers of every message that a page of the bank may carry, of all institutions, by their first letters. */
const NUMBERS: Readonly<Record<string, string>> = {
  ADM: 'E01 E02 E03 E05 E06 E07 E11 E12 E13 E14 E21 E22 E32 I01 W01 W02 W03 W10 W11 W12 W20 W25',
  LGN: 'E01 E02 E03 E04 E05 W01 W02',
  OTP: 'E01 E02 E03 E04 E11 E12 E31 E32 E33 E61 E71 E72 E73 E74 E75 E77 E81 E82 E83 E84 E85 E90 E91 I01 I02 I03 I10 I11 I20 I50 I71 I81 I82 W01 W02 W03 W04 W11 W12 W13 W20 W21 W31 W32 W33 W34 W44 W50 W61 W62 W71 W72 W73 W75 W76 W77 W78 W79 W80 W81 W82 W83 W84 W85',
  TRF: 'E01 I01 I02 I03 W01 W02 W03 W04 W05 W06 W07 W08 W09 W10 W11 W12 W13 W14 W15 W20 W21',
  WEB: 'E01 I01 W01 W02',
}

/** Codes of every message: `OTP-E31`. `E`: refused, `W`: to be put right, `I`: told. */
export const ALERT_CODES: readonly string[] = Object.entries(NUMBERS).flatMap(([area, numbers]) =>
  numbers.split(' ').map((number) => `${area}-${number}`),
)
