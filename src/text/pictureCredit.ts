import { CAPTION_PATTERNS, PICTURE_SOURCES } from './structurePatterns.ts';

/** Longest tail of a paragraph that is searched for credits, in UTF-16 code units. */
const REACH = 220;
/** A caption is no longer than this. */
const LONGEST_CAPTION = 900;
/** A line may carry a credit for the photographer and one for the agency. */
const MOST_CREDITS = 3;

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}";
const NAMES = `${NAME}(?:\\s(?:(?:de|al|van|von|bin|of|the|for)\\s)?${NAME}){0,5}`;

/** How a credit at the end of a line is written. */
interface CreditPattern {
  readonly pattern: RegExp;
  /** The pattern contains one of these marks. Most lines contain none, and need not be searched. */
  readonly marks: readonly string[];
}

/**
 * Credits at the end of a line. Sources: the credit lines of the international photo agencies and
 * of news sites.
 */
const TAILS: readonly CreditPattern[] = [
  // "(Photo by Jane Roe / AGENCY)", "[Photo/Agencies]"
  {
    marks: [')', ']'],
    pattern: new RegExp(
      `[([][^()[\\]]{0,100}\\b(?:${PICTURE_SOURCES})\\b[^()[\\]]{0,100}[)\\]]\\s*\\.?$`,
      'iu',
    ),
  },
  // "(Jane Roe/AGENCY)"
  {
    marks: ['/'],
    pattern: new RegExp(`[([]${NAMES}\\s?/\\s?${NAMES}(?:\\s?/\\s?${NAMES})?[)\\]]\\s*\\.?$`, 'u'),
  },
  // "ST PHOTO: JANE ROE", "Photo: Jane Roe", "Image courtesy of X"
  {
    marks: [':', '/', '|', '©'],
    pattern:
      /(?:^|(?<=[.!?"'”’)\]|]\s{0,3})|(?<=\s[-–—]\s))(?:[A-Z]{2,8} )?(?:file )?(?:photos?|pictures?|pics?|images?|photographs?|photo credit|image credit|credits?|graphic|illustration|artwork|screenshot)(?: (?:credit|courtesy(?: of)?|by|from|via|source))?\s?[:/|©]\s?[^.!?:;]{2,80}\.?$/iu,
  },
  {
    marks: ['/'],
    pattern:
      /(?:^|(?<=[.!?"'”’)\]|]\s{0,3})|(?<=\s[-–—]\s))(?:(?:photos?|pictures?|images?) )?(?:by|courtesy(?: of)?|via)\s\p{Lu}[^.!?:;]{2,60}\s?\/\s?[^.!?:;]{2,40}\.?$/iu,
  },
  // "AGENCY/Jane Roe", "AGENCY Photo/Jane Roe", "© Jane Roe"
  {
    marks: ['/'],
    pattern: new RegExp(
      `(?<=^|[.!?"'”’)\\]|]\\s{0,3}|\\s[-–—]\\s)(?:AP|AFP|REUTERS|Reuters|EPA|EPA-EFE|EFE|Xinhua|XINHUA|ANSA|DPA|dpa|Getty Images|GETTY)(?:\\s(?:Photo|PHOTO|Images|file photo))?\\s?/\\s?${NAMES}(?:/${NAMES})?\\.?$`,
      'u',
    ),
  },
  {
    marks: ['/'],
    pattern: new RegExp(
      `(?<=^|[.!?"'”’)\\]|]\\s{0,3})(?:\\p{Lu}[\\p{L}.'’-]{1,24}\\s){1,3}?\\p{Lu}[\\p{L}.'’-]{0,24}\\s?/\\s?(?:AP|AFP|REUTERS|Reuters|EPA|EPA-EFE|EFE|Xinhua|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy)(?:\\s?/\\s?${NAMES})?\\.?$`,
      'u',
    ),
  },
  { marks: ['©'], pattern: /(?:^|(?<=[.!?"'”’)\]|]\s{0,3}))©\s?[^.!?]{2,60}\.?$/u },
];

/** What the end of a paragraph says about a picture, as an offset into the paragraph. */
export interface PictureLine {
  /**
   * Where the credits begin; 0 when the paragraph is nothing else, its length when there are none.
   */
  readonly creditStart: number;
}

/**
 * @returns where a picture's credits begin in `paragraph`, or undefined when the paragraph is
 *   neither a caption nor a credit.
 */
export function readPictureLine(paragraph: string): PictureLine | undefined {
  if (paragraph.length > LONGEST_CAPTION + REACH) return undefined;
  const creditStart = creditsStart(paragraph);
  if (creditStart < paragraph.length) return { creditStart };
  const caption =
    paragraph.length <= LONGEST_CAPTION / 2 && CAPTION_PATTERNS.some((pattern) => pattern.test(paragraph));
  return caption ? { creditStart } : undefined;
}

/** Where the first credit of a tail begins; its length where there is none. */
function firstCredit(tail: string): number {
  let first = tail.length;
  for (const { pattern, marks } of TAILS) {
    if (!marks.some((mark) => tail.includes(mark))) continue;
    first = Math.min(first, pattern.exec(tail)?.index ?? tail.length);
  }
  return first;
}

function creditsStart(paragraph: string): number {
  let end = paragraph.length;
  for (let n = 0; n < MOST_CREDITS; n++) {
    const from = Math.max(0, end - REACH);
    const tail = paragraph.slice(from, end);
    const start = firstCredit(tail);
    if (start === tail.length) break;
    end = from + start;
    while (end > 0 && /\s/.test(paragraph[end - 1]!)) end--;
    if (end === 0) return 0;
  }
  while (end < paragraph.length && /\s/.test(paragraph[end]!)) end++;
  return end;
}
