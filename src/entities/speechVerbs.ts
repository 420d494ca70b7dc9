import { wordSet } from '../base/words/wordSet.ts';

/**
 * Verbs with which newspapers attribute quotations, in the forms beside a quotation, folded.
 * Source: the lists of reporting verbs in grammars of English (Quirk et al., A Comprehensive
 * Grammar of the English Language, section 14.28 to 14.30) as far as news uses them.
 */
const SPEECH_VERBS: ReadonlySet<string> =
  wordSet(`said say says saying told tell tells telling added adds adding asked asks asking answered answers replied replies responded responds
  explained explains noted notes stated states stressed stresses insisted insists argued argues claimed claims declared declares
  announced announces warned warns admitted admits conceded concedes acknowledged acknowledges recalled recalls remembered remembers
  continued continues concluded concludes remarked remarks observed observes commented comments joked jokes quipped quips
  wrote writes tweeted tweets posted posts vowed vows promised promises pledged pledges urged urges reiterated reiterates repeated repeats
  emphasised emphasized emphasises emphasizes pointed shouted shouts cried cries whispered whispers yelled yells muttered mutters
  complained complains lamented laments predicted predicts suggested suggests thought thinks believes believed
  countered counters retorted retorts quoted testified testifies confirmed confirms denied denies charged boasted boasts`);

/** True for a folded verb of speech: "said", "tweeted". */
export const isSpeechVerb = (word: string): boolean => SPEECH_VERBS.has(word);
