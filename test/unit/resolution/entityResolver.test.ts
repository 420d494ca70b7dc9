import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Resolution, ResolverEntry } from '../../../src/entities/analysis.ts';
import type { NameRules } from '../../../src/resolution/nameRules.ts';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { article, entitiesOf, told } from '../../support/resolving.ts';

function resolved(articles: Readonly<Record<string, string[]>>): Resolution {
  const resolver = new EntityResolver();
  for (const [id, names] of Object.entries(articles)) resolver.set(id, article(...names));
  return resolver.resolve();
}

/** The canonical name of an article's n-th entity. */
const nameOf = (resolution: Resolution, id: string, index = 0): string | undefined =>
  resolution.entity(resolution.idsOf(id)![index]!)?.name;

describe('EntityResolver', () => {
  it('joins one name in different spellings, under the commonest', () => {
    const resolution = resolved({
      a: ['Kim Jong Un'],
      b: ['Kim Jong-un'],
      c: ['Kim Jong Un'],
      d: ['KIM JONG UN'],
      e: ['Jong Un Kim'],
    });
    assert.equal(new Set(['a', 'b', 'c', 'd', 'e'].map((id) => resolution.idsOf(id)![0])).size, 1);
    assert.equal(nameOf(resolution, 'd'), 'Kim Jong Un');
  });

  it('joins short forms, middle names and initials of given names', () => {
    const resolution = resolved({
      a: ['Michael Halvorsen'],
      b: ['Mike Halvorsen'],
      c: ['Michael R. Halvorsen'],
    });
    assert.equal(entitiesOf(resolution, ['a', 'b', 'c']).length, 1);
  });

  it('joins a misspelling when something else speaks for it, and only then', () => {
    const together = resolved({
      a: ['Kim Jong Un|North Korean leader'],
      b: ['Kim Jong Un'],
      c: ['Kim Jung Un|North Korean leader'],
    });
    assert.equal(nameOf(together, 'c'), 'Kim Jong Un');
    const byContext = resolved({
      a: ['Tomas Lindqvist', 'Ana Petrescu', 'o:Acme'],
      b: ['Tomas Lindqvist'],
      c: ['Tomas Lindqvust', 'Ana Petrescu', 'o:Acme'],
    });
    assert.equal(nameOf(byContext, 'c'), 'Tomas Lindqvist');
    const apart = resolved({ a: ['Park Young Ho', 'l:Busan'], b: ['Park Yong Ho', 'l:Incheon'] });
    assert.equal(entitiesOf(apart, ['a', 'b']).length, 4);
  });

  it('takes a family name for a person whom something else in the article speaks for', () => {
    const resolution = resolved({
      a: ['Ingrid Halvorsen', 'Ana Petrescu'],
      b: ['Halvorsen', 'Ana Petrescu'],
      c: ['Halvorsen', 'l:Lima'],
    });
    assert.equal(nameOf(resolution, 'b'), 'Ingrid Halvorsen');
    assert.equal(nameOf(resolution, 'c'), 'Halvorsen');
  });

  it('takes the family name alone for the only one of that name whom the corpus often names', () => {
    const resolution = resolved({
      a: ['Ingrid Halvorsen'],
      b: ['Ingrid Halvorsen'],
      c: ['Ingrid Halvorsen'],
      d: ['Halvorsen', 'l:Lima'],
    });
    assert.equal(nameOf(resolution, 'd'), 'Ingrid Halvorsen');
  });

  it('chooses between two by what the articles share, and shows both where nothing decides', () => {
    const resolution = resolved({
      a: ['Adam Smith', 'Ana Petrescu', 'o:Acme'],
      b: ['Zadie Smith', 'Bo Lund', 'o:Penguin'],
      c: ['Smith', 'Bo Lund', 'o:Penguin'],
      d: ['Smith', 'l:Lima'],
    });
    assert.equal(nameOf(resolution, 'c'), 'Zadie Smith');
    assert.equal(nameOf(resolution, 'd'), 'Smith');
    const names = resolution.candidatesOf('d')![0]!.map((id) => resolution.entity(id)!.name);
    assert.deepEqual(names.slice().sort(), ['Adam Smith', 'Smith', 'Zadie Smith']);
    assert.equal(names[0], 'Smith');
  });

  it('leaves a name alone that the article itself tells from the bearers whom it names in full', () => {
    const resolution = resolved({
      a: ['Kim Jong Un', 'Ana Petrescu', 'o:Acme'],
      b: ['Kim', 'Kim Jong Un', 'Ana Petrescu', 'o:Acme'],
      c: ['Kim', 'Ana Petrescu', 'o:Acme'],
    });
    assert.equal(nameOf(resolution, 'b'), 'Kim');
    assert.equal(nameOf(resolution, 'c'), 'Kim Jong Un');
  });

  it('keeps namesakes apart: people of common names, and people of different walks of life', () => {
    const common = resolved({
      a: ['John Williams', 'Ana Petrescu', 'o:Acme', 'l:Lima'],
      b: ['John Williams', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
      c: ['John Williams', 'Bo Lund', 'o:Tate', 'l:Oslo'],
    });
    assert.notEqual(common.idsOf('a')![0], common.idsOf('b')![0]);
    assert.equal(common.idsOf('b')![0], common.idsOf('c')![0]);
    const walks = resolved({
      a: ['Steve McQueen|film director', 'Ana Petrescu', 'o:Acme', 'l:Lima'],
      b: ['Steve McQueen|Senator', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
    });
    assert.notEqual(walks.idsOf('a')![0], walks.idsOf('b')![0]);
    assert.equal(nameOf(walks, 'a'), nameOf(walks, 'b'));
  });

  it('keeps players and professors of one name apart', () => {
    const walks = resolved({
      a: ['Michael Jordan|basketball player', 'Ana Petrescu', 'o:Acme', 'l:Lima'],
      b: ['Michael Jordan|professor', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
      c: ['Michael Jordan|coach', 'Eva Sartre', 'o:Tate', 'l:Rome'],
    });
    assert.notEqual(walks.idsOf('a')![0], walks.idsOf('b')![0]);
    assert.equal(walks.idsOf('a')![0], walks.idsOf('c')![0]);
  });

  it('takes a head of state or a minister of a common name for one person', () => {
    const { idsOf } = resolved({
      a: ['John Williams|Foreign Minister', 'Ana Petrescu', 'o:Acme', 'l:Lima'],
      b: ['John Williams|Foreign Minister', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
      c: ['Boris Johnson', 'Ana Petrescu', 'o:Acme', 'l:Lima'],
      d: ['Boris Johnson', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
    });
    assert.equal(idsOf('a')![0], idsOf('b')![0]);
    assert.equal(idsOf('c')![0], idsOf('d')![0]);
  });

  it('asks more for a name that many people have: places say nothing, one shared name too little', () => {
    const resolution = resolved({
      a: ['Afiya Ali', 'Ana Petrescu', 'l:Lima', 'l:Amman', 'l:Cairo'],
      b: ['Ali', 'Ana Petrescu', 'l:Lima', 'l:Amman', 'l:Cairo'],
      c: ['Ana Petrescu', 'Jamaal Charles', 'l:Lima'],
      d: ['Jamaal Charles'],
      e: ['Jamaal Charles'],
      f: ['Charles', 'l:Lima'],
      g: ['Kim Jong Un|leader'],
      h: ['Kim Jong Un'],
      i: ['Kim Jong Un'],
      j: ['Kim', 'l:Lima'],
    });
    assert.equal(nameOf(resolution, 'b'), 'Ali');
    assert.equal(nameOf(resolution, 'f'), 'Charles');
    assert.equal(nameOf(resolution, 'j'), 'Kim Jong Un', 'everybody calls the leader so');
  });

  it('joins a name with something before it, under the name, when something speaks for it', () => {
    const resolution = resolved({
      a: ['Gary Ross', 'Ana Petrescu', 'o:Acme'],
      b: ['Moviemaker Gary Ross', 'Ana Petrescu', 'o:Acme'],
      c: ['Moviemaker Eva Lund', 'o:Acme'],
      d: ['Eva Lund', 'o:Tate'],
      e: ['Gabriel García Márquez', 'Ana Petrescu'],
      f: ['García Márquez', 'Ana Petrescu'],
      g: ['Moon Chung-in', 'o:Acme', 'o:Tate'],
      h: ['Park Chung-in', 'o:Acme', 'o:Tate'],
      i: ['Chung-in', 'o:Acme', 'o:Tate'],
    });
    assert.notEqual(resolution.idsOf('g')![0], resolution.idsOf('h')![0], 'a given name joins nobody');
    assert.equal(resolution.idsOf('a')![0], resolution.idsOf('b')![0]);
    assert.equal(nameOf(resolution, 'b'), 'Gary Ross');
    assert.notEqual(resolution.idsOf('c')![0], resolution.idsOf('d')![0]);
    assert.equal(nameOf(resolution, 'f'), 'Gabriel García Márquez');
  });

  it('joins romanizations of one name when something speaks for it, and none that only sound alike', () => {
    const resolution = resolved({
      a: ['Moammar Gadhafi|leader', 'o:Acme'],
      b: ['Muammar Gaddafi|leader', 'o:Tate'],
      c: ['Mario Halvorsen', 'Ana Petrescu', 'o:Acme'],
      d: ['Maria Halvorsen', 'Ana Petrescu', 'o:Acme'],
      e: ['Mohammed Gadhafi|leader', 'o:Acme'],
    });
    assert.equal(resolution.idsOf('a')![0], resolution.idsOf('b')![0]);
    assert.notEqual(resolution.idsOf('c')![0], resolution.idsOf('d')![0]);
    assert.notEqual(resolution.idsOf('a')![0], resolution.idsOf('e')![0]);
  });

  it('keeps a rare name one person although the articles share nothing', () => {
    const resolution = resolved({
      a: ['Ingrid Halvorsen', 'Ana Petrescu', 'o:Acme', 'l:Lima'],
      b: ['Ingrid Halvorsen', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
    });
    assert.equal(resolution.idsOf('a')![0], resolution.idsOf('b')![0]);
  });

  it('names places as a reader would', () => {
    const resolution = resolved({ a: ['l:U.S.'], b: ['l:America'], c: ['l:DPRK', 'l:Hanoi'] });
    assert.equal(nameOf(resolution, 'a'), 'United States');
    assert.equal(resolution.idsOf('a')![0], resolution.idsOf('b')![0]);
    assert.equal(nameOf(resolution, 'c'), 'North Korea');
  });

  it('makes ids of kind and name in use, numbered for namesakes', () => {
    const resolution = resolved({
      a: ['KIM JONG-UN', 'l:U.S.', 'o:Acme Inc'],
      b: ['John Williams', 'Ana Petrescu', 'o:Tate', 'l:Lima'],
      c: ['John Williams', 'Bo Lund', 'o:Penguin', 'l:Oslo'],
    });
    assert.deepEqual(resolution.idsOf('a'), [
      'person:Kim Jong-Un',
      'place:United States',
      'organization:Acme Inc',
    ]);
    const [b, c] = ['b', 'c'].map((id) => resolution.idsOf(id)![0]);
    assert.deepEqual([b, c].sort(), ['person:John Williams', 'person:John Williams#2']);
  });

  it('tells which articles it says something else of than before', () => {
    const resolver = new EntityResolver();
    resolver.set('a', article('Ingrid Halvorsen', 'Ana Petrescu'));
    resolver.set('b', article('Halvorsen', 'Ana Petrescu'));
    resolver.set('c', article('Bo Lund'));
    assert.deepEqual(resolver.resolve().changed.toSorted(), ['a', 'b', 'c']);
    assert.deepEqual(resolver.resolve().changed, []);
    resolver.set('d', article('Bo Lund'));
    assert.deepEqual(resolver.resolve().changed, ['d']);
    resolver.delete('a');
    assert.deepEqual(resolver.resolve().changed, ['b']);
  });

  it('knows nothing of an article never set, or deleted', () => {
    const resolver = new EntityResolver();
    resolver.set('a', article('Jane Roe'));
    resolver.delete('a');
    resolver.delete('never');
    const resolution = resolver.resolve();
    assert.equal(resolution.idsOf('a'), undefined);
    assert.equal(resolution.entity('person:Jane Roe'), undefined);
  });

  it('takes any names: empty, hostile, endless', () => {
    const names = [
      '',
      ' ',
      '😀',
      '\uD800',
      '__proto__',
      'constructor constructor',
      'l:',
      'o:',
      'l:😀',
      '’',
      'A'.repeat(9999),
      'l:__proto__',
    ];
    const resolution = resolved({ a: names, b: names, __proto__x: names });
    for (const id of resolution.idsOf('a')!) assert.ok(resolution.entity(id));
    assert.deepEqual(resolution.idsOf('a'), resolution.idsOf('b'));
  });
});
describe('what the reader says of names', () => {
  const articles = {
    a: ['Adam Smith', 'Ana Petrescu', 'o:Acme'],
    b: ['Mike Halvorsen', 'l:Oslo'],
    c: ['Michael Halvorsen', 'Smith'],
    d: ['Smith', 'l:Holland', 'l:Netherlands'],
  };
  const person = (name: string): { kind: 'person'; name: string } => ({ kind: 'person', name });
  function ruled(rules: Partial<NameRules>): { resolver: EntityResolver; resolution: Resolution } {
    const resolver = new EntityResolver();
    for (const [id, names] of Object.entries(articles)) resolver.set(id, article(...names));
    resolver.resolve();
    resolver.setRules({ same: [], apart: [], rename: [], ...rules });
    return { resolver, resolution: resolver.resolve() };
  }

  it('joins names that nothing else would join, family names and places too', () => {
    const { resolution } = ruled({
      same: [
        [person('SMITH'), person('Adam Smith')],
        [person('Ana Petrescu'), person('Mike Halvorsen')],
        [
          { kind: 'place', name: 'Oslo' },
          { kind: 'place', name: 'Holland' },
        ],
      ],
    });
    assert.equal(nameOf(resolution, 'c', 1), 'Adam Smith');
    assert.equal(nameOf(resolution, 'd'), 'Adam Smith');
    assert.equal(resolution.idsOf('a')![1], resolution.idsOf('b')![0]);
    assert.equal(resolution.idsOf('b')![1], resolution.idsOf('d')![1]);
    assert.ok(['b', 'c', 'd'].every((id) => resolution.changed.includes(id)));
  });

  it('keeps names apart that would be joined', () => {
    const { resolution } = ruled({ apart: [[person('Mike Halvorsen'), person('Michael Halvorsen')]] });
    assert.notEqual(resolution.idsOf('b')![0], resolution.idsOf('c')![0]);
  });

  it('calls an entity as it is told, under the id it had', () => {
    const { resolver, resolution } = ruled({ rename: [{ of: person('Mike Halvorsen'), to: 'M. H.' }] });
    const [id] = resolution.idsOf('c')!;
    assert.deepEqual([id, resolution.entity(id!)?.name], ['person:Michael Halvorsen', 'M. H.']);
    resolver.setRules({ same: [], apart: [], rename: [] });
    const after = resolver.resolve();
    assert.equal(after.entity(id!)?.name, 'Michael Halvorsen');
    assert.deepEqual(after.changed.toSorted(), ['b', 'c']);
  });

  it('says what a resolver says that was told before the articles came', () => {
    const rules: NameRules = {
      same: [[person('Smith'), person('Adam Smith')]],
      apart: [[person('Mike Halvorsen'), person('Michael Halvorsen')]],
      rename: [{ of: person('Smith'), to: 'Old Smith' }],
    };
    const before = new EntityResolver();
    before.setRules(rules);
    for (const [id, names] of Object.entries(articles)) before.set(id, article(...names));
    const { resolution } = ruled(rules);
    assert.deepEqual(told(resolution, Object.keys(articles)), told(before.resolve(), Object.keys(articles)));
  });
});

describe('places of one name', () => {
  const georgia = (place?: string): { entities: ResolverEntry[] } => ({
    entities: [{ kind: 'place', name: 'Georgia', titles: [], ...(place && { place }) }],
  });

  it('are kept apart where articles say which one is meant, and both kept where one does not', () => {
    const resolver = new EntityResolver();
    for (const [id, place] of [['a', 'GE'], ['b', 'US-GA'], ['c', 'US-GA'], ['d']] as const)
      resolver.set(id, georgia(place));
    const resolution = resolver.resolve();
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((id) => resolution.candidatesOf(id)![0]),
      [['place:Georgia#2'], ['place:Georgia'], ['place:Georgia'], ['place:Georgia', 'place:Georgia#2']],
    );
    resolver.delete('a');
    assert.deepEqual(resolver.resolve().candidatesOf('d'), [['place:Georgia']]);
  });
});
