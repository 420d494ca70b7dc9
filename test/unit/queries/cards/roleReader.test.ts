import assert from 'node:assert/strict';
import { loadRoleReader, roleBehind } from '../../../../src/queries/cards/roleReader.ts';

before(loadRoleReader);

/** What is read behind the name that "|" ends. */
function role(text: string): string | undefined {
  return roleBehind(text.replace('|', ''), text.indexOf('|'));
}

describe('roleBehind', () => {
  it('reads who somebody is from an apposition or behind "is"', () => {
    assert.equal(role("Ann Roe|, one of the mayor's top aides, left."), "one of the mayor's top aides");
    assert.equal(role('Ann Roe|, a former judge who lives abroad, left.'), 'former judge');
    assert.equal(role('Ann Roe| is the foreign minister of Benin.'), 'foreign minister of Benin');
    assert.equal(role('Ann Roe|, who was the chief negotiator, left.'), 'chief negotiator');
    assert.equal(role("Ann Roe|, Benin's foreign minister, left."), "Benin's foreign minister");
  });

  it('says nothing where the words behind a name are something else', () => {
    assert.equal(role('Ann Roe|, the second meeting of the week, left.'), undefined);
    assert.equal(role('Ann Roe| is a long way from home.'), undefined);
    assert.equal(role('Ann Roe|, the man said, left.'), undefined);
    assert.equal(role('Ann Roe| left.'), undefined);
    assert.equal(role('Ann Roe|'), undefined);
  });
});
