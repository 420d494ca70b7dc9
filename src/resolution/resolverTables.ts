import type { ArticleNames } from './articleNames.ts';
import type { Assignments } from './assignments.ts';
import type { NameStore } from './nameStore.ts';
import type { PersonAssigner } from './personAssigner.ts';
import type { PersonGroups } from './personGroups.ts';
import type { TitleStore } from './titleStore.ts';
import type { VariantIndex } from './variantIndex.ts';

/** What short names are resolved with. */
export interface ResolverTables {
  readonly names: NameStore;
  readonly articles: ArticleNames;
  readonly titles: TitleStore;
  readonly variants: VariantIndex;
  readonly groups: PersonGroups;
  readonly people: PersonAssigner;
  readonly assignments: Assignments;
}
