import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveCoreference } from '../../../../src/entities/coreference.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';
import { linked, marked } from '../../../support/marked.ts';

const evidenceOf = (source: string): readonly string[] => {
  const { text, names } = marked(source);
  return resolveCoreference(names, parseArticle(text)).links.map(({ evidence }) => evidence);
};
const namesOf = (source: string): readonly string[] => linked(source).entities.map(({ name }) => name);

describe('names that an article says are one person’s', () => {
  it('joins maiden names, stage names, pen names and names in another script', () => {
    for (const source of [
      '[Ann Roe], better known by her stage name [Lola Doe], sang. [Doe] left. [Lola Doe] and [Lola Doe] agree.',
      '[Lola Doe] ([Ann Roe], 1900 - 1980) sang. [Lola Doe] (born [Ann Roe]) left.',
      '[Lola Doe] was the pen name of the Danish novelist [Ann Roe]. [Lola Doe] wrote.',
      '[Lola Doe] (née [Ann Roe]) sang. [Lola Doe] left.',
      '[Lola Doe], also known as [Ann Roe], sang. [Lola Doe] left.',
      '[Lola Doe] (Russian: [Лола Доу]) sang.',
    ])
      assert.deepEqual(namesOf(source), ['Lola Doe'], source);
  });

  it('follows short names of either', () => {
    const { links } = linked('[Ann Roe], known as [Lola Doe], sang. [Doe] left, and [Ann] too. [Roe] slept.');
    assert.deepEqual(new Set(links.map((link) => link.split(' = ')[1])).size, 1);
  });

  it('joins nobody who only stands near', () => {
    for (const source of [
      '[Ann Roe] met the man known as [Bob Doe].',
      '[Ann Roe]’s brother, known as [Bob Doe], sang.',
      '[Ann Roe] was born to [Eve Doe].',
      '[Ann Roe], born in Oslo, met [Eve Doe].',
      '[Ann Roe] slept. Better known as [Eve Doe] is the singer.',
      '[Ann Roe] (Photo: [Eve Doe]) slept.',
    ])
      assert.equal(namesOf(source).length, 2, source);
  });

  it('keeps a short name that only one of them bears', () => {
    const { links } = linked('[Ursus Horribilis Magnus] (Latin: [Ursus Major Olim]), known as [Bruin], slept. [Bruin] woke. [Bruin] ate.'); // prettier-ignore
    assert.deepEqual(new Set(links.map((link) => link.split(' = ')[1])), new Set(['Bruin']));
  });
});

describe('names in other languages and letters', () => {
  it('knows one given name in two languages', () => {
    assert.deepEqual(namesOf('[Pierre Charles Roe] came. In America [Peter Charles Roe] stayed. [Pierre Charles Roe] left.'), ['Pierre Charles Roe']); // prettier-ignore
    assert.equal(namesOf('[Peter Roe] and [Paul Roe] came.').length, 2);
  });

  it('knows clipped names of one person only', () => {
    assert.deepEqual(namesOf('[A-Rod] hit again. [Alex Rodriguez] and [Alex Rodriguez] left.'), ['Alex Rodriguez']); // prettier-ignore
    assert.equal(namesOf('[A-Rod] hit. [Alex Rodriguez] and [Ann Rodman] left.').length, 3);
    assert.equal(namesOf('[A-Rod] hit. [Bob Rodman] left.').length, 2);
  });

  it('keeps apart presidents whose family name is left out', () => {
    assert.equal(namesOf('[George H. W.] and [George W.] came.').length, 2);
  });
});

describe('given names and parts of names', () => {
  it('stand for nobody who is named in full only later', () => {
    const { links } = linked('[Dean] hunts. [Dean] sleeps. Then [Dean Roe] came. [Dean] woke.');
    assert.deepEqual(links, ['Dean = Dean', 'Dean = Dean', 'Dean Roe = Dean Roe', 'Dean = Dean']);
    const { links: middle } = linked('[Chao] taught. [Chao] wrote. His daughter is [Lena Chao Olsen].');
    assert.deepEqual(middle.slice(0, 2), ['Chao = Chao', 'Chao = Chao']);
  });

  it('stand for who was named in full before, in headlines too', () => {
    const { links } = linked(
      '[Ingrid] wins\n\nOSLO - [Ingrid Halvorsen] won on Monday. Later [Ingrid] slept.\n',
    );
    assert.deepEqual(links, ['Ingrid = Ingrid Halvorsen', 'Ingrid Halvorsen = Ingrid Halvorsen', 'Ingrid = Ingrid Halvorsen']); // prettier-ignore
  });
});

describe('a name that is spoken of as a name', () => {
  it('is nobody who is named otherwise', () => {
    const { links } = linked('[Kim Jong Un] rules. Several officials by the name of [Kim] serve him. A man named [Kim] left. Someone called [Kim] rang. [Kim] spoke.'); // prettier-ignore
    assert.deepEqual(links.slice(1), ['Kim = Kim', 'Kim = Kim', 'Kim = Kim', 'Kim = Kim Jong Un']);
  });

  it('is not one where someone is named to an office', () => {
    const { links } = linked('[Ann Roe] is a judge. The president named [Roe] and called [Roe] wise.');
    assert.deepEqual(links.slice(1), ['Roe = Ann Roe', 'Roe = Ann Roe']);
  });
});

