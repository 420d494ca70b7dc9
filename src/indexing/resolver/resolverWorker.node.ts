import type { MessagePort } from 'node:worker_threads';
import { resolutionParts, type ResolvedPart } from '../../index/tables/resolutionParts.ts';
import { EntityResolver } from '../../resolution/entityResolver.ts';
import type { ResolverNews } from './resolver.ts';
import { takeNews } from './resolver.ts';

/**
 * What the thread of a resolver is sent. Each question is answered once, in order; news are not.
 */
export type ResolverMessage = ResolverNews | { readonly kind: 'caughtUp' | 'resolve' | 'next' };

/** Works out who is who on a worker's port. */
export function serveResolver(port: MessagePort): void {
  const resolver = new EntityResolver();
  let parts: Iterator<ResolvedPart> = [].values();
  port.on('message', (message: ResolverMessage) => {
    switch (message.kind) {
      case 'resolve':
        parts = resolutionParts(resolver.resolve());
        return port.postMessage(undefined);
      case 'next':
        return port.postMessage(parts.next().value);
      case 'caughtUp':
        return port.postMessage(undefined);
      default:
        takeNews(resolver, message);
    }
  });
}
