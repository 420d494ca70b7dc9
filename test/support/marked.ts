import { resolveCoreference } from '../../src/entities/coreference.ts';
import type { Name } from '../../src/entities/names/grouping.ts';
import type { ArticleEntity } from '../../src/entities/analysis.ts';
import type { NameKind } from '../../src/mentions/names/mention.ts';
import { parseArticle } from '../../src/text/parseArticle.ts';

const KINDS: Readonly<Record<string, NameKind>> = { p: 'person', l: 'place', o: 'organization' };

/**
 * Text with its names marked, `[Jane Roe]` for a person, `[l:Norway]` for a place, `[o:Acme]` for
 * an organization.
 */
export function marked(source: string): { readonly text: string; readonly names: readonly Name[] } {
  const names: Name[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\[(?:([plo]):)?([^\]]+)\]/g)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const surface = match[2]!;
    names.push({
      start: text.length,
      end: text.length + surface.length,
      kind: KINDS[match[1] ?? 'p']!,
      surface,
    });
    text += surface;
  }
  return { text: text + source.slice(from), names };
}

/**
 * The entities of a marked text, and for each of its names what it was linked to:
 * `Kim = Kim Jong Un`, rivals behind a question mark.
 */
export function linked(source: string): {
  readonly entities: readonly ArticleEntity[];
  readonly links: readonly string[];
} {
  const { text, names } = marked(source);
  const { entities, links } = resolveCoreference(names, parseArticle(text));
  const nameOf = (entity: number): string => entities[entity]!.name;
  return {
    entities,
    links: links.map(({ group, candidates }, i) => {
      const rivals = candidates.slice(1).map((rival) => ` ? ${nameOf(rival)}`);
      return `${names[i]!.surface} = ${nameOf(group)}${rivals.join('')}`;
    }),
  };
}
