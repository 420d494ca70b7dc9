import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whatever reaches beyond the machine: modules of Node and what browsers and workers have built in.
 */
const NETWORK: readonly RegExp[] = [
  /['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici)(?:\/[\w-]+)?['"]/,
  /(?<![.#\w])fetch\s*\(/,
  /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b/,
  /\b(?:sendBeacon|importScripts)\s*\(/,
  /\bopenExternal\s*\(/,
];

function networkIn(text: string): string | undefined {
  return NETWORK.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}

describe('nothing leaves this machine', () => {
  it('has no line of network code in src', () => {
    const root = join(import.meta.dirname, '../../../src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    assert.ok(files.length > 100);
    const found = files.flatMap((file) => {
      const use = networkIn(readFileSync(join(root, file), 'utf8'));
      return use === undefined ? [] : [`${file}: ${use}`];
    });
    assert.deepEqual(found, []);
  });

  it('would find it', () => {
    for (const line of [
      "import https from 'node:https';",
      "await import('undici')",
      'const page = await fetch(address);',
      'new WebSocket(address)',
      'navigator.sendBeacon(address)',
    ])
      assert.notEqual(networkIn(line), undefined, line);
    assert.equal(networkIn('await this.#fetch(parent)'), undefined);
  });
});
