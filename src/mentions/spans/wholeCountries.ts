import type { FeatureSource } from '../features/features.ts';
import { WordClass } from '../model/lexicon.ts';
import type { NameSpan } from '../names/mention.ts';
import { phraseEnd } from '../features/phrases.ts';
import { wordHash } from '../features/wordForm.ts';

const SUB = wordHash('sub');
const HYPHEN = wordHash('-');

/**
 * Makes one place of the parts that the model left of a country's name ("[Bosnia] and
 * [Herzegovina]", "[Guinea]-Bissau") and adds "sub-" to "Saharan Africa".
 * @param spans in text order
 */
export function joinCountries(source: FeatureSource, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (let k = 0; k < spans.length; k++) {
    const span = withPrefix(source, spans[k]!, joined.at(-1));
    const end = span.kind === 'place' ? phraseEnd(source, span.first, WordClass.country) : span.first;
    if (end <= span.end) {
      joined.push(span);
      continue;
    }
    let next = k + 1;
    while (next < spans.length && spans[next]!.end <= end && spans[next]!.kind === 'place') next++;
    const cut = next < spans.length && spans[next]!.first < end;
    joined.push(cut ? span : { ...span, end });
    if (!cut) k = next - 1;
  }
  return joined;
}

/** "sub-[Saharan Africa]". */
function withPrefix({ table }: FeatureSource, span: NameSpan, before: NameSpan | undefined): NameSpan {
  const { word, sentence } = table;
  const first = span.first - 2;
  const belongs =
    span.kind === 'place' &&
    first >= (before?.end ?? 0) &&
    sentence[first] === sentence[span.first] &&
    word[first + 1] === HYPHEN &&
    word[first] === SUB;
  return belongs ? { ...span, first } : span;
}
