import { wordSet } from '../../base/words/wordSet.ts';

/**
 * Lower-case words inside people's and places' names. Source: Romance, Germanic, Arabic and Semitic
 * name particles.
 */
export const PARTICLES: ReadonlySet<string> = wordSet(
  'de del della der den di da do dos das du van von ten ter la le las los lo el al ul ur bin ibn bint ben ould abu af av zu y e st san d ap op sub',
);
