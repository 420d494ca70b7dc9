import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  areLooseVariants,
  areMisspellings,
  areVariants,
  relationOf,
} from '../../../../src/entities/names/nameRelation.ts';
import { parsePersonName } from '../../../../src/entities/names/personName.ts';
import { pick, seeded } from '../../../support/random.ts';

describe('parsePersonName', () => {
  it('takes names apart: given, particles, family, suffix', () => {
    for (const [surface, given, family, suffix] of [
      ['Angela Merkel', 'angela', 'merkel', undefined],
      ['Ursula von der Leyen', 'ursula', 'von der leyen', undefined],
      ['Mohammed bin Salman', 'mohammed', 'bin salman', undefined],
      ['Martin Luther King Jr.', 'martin luther', 'king', 'jr'],
      ['J.K. Rowling', 'j k', 'rowling', undefined],
      ['JK Rowling', 'j k', 'rowling', undefined],
      ['Mr. Conor O’Neil', 'conor', 'oneil', undefined],
      ['President Emmanuel Macron', 'emmanuel', 'macron', undefined],
      ['Robert "Bobby" Kennedy', 'robert', 'kennedy', undefined],
    ] as const) {
      const name = parsePersonName(surface);
      assert.deepEqual(
        [name.given.join(' '), name.family.join(' '), name.suffix],
        [given, family, suffix],
        surface,
      );
    }
    assert.equal(parsePersonName('Robert "Bobby" Kennedy').nickname, 'bobby');
  });

  it('knows the family name that stands first in Korean, Chinese and Vietnamese names, and what people are called', () => {
    for (const [surface, family, called] of [
      ['Kim Jong Un', 'kim', 'kim'],
      ['Ban Ki-moon', 'ban', 'ban'],
      ['Xi Jinping', 'xi', 'xi'],
      ['Lee Kuan Yew', 'yew', 'yew'],
      ['Nguyen Phu Trong', 'nguyen', 'trong'],
      ['Kim Kardashian', 'kardashian', 'kardashian'],
      ['Lee Harvey Oswald', 'oswald', 'oswald'],
      ['Bruce Lee', 'lee', 'lee'],
    ] as const) {
      const name = parsePersonName(surface);
      assert.deepEqual([name.family.join(' '), name.called], [family, called], surface);
    }
  });

  it('gives one key to every spelling that differs in case, accents, hyphens, dots or a possessive', () => {
    for (const group of [
      ['Kim Jong Un', 'Kim Jong-un', 'KIM JONG UN', 'Kim Jong-un’s', "Kim Jong Un's"],
      ['José María Aznar', 'Jose Maria Aznar', 'JOSÉ MARÍA AZNAR'],
      ['Conor O’Neil', "Conor O'Neil", 'Conor ONeil'],
      ['Søren Łukasz', 'Soren Lukasz'],
    ]) {
      assert.equal(new Set(group.map((surface) => parsePersonName(surface).key)).size, 1, group[0]);
    }
  });

  it('tells sons from fathers by the key', () => {
    assert.notEqual(parsePersonName('Martin Roe Jr.').key, parsePersonName('Martin Roe').key);
    assert.equal(parsePersonName('Martin Roe Sr.').key, parsePersonName('Martin Roe').key);
  });

  it('takes any string without throwing, in time linear to a bound', () => {
    const random = seeded(11);
    const parts = [
      'Kim',
      ' ',
      '-',
      '’',
      "'",
      '"',
      '(',
      ')',
      '.',
      'Jr.',
      'von',
      '__proto__',
      'constructor',
      '😀',
      '\uD800',
      '中',
      'é',
      '\u0301',
      '\n',
      ',',
    ];
    for (let round = 0; round < 5000; round++) {
      let surface = '';
      for (let i = random(12); i > 0; i--) surface += pick(random, parts);
      const name = parsePersonName(surface);
      assert.ok(
        name.given.length + name.family.length === name.words.length || name.words.length < 2,
        surface,
      );
      relationOf(name, parsePersonName('Kim Jong Un'));
    }
    const long = parsePersonName('A'.repeat(10_000) + ' B');
    assert.ok(long.key.length < 500);
  });
});

