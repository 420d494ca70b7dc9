import assert from 'node:assert/strict';
import type { CorpusIndex } from '../../../../src/index/corpusIndex.ts';
import { entryOf, type Correction } from '../../../../src/corrections/corrections.ts';
import { parseCorpusConfig } from '../../../../src/corrections/corpusConfig.ts';
import { resolveContradictions } from '../../../../src/corrections/contradictions.ts';
import { addCorrections } from '../../../../src/corrections/editCorrections.ts';
import { readTable, tableText } from '../../../../src/queries/nameLists/csv.ts';
import { nameRows, type NameListQuery } from '../../../../src/queries/nameLists/nameRows.ts';
import { planImport, type ImportPlan } from '../../../../src/queries/nameLists/planImport.ts';
import { processorTime } from '../../../support/processorTime.ts';
import { pick, seeded } from '../../../support/random.ts';
import { emptyIndex } from '../../../support/databases.ts';
import { indexOf, person, place, record, uriOf } from '../../../support/articles.ts';

const ALL: NameListQuery = { kinds: ['person', 'place', 'organization'] };
const articleAt = (path: string): string | undefined => (path === 'a.txt' ? uriOf('a.txt') : undefined);

/** What a list asks of a corpus whose `corpus-lens.json` holds some corrections. */
function plan(text: string, index: CorpusIndex = emptyIndex(), said: readonly Correction[] = []): ImportPlan {
  const { kept } = resolveContradictions(said.map((correction, at) => ({ correction, start: at, end: at })));
  return planImport(text, { index, kept, articleAt });
}

function asked(text: string, index?: CorpusIndex, said?: readonly Correction[]): readonly unknown[] {
  const { proposed, mistakes } = plan(text, index, said);
  assert.deepEqual(mistakes, []);
  return proposed.map(({ correction }) => entryOf(correction));
}

function told(text: string, index?: CorpusIndex, said?: readonly Correction[]): readonly string[] {
  return plan(text, index, said).mistakes.map(({ line, message }) => `${line.toString()}: ${message}`);
}

function exported(index: CorpusIndex, said: readonly Correction[] = [], query = ALL): string {
  return tableText([...nameRows(index, query, said)]);
}

const NEWS = (): CorpusIndex =>
  indexOf(
    record('a.txt', 'Mayor Jane Roe met J. Roe in Elm. Roe spoke.', {
      names: [person('Jane Roe', ['Jane Roe', 'J. Roe', 'Roe'], ['Mayor']), place('Elm')],
      published: '2019-01-21',
    }),
    record('b.txt', 'Jane Roe left for Hanoi.', {
      names: [person('Jane Roe'), place('Hanoi')],
      published: ['2019-01-25', '2019-01-27'],
    }),
  );

