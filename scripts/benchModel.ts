// Prints how many bytes the model has in the package and how long it takes to load in a process of
// its own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { shippedModel } from '../src/mentions/model/shippedModel.node.ts';
import { loadTagger } from '../src/mentions/tagNames.ts';

interface Loading {
  /** Compressed, as a package holds it. */
  readonly bytes: number;
  /** From the model's file to a tagger that is ready. */
  readonly milliseconds: number;
}

const RUNS = 5;

/** The best of several processes: each loads the model once, as the extension does. */
export function modelLoading(): Loading {
  const runs = Array.from(
    { length: RUNS },
    () =>
      JSON.parse(
        execFileSync(process.execPath, [fileURLToPath(import.meta.url)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ) as Loading,
  );
  return runs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  loadTagger();
  const milliseconds = performance.now() - started;
  console.log(JSON.stringify({ bytes: deflateRawSync(shippedModel()).length, milliseconds }));
}
