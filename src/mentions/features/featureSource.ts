import { SECTION_KINDS, type Article } from '../../text/article.ts';
import { readContext } from './documentContext.ts';
import { readDefinitions } from './definitions.ts';
import type { FeatureSource } from './features.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { markPhrases } from './phrases.ts';
import { PARTICLES } from '../names/titles.ts';
import { Spellings } from './spellings.ts';
import { makeTokenTable, type TokenTable } from './tokenTable.ts';
import { Form, wordHash } from './wordForm.ts';

/** The number of headlines in {@link FeatureSource.sectionKind}. */
export const HEADLINE = SECTION_KINDS.indexOf('headline');

/**
 * Reads an article for the tagger: the table of its tokens, what all occurrences say about a word,
 * gazetteer phrases.
 * @param spellings with room for the article's tokens; its own where none are given
 */
export function makeFeatureSource(
  article: Article,
  lexicon: Lexicon,
  spellings = new Spellings(lexicon, article.tokens.count, article.text.length),
): FeatureSource {
  const table = makeTokenTable(article, spellings);
  return {
    article,
    table,
    context: readContext(table),
    phrase: markPhrases(table, lexicon),
    definition: readDefinitions(table),
    sectionKind: Uint8Array.from(article.sentences.section.subarray(0, article.sentences.count), (section) =>
      SECTION_KINDS.indexOf(article.sections[section]!.kind),
    ),
  };
}

const STRONG = Form.capital | Form.mixed | Form.allCaps | Form.linked;
/** The most tokens between two capitalized ones of a name: "Ministry of the Interior". */
const GAP = 2;
const particles = new Set([...PARTICLES].map(wordHash));

/**
 * True for tokens that may be in a name: those written like names, those between two of them, and
 * the particles before one ("dos Santos", "al-Bashir"). Everything else is outside without asking
 * the model.
 */
export function mayBeName(table: TokenTable, i: number): boolean {
  if (table.form[i]! & STRONG) return true;
  if (!strongWithin(table, i, 1)) return false;
  return strongWithin(table, i, -1) || particles.has(table.word[i]!);
}

function strongWithin({ form, sentence, count }: TokenTable, i: number, direction: 1 | -1): boolean {
  for (let k = 1; k <= GAP; k++) {
    const j = i + k * direction;
    if (j < 0 || j >= count || sentence[j] !== sentence[i]) return false;
    if (form[j]! & STRONG) return true;
  }
  return false;
}

/**
 * Runs of tokens of one sentence that may contain names, labelled together: where each starts and
 * ends, one pair after the other.
 */
export function nameRuns(table: TokenTable): number[] {
  const runs: number[] = [];
  for (let i = 0; i < table.count; i++) {
    if (!mayBeName(table, i)) continue;
    const first = i;
    while (i + 1 < table.count && table.sentence[i + 1] === table.sentence[first] && mayBeName(table, i + 1))
      i++;
    runs.push(first, i + 1);
  }
  return runs;
}