describe('an exported list of names', () => {
  it('tells names with figures, in the order of the lists', () => {
    assert.deepEqual(exported(NEWS()).split('\r\n'), [
      'name,kind,aliases,who,where,mentions,articles,first day,last day,same as,not the same as,rename to,refers to,article',
      'Jane Roe,person,J. Roe; Roe,Mayor,,4,2,2019-01-21,2019-01-27,,,,,',
      'Elm,place,,,,1,1,2019-01-21,2019-01-21,,,,,',
      'Hanoi,place,,,"capital of Vietnam · 21.02° N, 105.84° E",1,1,2019-01-25,2019-01-27,,,,,',
      '',
    ]);
  });

  it('holds the names of one article, or those that a filter wants, of some kinds', () => {
    const names = (query: NameListQuery): readonly string[] =>
      [...nameRows(NEWS(), query, [{ type: 'name', name: 'Ash', is: 'not a name' }])]
        .slice(1)
        .map(([name]) => name!);
    assert.deepEqual(names({ kinds: ['place'] }), ['Elm', 'Hanoi', 'Ash']);
    assert.deepEqual(names({ ...ALL, article: uriOf('a.txt') }), ['Jane Roe', 'Elm']);
    assert.deepEqual(names({ ...ALL, filter: 'hano' }), ['Hanoi']);
  });

  it('tells what was set right and cannot be seen in the names', () => {
    const said: readonly Correction[] = [
      { type: 'name', name: 'Elm', is: 'place' },
      { type: 'name', name: 'Summary', is: 'not a name' },
      { type: 'name', name: 'Roe', article: 'a.txt', refersTo: 'Jane Roe' },
      { type: 'same', names: ['Jane Roe', 'J. Roe', 'Mother Roe'], kind: 'person' },
      { type: 'apart', names: ['Jane Roe', 'Janet Roe'] },
      { type: 'rename', name: 'Ash', to: 'Ash Tree', kind: 'place' },
    ];
    assert.deepEqual(exported(NEWS(), said).split('\r\n').slice(4, -1), [
      'Summary,not a name,,,,,,,,,,,,',
      'Roe,,,,,,,,,,,,Jane Roe,a.txt',
      'Jane Roe,person,Mother Roe,,,,,,,,,,,',
      'Jane Roe,,,,,,,,,,Janet Roe,,,',
      'Ash,place,,,,,,,,,,Ash Tree,,',
    ]);
    assert.deepEqual(asked(exported(NEWS(), said), NEWS(), said), []);
  });

  it('holds no formula', () => {
    const names = ['=1+1', '+49', '-2', '@sum', "'=3", '＝4'];
    const index = indexOf(
      record('a.txt', `Ash and ${names.join(' and ')} met.`, {
        names: [person('Ash', ['Ash', ...names])],
      }),
    );
    const said = names.map((name): Correction => ({ type: 'name', name, is: 'organization' }));
    for (const row of readTable(exported(index, said)).rows)
      for (const cell of row.cells)
        for (const part of cell.split('; ')) assert.doesNotMatch(part, /^[=+\-@＝]/);
    assert.deepEqual(asked(exported(index, said), index, said), []);
    assert.deepEqual(asked(exported(index, said)).slice(-names.length), said.map(entryOf));
  });
});

