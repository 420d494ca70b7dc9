import type { ArticleStore } from './articleStore.ts';
import type { Assignments } from './assignments.ts';
import type { NameStore } from './nameStore.ts';
import type { People } from './people.ts';
import type { PersonGroups } from './personGroups.ts';
import type { TitleStore } from './titleStore.ts';
import type { VariantIndex } from './variantIndex.ts';

/** What short names are resolved with. */
export interface ResolverTables {
  readonly names: NameStore;
  readonly articles: ArticleStore;
  readonly titles: TitleStore;
  readonly variants: VariantIndex;
  readonly groups: PersonGroups;
  readonly people: People;
  readonly assignments: Assignments;
}
