import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { RESOLVER_WORK } from '../indexing/resolver/workerResolver.node.ts';

// The worker threads of the server run this module too, so that the engine and its model are
// shipped once; each loads what it needs.
const port = parentPort;
if (isMainThread)
  void import('./serveProcess.node.ts').then(({ serveProcess }) => serveProcess(new URL(import.meta.url)));
else if (port && workerData === RESOLVER_WORK)
  void import('../indexing/resolver/resolverWorker.node.ts').then(({ serveResolver }) => serveResolver(port));
else if (port)
  void import('../indexing/analysis/analysisWorker.node.ts').then(({ serveAnalyses }) => serveAnalyses(port));