describe('a list of names that is imported', () => {
  it('asks for what the corpus does not hold', () => {
    const list = 'name,kind,aliases\nJane Roe,person,Roe; The Mayor\nElm,organization,\nAsh,Place,Ash Tree\n';
    assert.deepEqual(asked(list, NEWS()), [
      { same: ['Jane Roe', 'The Mayor'], kind: 'person' },
      { name: 'Elm', is: 'organization' },
      { name: 'Ash', is: 'place' },
      { same: ['Ash', 'Ash Tree'], kind: 'place' },
    ]);
  });

  it('asks for nothing that was said before, and says what gives way', () => {
    const said: readonly Correction[] = [
      { type: 'same', names: ['Ash Tree', 'Ash', 'Ashes'] },
      { type: 'name', name: 'Ash', is: 'place' },
      { type: 'name', name: 'Oak', is: 'person' },
    ];
    const { proposed } = plan('name,kind,aliases\nAsh,place,Ash Tree\nOak,place,', NEWS(), said);
    assert.deepEqual(proposed, [
      { line: 3, correction: { type: 'name', name: 'Oak', is: 'place' }, instead: [said[2]] },
    ]);
  });

  it('calls somebody as the list does when the list tells the present name beside it', () => {
    assert.deepEqual(asked('name,kind,aliases\nJ. Roe,person,Jane Roe', NEWS()), [
      { rename: 'Jane Roe', to: 'J. Roe', kind: 'person' },
    ]);
    assert.deepEqual(asked('name,kind,aliases\nJane-Roe,person,Jane Roe', NEWS()), [
      { rename: 'Jane Roe', to: 'Jane-Roe', kind: 'person' },
    ]);
    assert.deepEqual(asked('name,kind\nROE,person', NEWS()), []);
  });

  it('takes every column that corrections have', () => {
    const list = [
      'Article;Name;KIND;Also called;notes;same-as;Not the same as;Rename to;Refers to',
      ';Ash;person;;;Ash Tree;;;',
      ';Birch;people;;never read;;Birch Tree;;',
      ';Cedar;location;;;;;Cedars;',
      'a.txt;Elm;org;;;;;;',
      './a.txt;Roe;;;;;;;Jane Roe',
      ';Summary;Not a name;;;;;;',
      ';"Oak";PERSON;"Oak\\; Ltd.; Oak ""Tree""\nOaky";;;;;',
    ].join('\n');
    assert.deepEqual(asked(list), [
      { name: 'Ash', is: 'person' },
      { same: ['Ash Tree', 'Ash'], kind: 'person' },
      { name: 'Birch', is: 'person' },
      { apart: ['Birch', 'Birch Tree'], kind: 'person' },
      { name: 'Cedar', is: 'place' },
      { rename: 'Cedar', to: 'Cedars', kind: 'place' },
      { name: 'Elm', article: 'a.txt', is: 'organization' },
      { name: 'Roe', article: 'a.txt', refersTo: 'Jane Roe' },
      { name: 'Summary', is: 'not a name' },
      { name: 'Oak', is: 'person' },
      { same: ['Oak', 'Oak; Ltd.', 'Oak "Tree"', 'Oaky'], kind: 'person' },
    ]);
  });

  it('may be delimited by commas, semicolons or tabs, with any line ends', () => {
    for (const delimiter of [',', ';', '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        for (const start of ['', '\uFEFF', `sep=${delimiter}${end}`]) {
          const rows = ['"name"', 'Ash', '"Elm, the; tree"'].map((name, at) =>
            [name, at === 0 ? 'kind' : 'place'].join(delimiter),
          );
          assert.deepEqual(asked(start + rows.join(end)), [
            { name: 'Ash', is: 'place' },
            { name: 'Elm, the; tree', is: 'place' },
          ]);
        }
  });

  it('tells what is wrong by line, and takes the other lines', () => {
    const list = [
      'name,kind,aliases,article,refers to',
      'Ash,tree,,,',
      '"Elm',
      'tree",place,,,',
      ',person,,,',
      'Oak,,,,',
      'Yew,date,Yews,,',
      '',
      'Fir,place,,b.txt,',
      'Fir,place,Firs,a.txt,',
      'Birch,place,Birch, the tree,,x',
      `${'x'.repeat(201)},person,,,`,
      'Cedar,not a name,,,Cedars',
      'Paris,place,,,',
      'Paris,person,,,',
    ].join('\n');
    const { proposed, mistakes } = plan(list);
    assert.deepEqual(
      mistakes.map(({ line, message }) => `${line.toString()}: ${message}`),
      [
        '2: kind must be person, place, organization, date or "not a name"',
        '5: the name is missing',
        '6: the kind is missing',
        '7: what is a date has no other names',
        '9: no article "b.txt" is in this corpus',
        '10: other names hold in the whole corpus: leave out what it refers to, and the article',
        '11: has 6 cells where the header has 5; is a text with a comma not in quotation marks?',
        `12: a name has at most 200 characters: ${'x'.repeat(30)}…`,
        '13: what is not a name refers to nobody',
        '14: “Paris” is a person in line 15; say in which article it is a place',
        '15: “Paris” is a place in line 14; say in which article it is a person',
      ],
    );
    assert.deepEqual(
      proposed.map(({ line, correction }) => [line, entryOf(correction)]),
      [[3, { name: 'Elm tree', is: 'place' }]],
    );
  });

  it('tells lines that contradict each other, and files that are no list of names', () => {
    assert.deepEqual(told('name,same as,not the same as\nAsh,Elm,\nElm,,Ash'), ['2: contradicts line 3']);
    assert.deepEqual(told(''), ['1: the file is empty']);
    assert.deepEqual(told('\n\n'), ['1: the file is empty']);
    assert.deepEqual(told('\nwho,what\na,b'), [
      '2: the first row must name the columns, one of them "name"; it says: who, what',
    ]);
    assert.deepEqual(told('name,Full name,kind\na,b,person'), ['1: two columns mean the same: name']);
    assert.deepEqual(told('name,kind\nAsh,place\n"Elm,place\nOak,place'), [
      '3: a quotation mark that opens in this row is never closed, so nothing from here on can be read',
    ]);
  });
});

/** Names that have broken one table or another. */
const HOSTILE = [
  '__proto__', 'constructor', '"', '""', 'a "b" c', "'", "''=x", '=cmd|x', '+1', '-1', '@a', ';', 'a; b', '\\', '\\;', 'a\\', ',', 'a,b',
  'Ä Ö', '東京', '😀 Roe', '<img src=x>', '%s', '|', 'x'.repeat(200), 'Jane Roe', 'jane roe', 'O\u2019Neil', 'two\nlines', 'tab\there', ' padded ', '# note', '\u202Eright',
]; // prettier-ignore

describe('any list of names', () => {
  it('that was exported asks for nothing where it comes from, and for all of it elsewhere', () => {
    const random = seeded(7);
    const name = (): string =>
      random(4) === 0
        ? `${pick(random, HOSTILE)} ${pick(random, HOSTILE)}`.slice(0, 200)
        : pick(random, HOSTILE);
    const line = (): string => name().replace(/\s+/g, ' ').trim();
    const kind = (): 'person' | 'place' | 'organization' => pick(random, ALL.kinds);
    const bare = emptyIndex();
    for (let round = 0; round < 50; round++) {
      const corrections = Array.from({ length: random(12) }, (): Correction => {
        const names = [...new Set([name(), name(), name()])];
        const of = random(2) === 0 ? { kind: kind() } : {};
        const type = names.length > 1 ? random(5) : 0;
        if (type === 1) return { type: 'same', names, ...of };
        if (type === 2) return { type: 'apart', names, ...of };
        if (type === 3) return { type: 'rename', name: names[0]!, to: names[1]!, ...of };
        if (type === 4) return { type: 'name', name: names[0]!, article: 'a.txt', refersTo: names[1]! };
        return { type: 'name', name: names[0]!, is: pick(random, [kind(), 'date', 'not a name'] as const) };
      });
      const file = addCorrections('', corrections)!;
      const { kept } = resolveContradictions(parseCorpusConfig(file).config.corrections);
      const said = kept.map(({ correction }) => correction);
      const text = `Here: ${Array.from({ length: 6 }, name).join(' , ')} .`;
      // What is marked in an article has a name on one line, however it is written there.
      const names = [person(line(), [name(), name()]), place(line()), person(line(), [name()])];
      const index = indexOf(record('a.txt', text, { names }));
      const list = exported(index, said);
      const { proposed, mistakes } = planImport(list, { index, kept, articleAt });
      const shown = `${file}\n${list}\n${JSON.stringify({ proposed, mistakes })}`;
      assert.deepEqual({ proposed, mistakes }, { proposed: [], mistakes: [] }, shown);
      const elsewhere = planImport(list, { index: bare, kept: [], articleAt });
      const again = planImport(list, {
        index: bare,
        kept: elsewhere.proposed.map(({ correction, line }) => ({ correction, start: line, end: line })),
        articleAt,
      });
      assert.deepEqual(again.proposed, [], shown);
    }
  });

  it('is read whatever it is', () => {
    const random = seeded(11);
    const parts = [
      'name',
      'kind',
      'aliases',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      'person',
      "'",
      '=',
      ...HOSTILE,
    ];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random(40) }, () => pick(random, parts)).join('');
      const { proposed, mistakes, rows } = plan(random(2) === 0 ? `name,kind,aliases\n${text}` : text);
      assert.ok(proposed.length + mistakes.length <= 4 * rows + 4, text);
      const lines = text.split(/\r\n|\n/).length + 1;
      for (const { line, message } of mistakes) assert.ok(line >= 1 && line <= lines && message !== '', text);
    }
  });

  it('is planned and written in time that grows with its rows', () => {
    const time = (rows: number): number => {
      const lines = Array.from({ length: rows }, (_, at) => {
        const tree = `Tree ${at.toString(36)}`;
        return `${tree},${at % 2 === 0 ? 'place' : 'person'},${tree} Sr.; ${tree} Jr.`;
      });
      const list = `name,kind,aliases\n${lines.join('\n')}`;
      const index = NEWS();
      const config = addCorrections(
        '',
        Array.from({ length: rows / 4 }, (_, at) => ({
          type: 'name',
          name: `Tree ${(at * 3).toString(36)}`,
          is: 'organization',
        })),
      )!;
      return processorTime(() => {
        const { kept } = resolveContradictions(parseCorpusConfig(config).config.corrections);
        const { proposed } = planImport(list, { index, kept, articleAt });
        assert.equal(proposed.length, 2 * rows);
        assert.ok(
          addCorrections(
            config,
            proposed.map(({ correction }) => correction),
          ),
        );
      });
    };
    time(250);
    const [small, large] = [time(600), time(2_400)];
    assert.ok(large < 4 * 1.6 * small + 50, `${small.toFixed()} ms, then ${large.toFixed()} ms`);
  });
});
