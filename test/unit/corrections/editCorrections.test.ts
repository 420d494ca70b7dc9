import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entryOf, type Correction } from '../../../src/corrections/corrections.ts';
import { parseCorpusConfig } from '../../../src/corrections/corpusConfig.ts';
import { addCorrections, removeCorrections, setPublished } from '../../../src/corrections/editCorrections.ts';
import { pick, seeded } from '../../support/random.ts';

const isPlace = (name: string): Correction => ({ type: 'name', name, is: 'place' });

/** What a text says, with nothing wrong in it. */
function entries(text: string | undefined): readonly unknown[] {
  assert.ok(text !== undefined);
  const { config, problems } = parseCorpusConfig(text);
  assert.deepEqual(problems, [], text);
  return config.corrections.map(({ correction }) => entryOf(correction));
}

describe('adding corrections', () => {
  it('starts a file that reads well', () => {
    assert.equal(
      addCorrections('', [isPlace('Elm'), { type: 'name', name: 'Ash', is: 'not a name' }]),
      `{
  "corrections": [
    { "name": "Ash", "is": "not a name" },
    { "name": "Elm", "is": "place" }
  ]
}
`,
    );
  });

  it('changes one line, at its place in the order, and keeps comments where they are', () => {
    const before = `{
  // mine
  "articles": { "a.txt": { "published": "2019-01-31" } }, /* and */
  "corrections": [
    // trees
    { "name": "Beech", "is": "place" }, // why Beech
    {"name":"Elm","is":"place"} // why Elm
  ],
}`;
    assert.equal(
      addCorrections(before, [isPlace('Cedar')]),
      before.replace('// why Beech\n', '// why Beech\n    { "name": "Cedar", "is": "place" },\n'),
    );
    assert.equal(
      addCorrections(before, [isPlace('Fir')]),
      before.replace('"place"} // why Elm', '"place"}, // why Elm\n    { "name": "Fir", "is": "place" }'),
    );
  });

  it('writes line ends and indentation as the file does', () => {
    const before = '{\r\n\t"corrections": [\r\n\t\t{ "name": "Elm", "is": "place" }\r\n\t]\r\n}\r\n';
    assert.equal(
      addCorrections(before, [isPlace('Fir')]),
      '{\r\n\t"corrections": [\r\n\t\t{ "name": "Elm", "is": "place" },\r\n\t\t{ "name": "Fir", "is": "place" }\r\n\t]\r\n}\r\n',
    );
  });

  it('puts a new word in the place of an old one', () => {
    const before = addCorrections('', [isPlace('Ash'), isPlace('Elm'), isPlace('Fir')])!;
    const after = addCorrections(before, [{ type: 'name', name: 'ELM', is: 'not a name' }]);
    assert.deepEqual(entries(after), [
      { name: 'Ash', is: 'place' },
      { name: 'ELM', is: 'not a name' },
      { name: 'Fir', is: 'place' },
    ]);
  });

  it('takes out what it contradicts', () => {
    const before = addCorrections('', [{ type: 'same', names: ['Ann', 'Anne'] }, isPlace('Elm')])!;
    const after = addCorrections(before, [{ type: 'apart', names: ['Anne', 'Ann'] }]);
    assert.deepEqual(entries(after), [{ name: 'Elm', is: 'place' }, { apart: ['Anne', 'Ann'] }]);
  });

  it('leaves a file alone that says so already', () => {
    const text = '{"corrections":[{"is":"place",  "name":"Elm"}]}';
    assert.equal(addCorrections(text, [isPlace('Elm')]), text);
  });

  it('never writes to a file that it cannot read', () => {
    for (const text of ['{', '[]', '{"corrections": {}}', '"x"', '['.repeat(100)]) {
      assert.equal(addCorrections(text, [isPlace('Elm')]), undefined, text);
    }
    for (const text of ['{', '{"corrections": [', '[]']) {
      assert.equal(removeCorrections(text, [isPlace('Elm')]), undefined, text);
      assert.equal(setPublished(text, 'a.txt', '2019-01-31'), undefined, text);
    }
  });

  it('writes the last of those that contradict each other', () => {
    const same: Correction = { type: 'same', names: ['Ann', 'Anne'] };
    const apart: Correction = { type: 'apart', names: ['Anne', 'Ann'] };
    assert.deepEqual(entries(addCorrections('', [same, apart])), [entryOf(apart)]);
    const person: Correction = { type: 'name', name: 'Elm', is: 'person' };
    assert.deepEqual(entries(addCorrections('', [person, isPlace('Elm')])), [entryOf(isPlace('Elm'))]);
  });

  it('adds ten thousand at once, and takes them back', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => isPlace(`Town ${i}`));
    const before = addCorrections('', [isPlace('Elm'), isPlace('Willow')])!;
    const after = addCorrections(before, names)!;
    assert.equal(entries(after).length, 10_002);
    assert.equal(removeCorrections(after, names), before);
  });
});

