import assert from 'node:assert/strict';
import { decodeArticle } from '../../../src/text/decodeArticle.ts';

const TEXT = 'Kim’s señor — “café”\r\n';

function decoded(bytes: Uint8Array, limit?: number) {
  const result = decodeArticle(bytes, limit);
  assert.ok(result.kind === 'text', 'read as text');
  return result;
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = ((mark ? '\ufeff' : '') + text).split('').map((char) => char.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('decodeArticle', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    for (const mark of ['', '\ufeff']) {
      assert.deepEqual(decodeArticle(Buffer.from(mark + TEXT)), {
        kind: 'text',
        text: TEXT,
        encoding: 'utf-8',
        truncated: false,
        replaced: 0,
      });
    }
  });

  it('reads UTF-16 in either byte order, with and without a byte order mark', () => {
    for (const order of ['le', 'be'] as const) {
      for (const mark of [true, false]) {
        const result = decoded(utf16(TEXT, order, mark));
        assert.equal(result.text, TEXT);
        assert.equal(result.encoding, `utf-16${order}`);
      }
    }
  });

  it('falls back to Windows-1252', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('Kim'),
      0x92,
      ...Buffer.from('s se'),
      0xf1,
      ...Buffer.from('or'),
    ]);
    const result = decoded(bytes);
    assert.equal(result.text, 'Kim’s señor');
    assert.equal(result.encoding, 'windows-1252');
  });

  it('keeps UTF-8 with one broken byte and counts it', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT.repeat(20)), Uint8Array.of(0xff), Buffer.from('end')]);
    const result = decoded(bytes);
    assert.equal(result.encoding, 'utf-8');
    assert.equal(result.replaced, 1);
    assert.ok(result.text.endsWith('\ufffdend'));
  });

  it('replaces NULs and control characters one for one, so that offsets stay', () => {
    const result = decoded(Buffer.from('Mr\u0000Kim\u0007 went home to Pyongyang on Friday.'));
    assert.equal(result.text, 'Mr Kim  went home to Pyongyang on Friday.');
    assert.equal(result.replaced, 2);
  });

  it('cuts at the limit without splitting a character', () => {
    const bytes = Buffer.from('añb');
    assert.equal(decoded(bytes, 2).text, 'a');
    assert.equal(decoded(bytes, 3).text, 'añ');
    assert.equal(decoded(bytes, 3).truncated, true);
    assert.equal(decoded(bytes, 4).truncated, false);
    assert.equal(decoded(Buffer.from('a😀b'), 4).text, 'a');
    const wide = utf16('ab😀 and more of it', 'le', true);
    assert.equal(decoded(wide, 8).text, 'ab');
    assert.equal(decoded(wide, 10).text, 'ab😀');
  });

  it('replaces lone surrogates', () => {
    assert.equal(decoded(utf16('Kim \ud83d went home', 'le', true)).text, 'Kim \ufffd went home');
  });

  it('tells binary files by what they are', () => {
    const binary: readonly (readonly [Uint8Array, RegExp])[] = [
      [Buffer.from('%PDF-1.7 …'), /PDF/],
      [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), /picture/],
      [Uint8Array.of(0x50, 0x4b, 3, 4, 20), /ZIP/],
      [Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 32), /control characters/],
    ];
    for (const [bytes, reason] of binary) {
      const result = decodeArticle(bytes);
      assert.ok(result.kind === 'binary');
      assert.match(result.reason, reason);
    }
  });

  it('reads an empty file as an empty text', () => {
    assert.equal(decoded(new Uint8Array()).text, '');
  });
});
