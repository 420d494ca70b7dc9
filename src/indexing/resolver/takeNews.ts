import type { EntityResolver } from '../../resolution/entityResolver.ts';
import type { ResolverNews } from './resolver.ts';

/** Passes the updates of a `Resolver` to the engine. */
export function takeNews(resolver: EntityResolver, news: ResolverNews): void {
  if (news.kind === 'set') resolver.set(news.uri, news);
  else if (news.kind === 'delete') resolver.delete(news.uri);
  else resolver.setRules(news.rules);
}
