import assert from 'node:assert/strict';
import { readProject } from '../../../scripts/manifest.ts';
import { CHECKS } from '../../../scripts/manifestChecks.ts';

const PACKED = 'is packed with a README whose links and pictures are in the package';

describe('checks of the manifest', () => {
  it('find what the README shows or leads to and the package does not hold', () => {
    const faults = (files: Readonly<Record<string, string>>): readonly string[] =>
      CHECKS[PACKED]!({ ...readProject(), packed: (path) => files[path] });
    const readme = '![a card](media/card.png) [agents](docs/agents.md#tools)';
    assert.deepEqual(faults({ 'README.md': readme }), ['media/card.png', 'docs/agents.md#tools']);
    assert.deepEqual(faults({ 'README.md': readme, 'media/card.png': '', 'docs/agents.md': '## Tools' }), []);
  });
});
