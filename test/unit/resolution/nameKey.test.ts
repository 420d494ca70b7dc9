import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { COUNTRIES } from '../../../src/entities/places/countries.ts';
import { foldName } from '../../../src/base/words/foldName.ts';
import { keyOf } from '../../../src/resolution/nameKey.ts';
import { PLACE_ALIASES } from '../../../src/entities/places/placeAliases.ts';
import { REGIONS } from '../../../src/entities/places/regions.ts';
import type { NameKind } from '../../../src/mentions/names/mention.ts';
import { pick, seeded } from '../../support/random.ts';

const BEFORE = 'the,The,city of,State of,the state of,Republic of,Kingdom of,Greater,Mount,Mt.,St.,Lake,Central,South,Gulf of,Province of'.split(','); // prettier-ignore
const AFTER = ['', '', "'s", ' City', ' River', ' Province', ', D.C.', ' Jr.', ' Sr', ' II', ' “Bo”'];
const PEOPLE = ['Jane Roe', 'Robert "Bobby" Roe', 'J-Lo', 'J Lo', 'JK Rowling', 'J.K. Rowling', 'Kim Jong-un', 'KIM Jong Un', 'Dr St John Roe', 'Élodie d’Arc', 'Duke Ellington', 'Queen Elizabeth II', 'Elizabeth II', 'ℌ. Roe', '☃', 'King', 'Roe']; // prettier-ignore

describe('keyOf', () => {
  it('says the same of all names of one key', () => {
    const random = seeded(3);
    const places = [
      ...COUNTRIES.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...REGIONS.flatMap(({ name, plain, aliases }) => [name, plain, ...aliases]),
      ...PLACE_ALIASES.flatMap(([name, aliases]) => [name, ...aliases]),
    ];
    const kinds: Record<NameKind, readonly string[]> = { person: PEOPLE, place: places, organization: ['Acme Inc.', 'The Acme Co', 'ACME', '…'] }; // prettier-ignore
    for (const [kind, names] of Object.entries(kinds) as [NameKind, readonly string[]][]) {
      const known = new Map<string, unknown>();
      const look = (name: string): void => {
        const { key, ...rest } = keyOf(kind, name);
        if (known.has(key)) assert.deepEqual(rest, known.get(key), `${kind} ${name}: ${key}`);
        known.set(key, rest);
      };
      for (const name of names) look(name);
      for (let i = 0; i < 20_000; i++) {
        const name = pick(random, names);
        const before = random(2) === 0 ? `${pick(random, BEFORE)} ` : '';
        const said = `${before}${name}${pick(random, AFTER)}`;
        look(random(4) === 0 ? said.toUpperCase() : random(4) === 0 ? said.replaceAll(' ', '-') : said);
      }
    }
  });

  it('is found again from what it was made of', () => {
    for (const name of [...PEOPLE, 'K. İ. Ĳ', 'Straße Œuvre'])
      assert.equal(foldName(foldName(name)), foldName(name), name);
  });
});
