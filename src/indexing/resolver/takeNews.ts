import type { EntityResolver } from '../../resolution/entityResolver.ts';
import type { ResolverNews } from './resolver.ts';

/** Tells the engine what a `Resolver` was told. */
export function takeNews(resolver: EntityResolver, news: ResolverNews): void {
  if (news.kind === 'set') resolver.set(news.uri, news);
  else if (news.kind === 'delete') resolver.delete(news.uri);
  else resolver.setRules(news.rules);
}
