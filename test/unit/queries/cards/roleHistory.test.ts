import { loadRoleReader } from '../../../../src/queries/cards/roleReader.ts';
import assert from 'node:assert/strict';
import { card } from '../../../../src/queries/cards/card.ts';
import type { RoleThen } from '../../../../src/queries/cards/cardData.ts';
import { indexOf, person, record, uriOf } from '../../../support/articles.ts';

before(loadRoleReader);

/** Bo Lee's roles over time in articles of some days, each with the words beside his name. */
function rolesOf(...articles: readonly (readonly [day: string | undefined, title: string])[]) {
  const records = articles.map(([published, title], i) =>
    record(`${i}.txt`, `News ${i}\n\nThat day\n${title} Bo Lee spoke.\n`, {
      names: [person('Bo Lee', undefined, title === '' ? [] : [title])],
      ...(published !== undefined && { published }),
    }),
  );
  return card(indexOf(...records), { entity: 'person:Bo Lee' })?.roles ?? [];
}

const told = (roles: readonly RoleThen[]): readonly string[] =>
  roles.map(({ text, published }) => `${text}, ${published}`);

describe('roles over time', () => {
  it('are told oldest first, each once, with the article that gives it', () => {
    const roles = rolesOf(
      ['2021-03-04', 'Governor'],
      ['2012-05-06', 'mayor of Elm'],
      ['2013-05-06', 'Mayor of Elm'],
      ['2024-01-02', 'former Governor'],
    );
    assert.deepEqual(told(roles), [
      'mayor of Elm, 6 May 2012',
      'Governor, 4 Mar 2021',
      'former Governor, 2 Jan 2024',
    ]);
    assert.deepEqual(
      [roles[0]!.headline, roles[0]!.target.uri, roles[0]!.target.range.start.line],
      ['News 1', uriOf('1.txt'), 3],
    );
  });

  it('leave out a shorter form of a role', () => {
    const roles = rolesOf(
      ['2012-05-06', 'judge'],
      ['2021-03-04', 'President'],
      ['2022-03-04', 'US President'],
    );
    assert.deepEqual(told(roles), ['judge, 6 May 2012', 'US President, 4 Mar 2022']);
  });

  it('are read off appositions where no title stands before the name', () => {
    const lee = (name: string, text: string, published: string) =>
      record(name, `News\n\nBo Lee, ${text}, came.\n`, { names: [person('Bo Lee')], published });
    const index = indexOf(
      lee('a.txt', 'a former judge', '2019-01-01'),
      lee('b.txt', 'a rebel commander', '2009-01-01'),
      lee('c.txt', 'as everybody knows', '2010-01-01'),
    );
    const roles = card(index, { entity: 'person:Bo Lee' })?.roles ?? [];
    assert.deepEqual(told(roles), ['rebel commander, 1 Jan 2009', 'former judge, 1 Jan 2019']);
  });

  it('are not told where there is one only, or no time between them', () => {
    assert.deepEqual(rolesOf(['2012-05-06', 'judge'], ['2013-05-06', 'judge'], ['2014-05-06', '']), []);
    assert.deepEqual(rolesOf(['2012-05-06', 'judge'], ['2012-05-06', 'mayor'], ['2012-05-07', '']), []);
    assert.deepEqual(rolesOf([undefined, 'judge'], [undefined, 'mayor']), []);
  });

  it('span all the time in which many articles speak of somebody', () => {
    const roles = rolesOf(
      ...Array.from({ length: 120 }, (_, i) => {
        const title = i < 40 ? 'clerk' : i < 80 ? 'judge' : 'mayor';
        return [`20${10 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-01`, title] as const;
      }),
    );
    assert.deepEqual(
      roles.map(({ text }) => text),
      ['clerk', 'judge', 'mayor'],
    );
    assert.equal(roles[0]!.published, '1 Jan 2010');
  });
});
