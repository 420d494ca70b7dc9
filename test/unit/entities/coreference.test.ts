import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveCoreference } from '../../../src/entities/coreference.ts';
import { parseArticle } from '../../../src/text/parseArticle.ts';
import { linked, marked } from '../../support/marked.ts';
import { processorTime } from '../../support/processorTime.ts';

describe('coreference of people', () => {
  it('follows a family name to the full one, before and after it', () => {
    const { links } = linked(
      '[Halvorsen] wins again\n\nOSLO - [Ingrid Halvorsen] won on Monday. Mrs [Halvorsen] spoke. "[Ingrid] is tired," said her aide.\n',
    );
    assert.deepEqual(links, ['Halvorsen = Ingrid Halvorsen', 'Ingrid Halvorsen = Ingrid Halvorsen', 'Halvorsen = Ingrid Halvorsen', 'Ingrid = Ingrid Halvorsen']); // prettier-ignore
  });

  it('makes one person of initials, middle names, capitals and a misspelling, under the usual name', () => {
    const { entities } = linked(
      '[Tomas Lindqvist] came. [TOMAS LINDQVIST] and [T. Lindqvist] and [Tomas E. Lindqvist] and [Tomas Lindqvust] are [Tomas Lindqvist].',
    );
    assert.deepEqual(entities.map(({ name }) => name), ['Tomas Lindqvist']); // prettier-ignore
  });

  it('keeps people with one family name apart, and the bare name with the one in office', () => {
    const { links } = linked(
      'Envoy lands\n\nMr [Park Song Ho], the envoy, landed on Friday. Mr [Park Song Ho] speaks for the leader, Mr [Park Jin Woo].\n\n' +
        'On Sunday, Mr [Park] gave a speech on television, and President [Obi] answered Mr [Park] at once.\n',
    );
    assert.equal(links[0], 'Park Song Ho = Park Song Ho');
    assert.equal(links[2], 'Park Jin Woo = Park Jin Woo');
    for (const link of [links[3]!, links[5]!]) assert.match(link, /^Park = Park Jin Woo/);
  });

  it('lets a title decide between two people', () => {
    const { links } = linked(
      'Senator [Amy Roe] debated Governor [Ben Roe] in May. Governor [Roe] left first. Senator [Roe] stayed.',
    );
    assert.deepEqual(links.slice(2), ['Roe = Ben Roe', 'Roe = Amy Roe']);
  });

  it('lets gender rule people out', () => {
    const { links } = linked(
      '[Peter Roe] and his wife [Mary Roe] came. Mrs [Roe] spoke and Mr [Roe] listened.',
    );
    assert.deepEqual(links.slice(2), ['Roe = Mary Roe', 'Roe = Peter Roe']);
  });

  it('keeps both candidates, the likelier first, where little decides', () => {
    const { links } = linked('[Anna Roe] met [Ellen Roe] in town. They had lunch. It rained. [Roe] paid.');
    assert.match(links[2]!, /^Roe = (?:Anna Roe \? Ellen Roe|Ellen Roe \? Anna Roe)$/);
  });

  it('tells a son from his father', () => {
    const { links } = linked(
      '[Martin Roe] hired his son, [Martin Roe Jr.], who denied it. [Roe Jr.] left. [Martin Roe] stayed.',
    );
    assert.deepEqual(links, ['Martin Roe = Martin Roe', 'Martin Roe Jr. = Martin Roe Jr.', 'Roe Jr. = Martin Roe Jr.', 'Martin Roe = Martin Roe']); // prettier-ignore
  });

  it('takes two names a letter apart for two people when both are often named', () => {
    const { entities } = linked(
      '[Anna Lindqvist] met [Anna Lundqvist]. [Anna Lindqvist] left. [Anna Lundqvist] stayed.',
    );
    assert.equal(entities.length, 2);
  });

  it('takes time in proportion to the names, also where thousands share one', () => {
    const seconds = (count: number): number => {
      const word = (i: number): string =>
        `${String.fromCharCode(65 + (i % 26))}${i.toString(26).replace(/\d/g, 'q')}`;
      const source = Array.from({ length: count }, (_, i) => (i % 2 ? '[Kim]' : `[${word(i)} Kim]`)).join(
        ', ',
      );
      const { text, names } = marked(source);
      const article = parseArticle(text);
      return processorTime(() => {
        resolveCoreference(names, article);
      });
    };
    seconds(1000);
    const ratio = Math.min(...[0, 1, 2].map(() => seconds(16_000) / seconds(2000)));
    assert.ok(ratio < 32, `8 times the names took ${ratio.toFixed(1)} times as long`);
  });

  it('does not take the reporter for the person whom the story names', () => {
    const { links } = linked(
      'Rain again\n\nBy [Anna Roe]\n\nOSLO - It rained on Monday. Mr [Roe] did not mind, and the minister agreed.\n',
    );
    assert.equal(links[1], 'Roe = Roe');
  });

  it('drops an honorific from the name in use', () => {
    assert.equal(linked('[Ms Serene Koh] laughed.').entities[0]!.name, 'Serene Koh');
    assert.equal(linked('[INGRID HALVORSEN] laughed.').entities[0]!.name, 'Ingrid Halvorsen');
  });

  it('collects the titles and roles right beside a name', () => {
    const { entities } = linked(
      'Foreign Minister [Amy Roe] met US President [Ben Doe]. The leader, [Cy Poe], and [Dee Loe], a former spy chief, on Monday. Secretary of State [Ed Foe] waited. Mr [Gil Hoe] did not.',
    );
    const titles = Object.fromEntries(entities.map(({ name, titles: found }) => [name, found.join('; ')]));
    assert.deepEqual(titles, {
      'Amy Roe': 'Foreign Minister',
      'Ben Doe': 'US President',
      'Cy Poe': 'leader',
      'Dee Loe': 'former spy chief',
      'Ed Foe': 'Secretary of State',
      'Gil Hoe': '',
    });
  });

  it('gives every link its evidence in words', () => {
    const { text, names } = marked('[Ingrid Halvorsen] won.\n\n[Halvorsen] spoke in [l:Norway].');
    const { links } = resolveCoreference(names, parseArticle(text));
    assert.deepEqual(links.map(({ evidence }) => evidence), ['named here in full', '"Ingrid Halvorsen" in line 1; the only one here with this family name', 'named here first']); // prettier-ignore
  });
});

describe('coreference of places and organizations', () => {
  it('knows the names of one country, and "the North" beside it', () => {
    const { links } = linked(
      '[l:North Korea] spoke. The [l:DPRK] and the [l:US] met; the [l:North] and [l:America] agreed in [l:Danang], or [l:Da Nang].',
    );
    assert.deepEqual(links.map((link) => link.split(' = ')[1]), ['North Korea', 'North Korea', 'United States', 'North Korea', 'United States', 'Da Nang', 'Da Nang']); // prettier-ignore
  });

  it('leaves "the North" alone where two places could be meant', () => {
    const { links } = linked('[l:North Korea] and [l:North Dakota] differ. The [l:North] is cold.');
    assert.equal(links[2], 'North = North');
  });

  it('joins an acronym to the one name it abbreviates, and legal forms', () => {
    const { links } = linked(
      'The [o:World Health Organization] warned. The [o:WHO] met [o:Acme Corp.]. [o:Acme] agreed.',
    );
    assert.deepEqual(links.map((link) => link.split(' = ')[1]), ['World Health Organization', 'World Health Organization', 'Acme Corp.', 'Acme Corp.']); // prettier-ignore
  });
});
