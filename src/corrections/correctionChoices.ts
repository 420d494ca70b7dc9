import { getOrInsert } from '../base/getOrInsert.ts';
import type { Span } from '../base/span.ts';
import type { MentionKind, NameKind } from '../mentions/names/mention.ts';
import type { CorrectionVerb } from './correctionData.ts';
import { NOT_A_NAME, type Claim, type Correction, type CorrectionScope } from './corrections.ts';
import { quoteAt } from './findQuotes.ts';
import { nameKey } from './nameWords.ts';

/** What the reader selects to correct. */
export interface Subject {
  /** Its place, if it was selected in an article. */
  readonly place?: {
    readonly text: string;
    readonly span: Span;
    /** `configKey` of the article. */ readonly article: string;
  };
  readonly surface: string;
  readonly kind?: MentionKind;
  /** The name of who or what it means. */
  readonly name?: string;
  /** All names that it has in the corpus. */
  readonly surfaces?: readonly string[];
  /** True when an entity of the corpus has the name. */
  readonly isKnown: (name: string) => boolean;
}

/** A correction that the reader can choose. */
export interface Way {
  readonly scope: CorrectionScope;
  readonly corrections: readonly Correction[];
}

/** The corrections of a subject that can be chosen, the one with the smallest scope first. */
export function waysOf(subject: Subject, verb: CorrectionVerb): readonly Way[] {
  const kind = subject.kind === undefined || subject.kind === 'date' ? 'person' : subject.kind;
  switch (verb.verb) {
    case 'notAName':
      return claiming(subject, { is: NOT_A_NAME });
    case 'is':
      return claiming(subject, { is: verb.kind });
    case 'refersTo':
      return claiming(subject, { is: kind, refersTo: verb.name });
    case 'sameAs':
      return [
        ...claiming(subject, { is: kind, refersTo: verb.name }, ['mention', 'article']),
        ...joined(subject, verb.name, kind),
      ];
    case 'someoneElse':
      return claiming(subject, { is: kind, refersTo: verb.name }, ['mention', 'article']).map((way) => ({
        ...way,
        corrections: [...way.corrections, ...keptApart(subject, verb.name, kind)],
      }));
    case 'rename':
      return subject.isKnown(verb.to) ? joined(subject, verb.to, kind) : renamed(subject, verb.to, kind);
  }
}

const SCOPES: readonly CorrectionScope[] = ['mention', 'article', 'corpus'];

function claiming(subject: Subject, claim: Claim, scopes = SCOPES): readonly Way[] {
  const { place, surface } = subject;
  const ways: Way[] = [];
  const quotation = place && scopes.includes('mention') ? quoteAt(place.text, place.span) : undefined;
  if (place && quotation)
    ways.push({
      scope: 'mention',
      corrections: [{ type: 'quote', ...quotation, article: place.article, ...claim }],
    });
  // Where the name is known, only whom it means is said, so that no other word becomes a name.
  const { refersTo } = claim;
  const said =
    refersTo !== undefined && subject.kind !== undefined && subject.kind !== 'date' ? { refersTo } : claim;
  if (place && scopes.includes('article'))
    ways.push({
      scope: 'article',
      corrections: [{ type: 'name', name: surface, article: place.article, ...said }],
    });
  if (scopes.includes('corpus')) {
    const names = place ? [surface] : namesOf(subject);
    ways.push({ scope: 'corpus', corrections: names.map((name) => ({ type: 'name', name, ...said })) });
  }
  return ways;
}

/** The names of an entity that nobody else has, its own first: in full, not a surname alone. */
function namesOf({ surface, name = surface, surfaces = [] }: Subject): readonly string[] {
  const names = new Map<string, string>();
  for (const one of [name, ...surfaces.filter((surface) => /\S\s+\S/.test(surface))])
    getOrInsert(names, nameKey(one), () => one);
  return [...names.values()];
}

function joined({ name, surface }: Subject, other: string, kind: NameKind): readonly Way[] {
  const own = name ?? surface;
  if (nameKey(own) === nameKey(other)) return renamed({ name: own, surface }, other, kind);
  return [{ scope: 'corpus', corrections: [{ type: 'same', names: [other, own], kind }] }];
}

function renamed(
  { name, surface }: Pick<Subject, 'name' | 'surface'>,
  to: string,
  kind: NameKind,
): readonly Way[] {
  return name === to
    ? []
    : [{ scope: 'corpus', corrections: [{ type: 'rename', name: name ?? surface, to, kind }] }];
}

function keptApart({ name }: Subject, other: string, kind: NameKind): readonly Correction[] {
  return name === undefined || nameKey(name) === nameKey(other)
    ? []
    : [{ type: 'apart', names: [name, other], kind }];
}