describe('gender', () => {
  it('finds the wife among people of one family name', () => {
    const { links } = linked(
      'Foreign Minister [Ri Yong Ho] met the leader. [Ri Sol Ju], his wife, came too. Ms [Ri] smiled. Mr [Ri] did not.',
    );
    assert.deepEqual(links.slice(2), ['Ri = Ri Sol Ju', 'Ri = Ri Yong Ho']);
  });

  it('finds the wife who is named by her given name only, and nobody for her where none is named', () => {
    const { links } = linked(
      'Mr [Peter Roe] came with his wife, [Mary]. It rained. Mrs [Roe] spoke. Mr [Roe] slept.',
    );
    assert.deepEqual(links.slice(1), ['Mary = Mary', 'Roe = Mary', 'Roe = Peter Roe']);
    const { links: other } = linked('Mr [Peter Roe] came with his boss, [Mary]. It rained. Mrs [Roe] spoke.');
    assert.deepEqual(other.slice(1), ['Mary = Mary', 'Roe = Roe']);
  });

  it('gives a woman no man’s name, where no woman of the name is named', () => {
    const { links } = linked('Mr [Ri Yong Ho] spoke. He left. Ms [Ri] stayed.');
    assert.deepEqual(links, ['Ri Yong Ho = Ri Yong Ho', 'Ri = Ri']);
    const { links: short } = linked('[Bill Roe] spoke, a guest said. Mrs [Roe] stayed.');
    assert.deepEqual(short, ['Bill Roe = Bill Roe', 'Roe = Roe'], 'short for William');
  });

  it('takes a short form of names of both for either', () => {
    const { links } = linked('[Chris Roe] spoke, a guest said. Mrs [Roe] stayed.');
    assert.deepEqual(links, ['Chris Roe = Chris Roe', 'Roe = Chris Roe']);
  });
});

describe('evidence for people', () => {
  it('tells in words how every name came to its person', () => {
    assert.deepEqual(evidenceOf('[Kim Jung Un] and [Kim Jong Un] left.\n\n[Kim Jong Un] slept. [Lee] woke. [Lee] ate.'), [
      'a slip for "Kim Jong Un" in line 1: one letter differs',
      'named here in full',
      'full name as in line 1',
      'named here first',
      'same name as in line 3',
    ]); // prettier-ignore
    assert.equal(
      evidenceOf('[Tomas E. Roe] left. [T. Roe] slept.')[1],
      'another form of "Tomas E. Roe" in line 1',
    );
  });

  it('counts the bearers of a short name and says what spoke for one', () => {
    const [, , third] = evidenceOf('Senator [Amy Roe] met Governor [Ben Roe]. Governor [Roe] left.');
    assert.match(
      third!,
      /^"Ben Roe" in line 1; 2 here have this family name, this one also called "Governor"/,
    );
  });

  it('names the second candidate where little decides', () => {
    const [, , third] = evidenceOf(
      '[Anna Roe] met [Ellen Roe] in town. They had lunch. It rained. [Roe] paid.',
    );
    assert.match(third!, /; nearly as likely "(?:Anna|Ellen) Roe" in line 1$/);
  });
});

describe('the name of a person', () => {
  it('is none of several family names while the whole name is written', () => {
    assert.deepEqual(namesOf('[Akbar Al Baker] spoke. [Al Baker] left, and [Al Baker] slept.'), [
      'Akbar Al Baker',
    ]);
    assert.deepEqual(namesOf('[Kwesi Amoako-Attah] spoke. [Amoako-Attah] left. [Amoako-Attah] slept.'), [
      'Kwesi Amoako-Attah',
    ]);
    assert.deepEqual(namesOf('[Ferdinand Marcos Jnr] spoke. [Marcos Jnr] left.'), ['Ferdinand Marcos Jnr']);
  });

  it('leaves out what only headlines put before it', () => {
    assert.deepEqual(namesOf('[RB Pierre Thomas] ran. [Pierre Thomas] slept. [Thomas] left.'), [
      'Pierre Thomas',
    ]);
    assert.deepEqual(namesOf('[G. Gordon Liddy] spoke. [Gordon Liddy] left.'), ['G. Gordon Liddy']);
  });
});

describe('names that differ from a full one by more than what they leave out', () => {
  it('are a slip of its family name, where only one person here has it', () => {
    const slips = linked('[Menachem Hofnung] spoke. [Hoffnung] left.');
    assert.deepEqual(slips.links, ['Menachem Hofnung = Menachem Hofnung', 'Hoffnung = Menachem Hofnung']);
    assert.match(
      evidenceOf('[Menachem Hofnung] spoke. [Hoffnung] left.')[1]!,
      /^a slip for "Menachem Hofnung"/,
    );
    assert.equal(namesOf('[Ann Hofnung] met [Bo Hofnung]. [Hoffnung] left.').length, 3);
    assert.equal(namesOf('[Ann Marten] spoke. [Martin] left.').length, 2, 'a common name is itself');
    assert.equal(namesOf('[Ann Brow] spoke. [Crow] left.').length, 2);
  });

  it('may be romanized otherwise, or leave out the mother’s name', () => {
    assert.equal(namesOf('[Muhammad Talfat] spoke. Prof [Mohamed Talfat] left.').length, 1);
    assert.equal(namesOf('[María Teresa Flores Jáquez] spoke. [Teresa Flores] left.').length, 1);
    assert.equal(namesOf('[Brian Talfat] spoke. [Bryan Talfat] left.').length, 2);
  });

  it('are the king’s, not his son’s', () => {
    const { links } = linked(
      'Crown Prince [Mohammed bin Salman] spoke. [bin Salman] left. King [Salman] slept.',
    );
    assert.equal(links.at(-1), 'Salman = Salman');
  });

  it('are who is brought in by the family name alone', () => {
    const { entities } = linked('An assistant manager surnamed [Cheng] was fined. [Cheng] left.');
    assert.equal(entities.length, 1);
    const { links } = linked('[Kim Jong Un] spoke. An officer surnamed [Kim] left. [Kim] slept.');
    assert.equal(new Set(links.map((link) => link.split(' = ')[1])).size, 2);
  });
});
