import type { Locator } from 'playwright-core';

/** Where a link or a row leads: a file's name and a line, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where a link of a card leads, as its own command says. */
export async function placeOf(link: Locator): Promise<Place> {
  const [, query = ''] = ((await link.getAttribute('data-href')) ?? '').split('?');
  const [target] = JSON.parse(decodeURIComponent(query)) as [
    { readonly uri: string; readonly range: { readonly start: { readonly line: number } } },
  ];
  return { file: target.uri.slice(target.uri.lastIndexOf('/') + 1), line: target.range.start.line + 1 };
}
