import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/text/parseArticle.ts';

function quotes(text: string): string[] {
  return parseArticle(text).quotes.map(
    ({ start, end, closed }) => text.slice(start, end) + (closed ? '' : ' …'),
  );
}

describe('quotations', () => {
  it('are found in straight, curly and angle marks', () => {
    assert.deepEqual(quotes("\"One,\" he said. “Two.” «Three», ‘four’, 'five' and ``six''."), [
      '"One,"',
      '“Two.”',
      '«Three»',
      '‘four’',
      "'five'",
      "``six''",
    ]);
  });

  it('are no apostrophes, possessives, years or inches', () => {
    assert.deepEqual(quotes("It's the leaders' summit of the '90s, Kim's and Xi’an’s, 6\" wide."), []);
  });

  it('hold the possessives inside them', () => {
    assert.deepEqual(quotes("He said: 'The leaders' talks are over.' Then he left."), [
      "'The leaders' talks are over.'",
    ]);
  });

  it('are the outermost where one stands in another', () => {
    assert.deepEqual(quotes('“She said ‘no’ twice,” he said.'), ['“She said ‘no’ twice,”']);
  });

  it('run on over paragraphs that each open with a mark', () => {
    assert.deepEqual(quotes('“It began in May, he said.\n\n“It ended in June,” he said.'), [
      '“It began in May, he said. …',
      '“It ended in June,”',
    ]);
    assert.deepEqual(quotes('"It began in May.\n\n"It ended in June," he said.'), [
      '"It began in May. …',
      '"It ended in June,"',
    ]);
  });

  it('leave a stray mark alone', () => {
    assert.deepEqual(quotes('A stray " mark and a "stray one.\n\nNothing more.'), []);
  });
});
