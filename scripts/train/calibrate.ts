import type { NameMention } from '../../src/mentions/names/mention.ts';
import { logit, sigmoid, type Calibration } from '../../src/mentions/model/calibration.ts';
import { isLoose, type GoldArticle } from './examples.ts';

const STEPS = 25;

/**
 * Fits confidence to the share of mentions that are right (Platt 1999), by Newton's method.
 * @param readings articles with what a model that has not seen them found there, confidences as the
 *   model gives them
 */
export function fitCalibration(
  readings: Iterable<readonly [GoldArticle, readonly NameMention[]]>,
): Calibration {
  const points: { x: number; hit: boolean }[] = [];
  for (const [{ mentions }, found] of readings) {
    for (const { kind, start, end, confidence } of found) {
      const hit = mentions.some((m) => m.type === kind && m.start === start && m.end === end);
      const open = mentions.some((m) => isLoose(m, kind) && m.start < end && start < m.end);
      if (hit || !open) points.push({ x: logit(confidence), hit });
    }
  }
  let [slope, shift] = [1, 0];
  for (let step = 0; step < STEPS; step++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-9, 0, 1e-9];
    for (const { x, hit } of points) {
      const p = sigmoid(slope * x + shift);
      const rest = (hit ? 1 : 0) - p;
      const weight = p * (1 - p);
      gs += rest * x;
      gi += rest;
      hss += weight * x * x;
      hsi += weight * x;
      hii += weight;
    }
    const determinant = hss * hii - hsi * hsi;
    slope += (hii * gs - hsi * gi) / determinant;
    shift += (hss * gi - hsi * gs) / determinant;
  }
  return { slope, shift };
}
