import type { Article, SectionKind } from '../text/article.ts';
import { readContext, type CueWords } from './documentContext.ts';
import type { FeatureSource } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { markPhrases } from './phrases.ts';
import { Form, makeTokenTable, wordHash, type TokenTable } from './tokenTable.ts';

const SECTION_KINDS: readonly SectionKind[] = [
  'headline',
  'url',
  'byline',
  'dateline',
  'caption',
  'credit',
  'note',
  'boilerplate',
  'body',
];

/** The number that stands for headlines in {@link FeatureSource.sectionKind}. */
export const HEADLINE = SECTION_KINDS.indexOf('headline');

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(wordHash));

/** Function words and speech verbs whose neighbourhood tells what a name is. */
const CUES: CueWords = {
  in: hashes('in at from near to'),
  the: wordHash('the'),
  speech: hashes(
    'said says told added told says noted announced argued explained asked wrote tweeted stated',
  ),
  possessive: hashes("'s '"),
  comma: wordHash(','),
};

/** Reads an article for the tagger: the table of its tokens, what all its occurrences say of a word, gazetteer phrases. */
export function makeFeatureSource(article: Article, lexicon: Lexicon): FeatureSource {
  const table = makeTokenTable(article, lexicon);
  return {
    article,
    table,
    seen: readContext(table, CUES),
    phrase: markPhrases(table, lexicon),
    sectionKind: Uint8Array.from(article.sentences.section.subarray(0, article.sentences.count), (section) =>
      SECTION_KINDS.indexOf(article.sections[section]!.kind),
    ),
  };
}

/** True for tokens that may stand in a name: everything else is outside without asking the model. */
export function mayBeName(table: TokenTable, i: number): boolean {
  const strong = Form.capital | Form.mixed | Form.allCaps | Form.linked;
  if (table.form[i]! & strong) return true;
  const before = i > 0 && table.sentence[i - 1] === table.sentence[i] && table.form[i - 1]! & strong;
  const after =
    i + 1 < table.count && table.sentence[i + 1] === table.sentence[i] && table.form[i + 1]! & strong;
  return Boolean(before || after);
}
