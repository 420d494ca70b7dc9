import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serveAnalyses } from '../../../src/indexing/analysis/analysisWorker.node.ts';
import type { BatchMessage } from '../../../src/indexing/analysis/analysisWorker.node.ts';
import { serveResolver, type ResolverMessage } from '../../../src/indexing/resolver/resolverWorker.node.ts';
import { RESOLVER_WORK } from '../../../src/indexing/resolver/workerResolver.node.ts';
import { serveProcess } from '../../../src/server/serveProcess.node.ts';

// The server, but that working out who is who never ends once there is an article `endless.txt`,
// nor does the analysis of one that says so.
export const ENDLESS = 'This article has no end.';

function forEver(): never {
  for (;;);
}

const port = parentPort;
if (isMainThread) serveProcess(new URL(import.meta.url));
else if (port && workerData === RESOLVER_WORK) {
  let isHostile = false;
  port.on('message', (message: ResolverMessage) => {
    isHostile ||= message.kind === 'set' && message.uri.endsWith('/endless.txt');
    if (isHostile && message.kind === 'resolve') forEver();
  });
  serveResolver(port);
} else if (port) {
  port.on('message', ({ tasks }: BatchMessage) => {
    for (const { content } of tasks)
      if ((typeof content === 'string' ? content : new TextDecoder().decode(content)).includes(ENDLESS))
        forEver();
  });
  serveAnalyses(port);
}
