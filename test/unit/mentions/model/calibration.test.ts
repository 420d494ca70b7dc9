import assert from 'node:assert/strict';
import { fitCalibration } from '../../../../scripts/train/calibrate.ts';
import { binByConfidence, calibrationError } from '../../../../scripts/train/reliability.ts';
import { calibrated, UNCALIBRATED } from '../../../../src/mentions/model/calibration.ts';
import { makeRandom } from '../../../../scripts/train/random.ts';

/** Articles whose mentions are right less often than their confidence says. */
function boastful() {
  const random = makeRandom(3);
  return Array.from({ length: 4000 }, () => {
    const confidence = 0.5 + random() / 2;
    const right = random() < confidence - 0.2;
    const mention = { start: 0, end: 3 };
    const gold = { id: '', text: 'Kim', mentions: right ? [{ ...mention, type: 'person' }] : [] };
    return [gold, [{ ...mention, kind: 'person' as const, confidence }]] as const;
  });
}

describe('calibration', () => {
  it('brings confidence to the share of mentions that are right', () => {
    const calibration = fitCalibration(boastful());
    const after = boastful().map(
      ([gold, found]) =>
        [gold, found.map((m) => ({ ...m, confidence: calibrated(calibration, m.confidence) }))] as const,
    );
    assert.ok(calibrationError(binByConfidence(boastful())) > 0.15);
    assert.ok(calibrationError(binByConfidence(after)) < 0.05);
  });

  it('keeps the order of confidences', () => {
    const calibration = fitCalibration(boastful());
    assert.ok(calibrated(calibration, 0.6) < calibrated(calibration, 0.9));
  });

  it('leaves confidence alone where there is none', () => {
    assert.ok(Math.abs(calibrated(UNCALIBRATED, 0.3) - 0.3) < 1e-9);
  });
});
