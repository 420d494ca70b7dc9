import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { A, A_TEXT, ARTICLES, B, textAt } from '../../support/bridgeArticles.ts';
import { startTestClient, stopAll } from '../../support/testClient.ts';

describe('what is odd in an open article', () => {
  afterEach(stopAll);

  it('is a weekday that contradicts its date, and numbers on which articles disagree', async () => {
    const client = await startTestClient({ files: new MemoryFiles(ARTICLES), folders: ['file:///desk'] });
    await client.indexed(2);
    await client.open(A, A_TEXT);
    await client.until(() => (client.diagnostics.get(A)?.diagnostics.length ?? 0) >= 2, 'problems');
    const found = client.diagnostics.get(A)!.diagnostics;
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ['disagreement', 3],
        ['weekday', 3],
      ],
    );
    assert.equal(textAt(A_TEXT, found[0]!.range), '12 million euros');
    assert.equal(found[0]!.relatedInformation?.[0]?.location.uri, B);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: A } });
    await client.until(
      () => client.diagnostics.get(A)?.diagnostics.length === 0,
      'no problems of a closed article',
    );
  });
});
