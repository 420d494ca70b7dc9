import { wordSet } from '../../base/words/wordSet.ts';
import { fold } from '../../base/words/fold.ts';

/** Forms of address: they are beside a name and say nothing about who it is. */
const ADDRESS: ReadonlySet<string> = wordSet(
  'mr mrs ms miss mx mister madam madame mme mlle sir dame lord lady dr prof monsieur m herr frau senor senora don dona sri smt ' +
    'encik tuan',
);

/**
 * Words that open a sentence before a title and are written as large as it: "While President Lee
 * was abroad".
 */
const OPENERS =
  /^(?:while|when|but|and|as|after|before|if|that|though|although|because|since|until|with|then|yet|so|nor|or)\s+/i;

/** Titles and roles, each once by its folded words, forms of address left out. */
export function rolesIn(titles: readonly string[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const title of titles) {
    const role = title.trim().replace(OPENERS, '');
    const key = fold(role);
    if (key !== '' && !ADDRESS.has(key.replace(/[.\s]/g, ''))) roles.set(key, role);
  }
  return roles;
}
