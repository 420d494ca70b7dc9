import { MemoryFiles } from '../../support/memoryFiles.ts';
import { A, A_TEXT, ARTICLES } from '../../support/bridgeArticles.ts';
import { startTestClient, stopAll } from '../../support/testClient.ts';

describe('what is odd in an article', () => {
  afterEach(stopAll);

  it('is shown as long as the article is open', async () => {
    const client = await startTestClient({ files: new MemoryFiles(ARTICLES), folders: ['file:///desk'] });
    await client.indexed(2);
    const shown = (): number | undefined => client.diagnostics.get(A)?.diagnostics.length;
    await client.open(A, A_TEXT);
    await client.until(() => shown() === 2, 'problems');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    await client.until(() => shown() === 0, 'no problems of a closed article');
  });
});
