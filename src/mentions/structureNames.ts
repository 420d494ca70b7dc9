import { isKnownAgency } from '../text/dateline.ts';
import type { Article, Section } from '../text/article.ts';
import { lowerForm } from './chain.ts';
import type { Evidence } from './evidence.ts';
import { Known } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameKind, NameMention } from './mention.ts';
import { NO_NAMES, ORGANIZATION_ENDS } from './nameWords.ts';
import { titleKind } from './titles.ts';

/** What a section's pieces are cut at. */
const BREAKS = /[/,;:|()[\]&–—©"“”]|\s-+(?:\s|$)|\s(?=(?:and|by|via|in|for|from|of|with|at)\s)|\.(?:\s|$)/gi;
/** Words of credits, bylines and datelines that are no part of a name. */
const LABEL =
  /^(?:(?:written|reporting|reported|edited|editing|compiled|additional|story|text|words|posted|photos?|pictures?|pics?|images?|file|credits?|courtesy|handout|photographs?|photographer|st|by|via|in|for|from|of|with|at|and|the|should|read|staff|writer|reporter|correspondent|special|to)\b\.?\s*)+/i;
/** What stands behind a name in a credit. */
const TRAILER = /(?:['’]s?|\s(?:file )?(?:photos?|pictures?|images?|file|handout))$/i;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
/** Sections hold no more names than this; what comes behind is no byline. */
const REACH = 400;

/** Names that the structure gives away: cities and agencies of datelines, people and agencies of bylines and credits. */
export function tagStructure(
  article: Article,
  gazetteer: Gazetteer,
  evidence: Evidence,
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  for (const section of article.sections) {
    if (section.kind !== 'dateline' && section.kind !== 'credit' && section.kind !== 'byline') continue;
    for (const { start, end } of piecesOf(article.text, section)) {
      const inBrackets = section.kind === 'dateline' && '(/'.includes(article.text[start - 1] ?? ' ');
      const kind = kindOf(article.text.slice(start, end), section, gazetteer, evidence, inBrackets);
      if (kind) mentions.push({ start, end, kind, confidence: 0.9 });
    }
  }
  return mentions;
}

function piecesOf(text: string, section: Section): readonly { start: number; end: number }[] {
  const content = text.slice(section.start, Math.min(section.end, section.start + REACH));
  const pieces: { start: number; end: number }[] = [];
  let from = 0;
  const take = (to: number): void => {
    const piece = content.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const label = LABEL.exec(piece.trim() + ' ')?.[0].length ?? 0;
    const name = piece.trim().slice(label);
    const start = section.start + from + lead + label;
    const end = start + name.replace(TRAILER, '').trimEnd().length;
    if (end > start) pieces.push({ start, end });
  };
  for (const match of content.matchAll(BREAKS)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(content.length);
  return pieces;
}

function kindOf(
  name: string,
  section: Section,
  gazetteer: Gazetteer,
  evidence: Evidence,
  inBrackets: boolean,
): NameKind | undefined {
  const lower = lowerForm(name);
  const words = lower.split(/\s+/);
  if (
    !/^\p{Lu}/u.test(name) ||
    words.length > 6 ||
    /\d/.test(name) ||
    NO_NAMES.has(lower) ||
    MONTH.test(words[0]!)
  )
    return undefined;
  const flags = gazetteer.flags(lower);
  const agency =
    isKnownAgency(name) || (flags & Known.organization) > 0 || ORGANIZATION_ENDS.has(words.at(-1)!);
  if (agency || inBrackets) return 'organization';
  if (section.kind === 'dateline') return 'place';
  if (flags & Known.place) return 'place';
  const settled = evidence.settledKind(lower);
  if (settled) return settled;
  if (words.some((word) => titleKind(word) !== undefined)) return undefined;
  return words.length >= 2 && words.length <= 4 ? 'person' : undefined;
}
