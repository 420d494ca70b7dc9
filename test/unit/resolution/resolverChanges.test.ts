import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { EntityResolver } from '../../../src/resolution/entityResolver.ts';
import { pick, seeded } from '../../support/random.ts';
import { article, randomArticle, rebuilt, told } from '../../support/resolving.ts';

describe('EntityResolver over time', () => {
  it('comes to the same whatever was set, changed and deleted before, and in whatever order', () => {
    const random = seeded(5);
    for (let round = 0; round < 60; round++) {
      const current = new Map<string, string[]>();
      const resolver = new EntityResolver();
      for (let step = 0; step < 25; step++) {
        const id = `article ${random(12)}`;
        if (random(4) === 0) {
          current.delete(id);
          resolver.delete(id);
        } else {
          const names = randomArticle(random);
          current.set(id, names);
          resolver.set(id, article(...names));
        }
        if (random(3) === 0) resolver.resolve();
      }
      const fresh = rebuilt(new Map([...current].sort(() => random(3) - 1)));
      assert.deepEqual(told(resolver.resolve(), current.keys()), told(fresh.resolve(), current.keys()));
    }
  });

  it('comes to the same in a large corpus, where names begin and cease to be in the news everywhere', () => {
    const random = seeded(9);
    const names = new Map(
      Array.from({ length: 320 }, (_, i) => [`article ${i}`, randomArticle(random)] as const),
    );
    const resolver = new EntityResolver();
    for (const [id, those] of names) resolver.set(id, article(...those));
    resolver.resolve();
    const ids = [...names.keys()];
    const known = new Map(ids.map((id) => [id, JSON.stringify(resolver.resolve().candidatesOf(id))]));
    for (let step = 0; step < 40; step++) {
      const id = pick(random, ids);
      names.set(id, randomArticle(random));
      resolver.set(id, article(...names.get(id)!));
      const resolution = resolver.resolve();
      const changed = new Set(resolution.changed);
      for (const one of ids) {
        const now = JSON.stringify(resolution.candidatesOf(one));
        assert.ok(changed.has(one) || now === known.get(one), `${one} changed without a word`);
        known.set(one, now);
      }
      if (step % 8 > 0) continue;
      assert.deepEqual(told(resolution, ids), told(rebuilt(names).resolve(), ids));
    }
  });

  it('comes to the same wherever the articles lie', () => {
    const random = seeded(13);
    // So many articles of each that only a sample of them is read.
    const names = (): string[] => [
      pick(random, ['John Halvorsen', 'Anna Halvorsen', 'Halvorsen']),
      ...Array.from({ length: 3 }, () => `o:Firm ${random(200)}`),
    ];
    const articles = Array.from({ length: 2_000 }, (_, i) => [`${i}.txt`, names()] as const);
    const toldIn = (folder: string): unknown => {
      const there = new Map(articles.map(([name, names]) => [folder + name, names]));
      const resolution = rebuilt(there).resolve();
      return articles.map(([name]) => resolution.candidatesOf(folder + name));
    };
    assert.deepEqual(toldIn('/home/desk/'), toldIn('/mnt/archive/'));
  });

  it('comes to the same in parts, be it that articles change in between', () => {
    const random = seeded(11);
    const names = new Map(Array.from({ length: 150 }, (_, i) => [`a${i}`, randomArticle(random)] as const));
    const resolver = new EntityResolver();
    for (const [id, those] of names) resolver.set(id, article(...those));
    let parts = 1;
    while (!resolver.resolveSome(0)) parts++;
    assert.ok(parts > names.size, `${parts} parts`);
    const first = resolver.resolve();
    assert.deepEqual(first.changed.toSorted(), [...names.keys()].sort());
    assert.deepEqual(told(first, names.keys()), told(rebuilt(names).resolve(), names.keys()));

    names.set('a1', randomArticle(random)).delete('a2');
    resolver.set('a1', article(...names.get('a1')!));
    assert.equal(resolver.resolveSome(0), false);
    resolver.delete('a2');
    assert.equal(resolver.resolveSome(0), false);
    const second = resolver.resolve();
    assert.ok(second.changed.includes('a1') && !second.changed.includes('a2'));
    assert.deepEqual(told(second, names.keys()), told(rebuilt(names).resolve(), names.keys()));
  });

  it('comes to the same where titles come and go beside namesakes and a name of few turns into one of many', () => {
    const random = seeded(21);
    const crowd = (id: number): string[] => [
      ...randomArticle(random),
      ...(random(3) > 0 ? ['o:Everywhere'] : []),
      ...(random(4) > 0 ? [`l:Town ${id % 3}`] : []),
    ];
    const names = new Map(Array.from({ length: 170 }, (_, i): [string, string[]] => [`a${i}`, crowd(i)]));
    const resolver = rebuilt(names);
    resolver.resolve();
    for (let step = 0; step < 120; step++) {
      const id = `a${random(170)}`;
      names.set(id, crowd(random(170)));
      resolver.set(id, article(...names.get(id)!));
      const resolution = resolver.resolve();
      if (step % 6 === 0)
        assert.deepEqual(told(resolution, names.keys()), told(rebuilt(names).resolve(), names.keys()));
    }
  });

  it('gives every entity of every article an id that it knows, one kind each', () => {
    const random = seeded(6);
    const resolver = new EntityResolver();
    const articles = new Map(
      Array.from({ length: 200 }, (_, i) => [`a${i}`, article(...randomArticle(random))] as const),
    );
    for (const [id, analysis] of articles) resolver.set(id, analysis);
    const resolution = resolver.resolve();
    for (const [id, { entities }] of articles) {
      for (const [i, corpusId] of resolution.idsOf(id)!.entries()) {
        assert.equal(resolution.entity(corpusId)?.kind, entities[i]!.kind);
        assert.equal(resolution.candidatesOf(id)![i]![0], corpusId);
      }
    }
  });
});
