import { watchForOrphan } from '../../../src/server/orphanWatch.node.ts';

// A process whose event loop stands still once it has said that it runs.
watchForOrphan({ interval: 100, still: 3 });
process.stdout.write('runs\n', () => {
  for (;;);
});
