import type { ArticleStore } from './articleStore.ts';
import type { Findings } from './findings.ts';
import type { NameStore } from './nameStore.ts';
import type { People } from './people.ts';
import type { PersonGroups } from './personGroups.ts';
import type { TitleStore } from './titleStore.ts';
import type { VariantIndex } from './variantIndex.ts';

/** The surroundings in which short names are resolved. */
export interface Around {
  readonly names: NameStore;
  readonly articles: ArticleStore;
  readonly titles: TitleStore;
  readonly variants: VariantIndex;
  readonly groups: PersonGroups;
  readonly people: People;
  readonly findings: Findings;
}
