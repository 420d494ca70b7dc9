import assert from 'node:assert/strict';
import { withSection } from '../../../scripts/drawSection.ts';

describe('what scripts draw into pages', () => {
  const page = 'before\n<!-- a -->\n\nold\n\n<!-- end -->\nbetween\n<!-- b -->\n\nold\n\n<!-- end -->\n';

  it('replaces one section and leaves the rest', () => {
    const drawn = withSection(page, '<!-- b -->', 'new');
    assert.equal(drawn, `${page.slice(0, page.indexOf('<!-- b -->'))}<!-- b -->\n\nnew\n\n<!-- end -->\n`);
    assert.equal(withSection(drawn, '<!-- b -->', 'new'), drawn);
  });

  it('refuses a page that has no such section', () => {
    assert.throws(() => withSection(page, '<!-- c -->', 'new'), /no place/);
    assert.throws(() => withSection('<!-- a -->\n\nold\n', '<!-- a -->', 'new'), /no place/);
  });
});