describe('relationOf', () => {
  const relation = (short: string, full: string) => relationOf(parsePersonName(short), parsePersonName(full));

  it('says how a short name can stand for a full one', () => {
    for (const [short, full, expected] of [
      ['Kim', 'Kim Jong Un', 'family'],
      ['Jong Un', 'Kim Jong Un', 'given'],
      ['Trong', 'Nguyen Phu Trong', 'family'],
      ['Leyen', 'Ursula von der Leyen', 'family'],
      ['von der Leyen', 'Ursula von der Leyen', 'family'],
      ['García Márquez', 'Gabriel García Márquez', 'family'],
      ['Garcia', 'Gabriel García Márquez', 'part'],
      ['Angela', 'Angela Merkel', 'given'],
      ['Steve', 'Stephen Roe', 'given'],
      ['Bobby', 'Robert "Bobby" Kennedy', 'given'],
      ['Roe Jr.', 'Martin Roe Jr.', 'family'],
      ['Roe', 'Martin Roe Jr.', 'family'],
      ['Roe Jr.', 'Martin Roe', undefined],
      ['Doe', 'Martin Roe', undefined],
    ] as const) {
      assert.equal(relation(short, full), expected, `${short} ~ ${full}`);
    }
  });
});

describe('full names that are one person', () => {
  const both = (test: typeof areVariants, a: string, b: string): boolean => {
    const [one, other] = [parsePersonName(a), parsePersonName(b)];
    assert.equal(test(one, other), test(other, one), `${a} ~ ${b} both ways`);
    return test(one, other);
  };

  it('may differ in initials, middle names, short forms and order', () => {
    for (const [a, b] of [
      ['Michael Roe', 'Mike Roe'],
      ['W. Mark Roe', 'Mark Roe'],
      ['George Roe', 'George H. W. Roe'],
      ['J. Roe', 'Jane Roe'],
      ['Jong Un Kim', 'Kim Jong-un'],
      ['Ban Kimoon', 'Ban Ki-moon'],
    ] as const) {
      assert.ok(both(areVariants, a, b), `${a} ~ ${b}`);
    }
  });

  it('may not differ in a given name, a middle initial or a suffix', () => {
    for (const [a, b] of [
      ['Joan Roe', 'John Roe'],
      ['George W. Roe', 'George H. W. Roe'],
      ['Martin Roe', 'Martin Roe Jr.'],
      ['Kim Jong Un', 'Kim Jong Il'],
      ['Kim Jong Un', 'Kim Yong Chol'],
      ['Jane Roe', 'Jane Doe'],
    ] as const) {
      assert.ok(!both(areVariants, a, b), `${a} ~ ${b}`);
    }
  });

  it('may leave words out or stand in another order inside one article', () => {
    assert.ok(both(areLooseVariants, 'Otto Roe', 'Jens Otto Harry Roe'));
    assert.ok(both(areLooseVariants, 'Higuchi Ichiyo', 'Ichiyo Higuchi'));
    assert.ok(both(areLooseVariants, 'Park Song', 'Park Song-ho'));
    assert.ok(!both(areLooseVariants, 'Otto Roe', 'Otto Harry Doe'));
    assert.ok(!both(areLooseVariants, 'George W. Roe', 'George H. W. Roe'));
  });

  it('are told from misspellings by one slip, unless both spellings are names in use', () => {
    for (const [a, b] of [
      ['Kim Jung Un', 'Kim Jong Un'],
      ['Ilhan Halvorsen', 'Ilhan Halvorson'],
      ['Jane Pompeio', 'Jane Pompeo'],
    ] as const) {
      assert.ok(both(areMisspellings, a, b), `${a} ~ ${b}`);
    }
    for (const [a, b] of [
      ['Marc Roe', 'Mark Roe'],
      ['Kim Jong Un', 'Kim Jong Il'],
      ['Kim Jong Un', 'Kim Yong Un'],
      ['Jane Roe', 'Jane Doe'],
    ] as const) {
      assert.ok(!both(areMisspellings, a, b), `${a} ~ ${b}`);
    }
  });
});
