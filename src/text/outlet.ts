import { wordSet } from '../base/words/wordSet.ts';
import type { Section } from './article.ts';
import { isKnownAgency } from './dateline.ts';

/**
 * Parts of a host name that do not name the outlet. Source: registries' second-level domains and
 * usual subdomains.
 */
const NO_NAME: ReadonlySet<string> = wordSet(
  'www m amp en english edition news com org net gov edu ac co go or ne web mobile ltd',
);

const COPYRIGHT =
  /(?:copyright|©|\(c\))[\s,:©]*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?[\s,:]*(?:by\s|the copyright of\s)?(?<holder>(?:The\s)?\p{Lu}[^.|;©\n]{1,60}?)(?=\s?(?:[.,|;©]|all rights|\d{4}|$))/iu;

/**
 * @param agency what the dateline names.
 * @returns the agency or outlet that the dateline, the copyright line, the web address or a credit
 *   names, in this order.
 */
export function readOutlet(
  text: string,
  sections: readonly Section[],
  agency: string | undefined,
): string | undefined {
  return agency ?? fromCopyright(text, sections) ?? fromUrl(text, sections) ?? fromCredit(text, sections);
}

function fromCopyright(text: string, sections: readonly Section[]): string | undefined {
  for (const { kind, start, end } of sections) {
    if (kind !== 'boilerplate') continue;
    const holder = COPYRIGHT.exec(text.slice(start, Math.min(end, start + 200)))?.groups?.['holder'];
    if (holder && /\p{Lu}/u.test(holder)) return holder.trim();
  }
  return undefined;
}

function fromUrl(text: string, sections: readonly Section[]): string | undefined {
  const url = urlOf(text, sections);
  const host = url ? /^(?:https?:\/\/)?([^/\s:?#]+)/i.exec(url)?.[1] : undefined;
  const parts = host?.toLowerCase().split('.').slice(0, -1) ?? [];
  return parts.filter((part) => !NO_NAME.has(part)).at(-1) ?? host?.toLowerCase().replace(/^www\./, '');
}

function fromCredit(text: string, sections: readonly Section[]): string | undefined {
  for (const { kind, start, end } of sections) {
    if (kind !== 'credit' && kind !== 'byline') continue;
    for (const word of text.slice(start, Math.min(end, start + 300)).split(/[/()[\],;:|]|\s(?:by|via)\s/)) {
      if (isKnownAgency(word)) return word.trim();
    }
  }
  return undefined;
}

/** @returns the address on the first URL line, without angle brackets. */
export function urlOf(text: string, sections: readonly Section[]): string | undefined {
  const section = sections.find(({ kind }) => kind === 'url');
  return section ? text.slice(section.start, section.end).replace(/^<|>$/g, '') : undefined;
}
