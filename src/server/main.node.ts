import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serveAnalyses } from '../indexing/analysisWorker.node.ts';
import { serveResolver } from '../indexing/resolverWorker.node.ts';
import { RESOLVER_WORK } from '../indexing/workerResolver.node.ts';

// The worker threads of the server run this module too, so that the engine and its model are shipped once.
if (isMainThread)
  void import('./serveProcess.node.ts').then(({ serveProcess }) => {
    serveProcess(new URL(import.meta.url));
  });
else if (parentPort) (workerData === RESOLVER_WORK ? serveResolver : serveAnalyses)(parentPort);
