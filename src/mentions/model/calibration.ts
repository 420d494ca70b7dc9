/** A straight line in log-odds from what the model says to how often it is right (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** Leaves confidence as it is. */
export const UNCALIBRATED: Calibration = { slope: 1, shift: 0 };

const SUREST = 1 - 1e-6;

/** The log-odds of a probability; 0 and 1 are moved inside, so that the result is finite. */
export function logit(p: number): number {
  const inside = Math.min(SUREST, Math.max(1 - SUREST, p));
  return Math.log(inside / (1 - inside));
}

/** The probability of log-odds: the inverse of {@link logit}. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * @param p a probability as the model gives it, 0 to 1
 * @returns how often a span with such a probability is right
 */
export function calibrated({ slope, shift }: Calibration, p: number): number {
  return sigmoid(slope * logit(p) + shift);
}
