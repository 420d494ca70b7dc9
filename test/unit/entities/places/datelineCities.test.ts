import assert from 'node:assert/strict';
import { placeDatelineCities } from '../../../../src/entities/places/datelineCities.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';

/** The kind of what leads the dateline, which was taken for an organization. */
function kindOf(surface: string, dateline: string): string | undefined {
  const article = parseArticle(
    `Old bridge to go\n\n${dateline}The mayor said on Monday that the old bridge would go.`,
  );
  const start = article.text.indexOf(surface);
  const name = { start, end: start + surface.length, kind: 'organization', confidence: 0.4 } as const;
  return placeDatelineCities([name], article)[0]?.kind;
}

describe('the head of a dateline', () => {
  it('is a place where one of that name is known', () => {
    assert.equal(kindOf('ROME', 'ROME (AGENCY) - '), 'place');
    assert.equal(kindOf('SAN JOSE', 'SAN JOSE, Jan 5 (AGENCY) - '), 'place');
    assert.equal(kindOf('CHAD', 'CHAD (AGENCY) - '), 'place');
  });

  it('stays what it is where none is, and so does what follows it', () => {
    assert.equal(kindOf('NASA', 'NASA (AGENCY) - '), 'organization');
    assert.equal(kindOf('AGENCY', 'ROME (AGENCY) - '), 'organization');
  });
});
