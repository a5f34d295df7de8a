/** Height of one lane, and of all of them with the line of time below, CSS px. Assumption: low enough for a small window. */
export const LANE_HEIGHT = 12
export const TIME_HEIGHT = 5
export const STRIP_HEIGHT = 3 * LANE_HEIGHT + TIME_HEIGHT
