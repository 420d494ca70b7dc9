import { wordSet } from '../base/words/wordSet.ts';
import type { SectionKind } from './article.ts';

/**
 * How newspapers mark the parts of an article that are not the reporter's story. Sources: the
 * layout of wire stories (IPTC recommendations on bylines, datelines and credits), the footers of
 * news sites, and the export format of news archives. Every pattern is tried on a bounded head or
 * tail of a paragraph, so the cost stays linear in the text.
 */

/** The kind of paragraphs that begin with `pattern` and are at most `longest` code units long. */
export interface ParagraphPattern {
  readonly kind: SectionKind;
  readonly pattern: RegExp;
  readonly longest: number;
}

/** Lets a pattern without the `i` flag ignore the case of `words`. */
function anyCase(words: string): string {
  return words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const MONTH = `(?:${anyCase('jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?')})\\.?`;
const WEEKDAY = `(?:${anyCase('mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun')})(?:${anyCase('day')})?\\.?`;
const NTH = `(?:${anyCase('st|nd|rd|th')})?`;
const DAY = `(?:${MONTH}\\s\\d{1,2}${NTH}(?:,?\\s\\d{4})?|\\d{1,2}${NTH}\\s${MONTH}(?:,?\\s\\d{4})?|${MONTH},?\\s\\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;

/** Source text of a pattern for a calendar day in datelines and on date lines, in any case. */
export const DAY_PATTERN = `(?:${WEEKDAY},?\\s)?${DAY}`;

/** Patterns of whole paragraphs, tried in this order. */
export const PARAGRAPH_PATTERNS: readonly ParagraphPattern[] = [
  // Web addresses on a line of their own.
  { kind: 'url', longest: 500, pattern: /^<?(?:https?:\/\/|www\.)\S+$/i },
  { kind: 'url', longest: 300, pattern: /^https?\s?:\s?\/\s?\/\s?\w[\w\s./,?=&-]*$/i },

  // Date lines, archive and correction notes.
  {
    kind: 'note',
    longest: 120,
    pattern: new RegExp(`^${DAY_PATTERN}(?:,?\\s(?:at\\s)?\\d{1,2}[:.]\\d\\d.{0,30})?$`, 'i'),
  },
  {
    kind: 'note',
    longest: 160,
    pattern:
      /^(?:first |last |originally )?(?:published|posted|updated|modified|revised|created|date|dated)(?: on| at| by)?\s?[:|-]?\s.{0,20}\d/i,
  },
  { kind: 'note', longest: 160, pattern: /^(?:updated|published|posted) .{1,30} ago\b/i },
  {
    kind: 'note',
    longest: 600,
    pattern:
      /^\W?(?:editor['’]?s?['’]? note|correction|corrects|clarification|update|disclaimer|note to (?:editors|readers))\s?[:\-–—]/i,
  },
  {
    kind: 'note',
    longest: 400,
    pattern:
      /^\W{0,2}(?:this|the) (?:is an archived|(?:article|story|report|post|piece|item|version)(?: \w+){0,3} (?:was|has been|is|may|first|originally) (?:\w+ ){0,2}(?:published|updated|corrected|amended|archived|appeared|produced|translated|syndicated|part of|outdated))/i,
  },
  { kind: 'note', longest: 200, pattern: /^(?:\d+|\w+) (?:min(?:ute)?s?)[ -](?:read|to read)$/i },

  // Footers and calls to read, join, pay.
  {
    kind: 'boilerplate',
    longest: 800,
    pattern: /^(?:trademark and )?(?:copyright\b|©\s?\d{4}|\(c\)\s?\d{4}|©.{0,80}\b(?:19|20)\d\d\b)/i,
  },
  { kind: 'boilerplate', longest: 400, pattern: /^.{0,160}\ball rights? reserved\b/i },
  {
    kind: 'boilerplate',
    longest: 400,
    pattern:
      /^this (?:material|content|article|document) (?:may|must|can) not be (?:published|reproduced|copied)/i,
  },
  {
    kind: 'boilerplate',
    longest: 250,
    pattern:
      /^\W{0,3}(?:also )?(?:read|see|watch|listen)(?: also| more| too| next| here| the full| full)?(?:\s?(?:[:|»>]|-\s|–\s|—\s|\.\.\.|…)|$)/i,
  },
  {
    kind: 'boilerplate',
    longest: 250,
    pattern:
      /^\W{0,3}(?:read|see|watch|find out|learn|view|show|load) (?:more|also|the full story)\b(?!\s+than)/i,
  },
  {
    kind: 'boilerplate',
    longest: 200,
    pattern:
      /^\W{0,3}(?:related|recommended|trending|popular|similar|further reading|more on this|more from|most (?:read|viewed|popular|shared)|you may also like|don['’]?t miss|in other news|in case you missed|up next|also on)\b(?: (?:articles?|stor(?:y|ies)|news|topics?|links?|posts?|content|coverage|reading|now|to|for you))*\s?(?:[:|»>]|$)/i,
  },
  {
    kind: 'boilerplate',
    longest: 300,
    pattern:
      /^\W{0,3}(?:(?:please |to )?(?:join|follow|like|find|add|visit) (?:us|our|\w+['’]s (?:telegram|whatsapp|youtube|facebook|twitter|instagram)|@?\w+(?: \w+)? on (?:telegram|whatsapp|youtube|facebook|twitter|instagram|x|google))|subscribe|sign[ -]?up|log ?in\b|register (?:now|here|for)|download (?:our|the) .{0,30}app|get (?:the|our|your) (?:latest|daily|free|top|best|breaking|morning|news)|click here|tap here|share this|share on|support (?:our|independent|quality) |donate (?:now|today|to)|become a (?:member|subscriber)|stay (?:informed|updated|tuned|up to date)|for more (?:news|stories|on this|information,? visit)|send (?:us )?your (?:news|tips|stories)|do you have a (?:story|tip)|have a (?:news )?tip|contact (?:us|the (?:author|reporter|writer))\b|email (?:us|the (?:author|reporter))\b|write to (?:us|the author))/i,
  },
  {
    kind: 'boilerplate',
    longest: 80,
    pattern:
      /^\W{0,3}(?:advertisements?|ads?|sponsored(?: content)?|promoted|story continues(?: below)?.*|article continues.*|continue reading.*|scroll (?:down|to).*|comments?(?: \(\d+\))?|leave a (?:comment|reply).*|\d+ (?:comments?|shares?|views?)|tags?:.*|topics?:.*|keywords?:.*|categories:.*|filed under.*|share|tweet|print|e-?mail|save|bookmark|facebook|twitter|whatsapp|telegram|linkedin|reddit|copy link|newsletters?|(?:latest|more|top|breaking|local|world|national) (?:news|stories|headlines|videos?)|home|menu|search|skip to (?:main )?content|back to top|loading\W*|play(?: video)?|video player.*|\w{0,12} ?(?:brightcove|youtube|vimeo|jw ?player|dailymotion) ?(?:video|player)?|your browser does not support.*|photos?|gallery|slideshow|\[(?:embed|caption|gallery|video|photo|image).*|end|ends|-?30-?|###+|\*{3,}|_{3,}|-{3,}|={3,})\W{0,3}$/i,
  },

  // Who wrote it, at the head or the foot of the story.
  {
    kind: 'byline',
    longest: 400,
    pattern:
      /^\W?(?:additional |with )?(?:reporting|written|writing|compiled|edited|editing|translated) by:?\s\p{Lu}[^.]*(?:\.$|;|$)/iu,
  },
];

/**
 * Bylines, tried above the first paragraphs of the story only, where "By" cannot open a sentence of
 * it.
 */
export const BYLINE_PATTERNS: readonly RegExp[] = [
  /^(?:by|from|text by|words by|story by|posted by|author|reporter)\s?:?\s(?:\p{Lu}|@)[^!?;"“”]{1,140}$/iu,
  /^(?:\p{Lu}[\p{L}.'’-]{0,24}\s){1,4}?(?:\||-|–|—|,)\s(?:staff (?:writer|reporter)|correspondent|reporter|special to|senior|news editor|associated press|reuters|afp|bloomberg|contributor)\b.{0,80}$/iu,
  /^(?:staff (?:reporter|writer|correspondent)|our correspondent|(?:our )?(?:web|news|online) desk|agencies|news agencies|agence france-presse|associated press|reuters|afp|ap|bloomberg|xinhua|ians|ani|pti)$/i,
];

/**
 * `LABEL: value` lines of news archives and scraped files, by the kind of the value. The label
 * itself is a note.
 */
export const LABELS: Readonly<Record<string, SectionKind>> = {
  headline: 'headline',
  title: 'headline',
  byline: 'byline',
  author: 'byline',
  authors: 'byline',
  dateline: 'dateline',
  url: 'url',
  link: 'url',
  body: 'body',
  text: 'body',
  lead: 'body',
  section: 'note',
  length: 'note',
  language: 'note',
  source: 'note',
  'load-date': 'note',
  'publication-type': 'note',
  'journal code': 'note',
  'document-type': 'note',
  'pub-type': 'note',
  publication: 'note',
  graphic: 'caption',
  highlight: 'body',
};

/**
 * News agencies whose names are in datelines and credits. Source: members of the international
 * agency associations.
 */
export const AGENCIES: readonly string[] = `
  AFP, AP, Reuters, Bloomberg, UPI, DPA, EFE, ANSA, TASS, Tass, Interfax, RIA Novosti, Xinhua, Kyodo,
  Kyodo News, Jiji, Jiji Press, Yonhap, KCNA, ANI, PTI, IANS, UNI, APP, BSS, UNB, Bernama, Antara,
  AAP, PA, PA Media, Press Association, CP, The Canadian Press, SAPA, IPS, PANA, NAN, MENA, SPA, WAM,
  KUNA, QNA, BNA, ONA, IRNA, ISNA, Mehr, Petra, SANA, Anadolu, AA, CNA, VNA, TNA, Agencia EFE,
  Europa Press, Agência Brasil, Andina, MercoPress, CNN, BBC, AllAfrica, GLOBE NEWSWIRE, PRNewswire,
  Business Wire, Associated Press, Agence France-Presse, Agencies, Getty Images, EPA, EPA-EFE`
  .trim()
  .split(/,\s+/);

/** Sources of pictures in credits, besides people. */
export const PICTURE_SOURCES =
  'photos?|pictures?|pics?|images?|photograph(?:s|er)?|getty|shutterstock|istock|handout|screen ?(?:grab|shot)|courtesy|illustration|file|composite|credit|wikimedia|flickr|unsplash|pool';

/** A paragraph that begins so, or contains such a mark, says what a picture shows. */
export const CAPTION_PATTERNS: readonly RegExp[] = [
  /^(?:\W?(?:file|stock|handout|undated|aerial) (?:photo|picture|image|pic)|(?:in )?this (?:\w+ ){0,3}(?:photo|picture|image|handout|combination)\b|an? (?:\w+ ){0,2}(?:photo|picture|image|file photo|handout|screen ?grab) (?:of|shows|released|taken|provided)|(?:pictured|photo|picture|image|caption|in pictures?)\s?[:(]|(?:above|below|left|right|pictured) ?:)/i,
  /\((?:l|r|c|left|right|cent(?:er|re)|pictured|file (?:photo|pic|image|picture)|top|bottom|2nd l|2nd r|far left|far right|l-r|from left|from l)\)/i,
];

/**
 * Words before a dash or a colon, where a city may be, that are not places. Source: labels of
 * newspaper desks.
 */
export const NO_DATELINE: ReadonlySet<string> = wordSet(
  'exclusive breaking update updated analysis opinion watch video videos photo photos read live explainer editorial comment ' +
    'commentary review interview question answer note correction source also however meanwhile but and so yet first second ' +
    'third finally then now today yesterday tomorrow the a an this that these those he she it we they you i his her its our ' +
    'their my there here what who why how which when where if yes no not see more factbox timeline profile feature special ' +
    'report news summary background context poll quiz podcast listen gallery caption image picture by from in on at for with ' +
    'background published posted created charged ex story conclusion introduction result results method methods example examples warning alert spoiler tip tips step ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december mr mrs ms dr president minister headline title author subject re fwd faq verdict rating score ' +
    'date time venue address phone tel fax email website price cost total age name height weight born died location q sir',
);
