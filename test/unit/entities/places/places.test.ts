import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveCoreference } from '../../../../src/entities/coreference.ts';
import { keyOf } from '../../../../src/resolution/nameKey.ts';
import { parseArticle } from '../../../../src/text/parseArticle.ts';
import { linked, marked } from '../../../support/marked.ts';

describe('coreference of places', () => {
  it('tells a place from a better known one by what stands behind it, for its other mentions too', () => {
    const { links } = linked('[l:PARIS] votes\n\nPeople in [l:Paris], [l:Texas], voted on Monday. [l:Paris] is small.\n'); // prettier-ignore
    assert.deepEqual(links, ['PARIS = Paris, Texas', 'Paris = Paris, Texas', 'Texas = Texas', 'Paris = Paris, Texas']); // prettier-ignore
  });

  it('leaves the better known one its name', () => {
    const { links } = linked('He flew from [l:Paris], [l:France], to [l:Sydney], [l:Australia], and [l:Dallas], [l:Texas].'); // prettier-ignore
    assert.deepEqual(links.filter((_, i) => i % 2 === 0), ['Paris = Paris', 'Sydney = Sydney', 'Dallas = Dallas']); // prettier-ignore
  });

  it('reads the abbreviations of states', () => {
    const { links } = linked('In [l:Birmingham], [l:Ala.], it rained. In [l:Paris], [l:TX], it did not.');
    assert.deepEqual([links[0], links[2]], ['Birmingham = Birmingham, Alabama', 'Paris = Paris, Texas']);
  });

  it('keeps the name as written where it is the old name of a place elsewhere', () => {
    const { links } = linked('He is from [l:Canton], [l:Ohio]. She is not from [l:Peking].');
    assert.deepEqual([links[0], links[2]], ['Canton = Canton, Ohio', 'Peking = Beijing']);
  });

  it('takes a list for a list', () => {
    const { links } = linked('They played in [l:Moscow], [l:Texas] and [l:Ohio], then [l:Paris], [l:Maine], [l:Utah].'); // prettier-ignore
    assert.deepEqual([links[0], links[3]], ['Moscow = Moscow', 'Paris = Paris']);
  });

  it('takes Georgia for the state where the article names American states and cities, else for the country', () => {
    const state = linked('[l:Georgia] votes today. Polls in [l:Savannah] and in [l:Alabama] are open.');
    assert.equal(state.links[0], 'Georgia = Georgia, United States');
    const country = linked(
      '[l:Georgia] asked [l:Russia] to leave. Talks in [l:Washington] and [l:Chicago] go on.',
    );
    assert.equal(country.links[0], 'Georgia = Georgia');
    const behind = linked('He was born in [l:Atlanta], [l:Georgia]. [l:Georgia] is his home. She came from [l:Tbilisi].'); // prettier-ignore
    assert.deepEqual(behind.links.slice(1, 3), ['Georgia = Georgia, United States', 'Georgia = Georgia, United States']); // prettier-ignore
  });

  it('takes Washington and New York for the cities, but for the states behind a town', () => {
    const { links } = linked(
      '[l:Washington] is silent. [l:Seattle], [l:Washington], is not. She left [l:New York] for [l:Albany], [l:New York]. He lives in [l:Brooklyn], [l:New York].',
    );
    assert.deepEqual(links.filter((link) => /^(?:Wash|New)/.test(link)), ['Washington = Washington', 'Washington = Washington state', 'New York = New York', 'New York = New York state', 'New York = New York']); // prettier-ignore
  });

  it('tells towns of one name by the other places of the article, and by nothing less', () => {
    const nameOf = (source: string): string => linked(source).entities[0]!.name;
    assert.equal(nameOf('[l:Cambridge] is old. So are [l:Boston] and [l:Massachusetts].'), 'Cambridge, Massachusetts'); // prettier-ignore
    assert.equal(nameOf('[l:Cambridge] is old. So are [l:Leeds] and [l:England].'), 'Cambridge, England');
    assert.equal(nameOf('[l:Cambridge] is old. So is [l:Norway].'), 'Cambridge');
    assert.equal(nameOf('[l:Birmingham] is old. Flights leave for [l:Alabama].'), 'Birmingham');
  });

  it('gives resolution across articles a key of its own for each', () => {
    const keys =
      ['Georgia', 'Georgia, United States', 'Paris', 'Paris, Texas', 'Washington', 'Washington state', 'New York', 'New York state'] // prettier-ignore
        .map((name) => keyOf('place', name).key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('says what told a place from its namesakes', () => {
    const { text, names } = marked('[l:Paris], [l:Texas]. [l:Troy] met. [l:Detroit] and [l:Michigan] did.');
    const { links } = resolveCoreference(names, parseArticle(text));
    assert.equal(links[0]!.evidence, 'named here first; "Texas" stands behind it');
    assert.equal(links[2]!.evidence, 'named here first; other places here are in Michigan');
  });

  it('reads "the North" beside North Korea', () => {
    const { links } = linked('[l:North Korea] fired. The [l:North] said so in [l:Seoul].');
    assert.equal(links[1], 'North = North Korea');
  });
});
