import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { SAMPLE_FILES } from '../../../../src/client/corpora/sampleFiles.ts';

describe('the list of sample files', () => {
  it('is what the folder of samples holds', () => {
    const folder = new URL('../../../../seeds/', import.meta.url);
    assert.deepEqual(
      [...SAMPLE_FILES].sort(),
      readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    );
  });
});
