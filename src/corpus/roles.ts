import { fold } from './fold.ts';

/** Forms of address: they stand beside a name and say nothing about who it is. */
const ADDRESS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx mister madam madame mme mlle sir dame lord lady dr prof monsieur m herr frau senor senora don dona sri smt ' +
    'encik tuan'
  ).split(' '),
);

/** Titles and roles, each once by its folded words, forms of address left out. */
export function rolesIn(titles: readonly string[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const title of titles) {
    const key = fold(title.trim());
    if (key !== '' && !ADDRESS.has(key.replace(/[.\s]/g, ''))) roles.set(key, title.trim());
  }
  return roles;
}