describe('taking corrections back', () => {
  it('leaves the very bytes of a file that has a line for each, whatever its comments and line ends', () => {
    const random = seeded(5);
    const names = Array.from({ length: 12 }, (_, number) => `Name ${number}`);
    for (let round = 0; round < 300; round++) {
      const [eol, mark] = [pick(random, ['\n', '\r\n']), pick(random, ['', '\uFEFF'])];
      const indent = pick(random, ['  ', '    ', '\t']);
      const known = names.filter(() => random(2) === 0);
      const lines = known.map((name, index) => {
        const above = random(4) === 0 ? `${indent}${indent}// about ${name}${eol}` : '';
        const comma = index < known.length - 1 ? ',' : '';
        return `${above}${indent}${indent}{ "name": "${name}", "is": "place" }${comma}${random(4) === 0 ? ' // why' : ''}`;
      });
      const list = known.length === 0 ? '[]' : `[${eol}${lines.join(eol)}${eol}${indent}]`;
      const text = `${mark}{${eol}${indent}"corrections": ${list}${eol}}${eol}`;
      const added = names.filter((name) => !known.includes(name) && random(2) === 0).map(isPlace);
      const more = addCorrections(text, added)!;
      assert.equal(entries(more).length, known.length + added.length, more);
      const less = removeCorrections(more, added)!;
      if (known.length > 0) assert.equal(less, text, JSON.stringify([text, more, less]));
      else assert.deepEqual(entries(less), []);
    }
  });

  it('takes the line with its comment, and nothing else', () => {
    const before = `{
  "corrections": [
    { "name": "Ash", "is": "place" },
    // about elms
    { "name": "Elm", "is": "place" }, // why
    { "name": "Fir", "is": "place" }
  ]
}
`;
    assert.equal(
      removeCorrections(before, [isPlace('Elm')]),
      before.replace('    { "name": "Elm", "is": "place" }, // why\n', ''),
    );
    assert.equal(
      removeCorrections(before, [isPlace('Fir')]),
      before.replace(', // why\n    { "name": "Fir", "is": "place" }', ' // why'),
    );
  });

  it('undoes any additions to any file: what is left says what it said, comments and all', () => {
    const random = seeded(11);
    const names = ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir', 'Kauri', 'Oak', '__proto__', '"quoted"', 'é'];
    const gaps = ['', ' ', '\n', '\n  ', ' // note\n', ' /* note */ ', '\n// line\n', '\r\n\t'];
    for (let round = 0; round < 500; round++) {
      const gap = (): string => pick(random, gaps);
      const known = names.filter(() => random(2) === 0);
      const items = known.map(
        (name) => `${gap()}{"name":${JSON.stringify(name)},${gap()}"is":"place"}${gap()}`,
      );
      const comma = items.length > 0 && random(3) === 0 ? `,${gap()}` : '';
      const mark = random(4) === 0 ? '\uFEFF' : '';
      const text = `${mark}${gap()}{${gap()}"corrections":${gap()}[${items.join(',')}${comma}${gap()}]${gap()}}${gap()}`;
      const added = names.filter((name) => !known.includes(name)).map(isPlace);
      const more = addCorrections(text, added)!;
      assert.equal(entries(more).length, names.length, JSON.stringify([text, more]));
      const less = removeCorrections(more, added)!;
      assert.deepEqual(entries(less), entries(text), JSON.stringify([text, more, less]));
      assert.ok(more.startsWith(mark) && less.startsWith(mark), JSON.stringify([text, more, less]));
      const notes = (one: string): number => one.split(/\/\//).length + one.split('/*').length;
      assert.equal(notes(more), notes(text), JSON.stringify([text, more]));
    }
  });
});

describe('setting the day of publication', () => {
  it('adds, changes and takes out a day, whatever the spelling of the path in the file', () => {
    const text = '{\n  "articles": {\n    "./a.txt": { "published": "2019-01-31" } // print\n  }\n}\n';
    assert.equal(setPublished(text, 'a.txt', '2019-02-01'), text.replace('01-31', '02-01'));
    const both = setPublished(text, 'b.txt', '2019-02-02')!;
    assert.equal(parseCorpusConfig(both).config.articles.get('b.txt')?.published, '2019-02-02');
    assert.ok(both.includes('// print'));
    const none = setPublished(text, 'a.txt', undefined)!;
    assert.equal(parseCorpusConfig(none).config.articles.get('a.txt')?.published, undefined);
    assert.equal(
      setPublished('', 'a.txt', '2019-01-31'),
      '{\n  "articles": {\n    "a.txt": {\n      "published": "2019-01-31"\n    }\n  }\n}\n',
    );
  });
});
