import assert from 'node:assert/strict';
import { analyzeArticle } from '../../../../src/entities/analyzeArticle.ts';
import { ArticleRecord } from '../../../../src/index/record/articleRecord.ts';
import { dateChildren } from '../../../../src/queries/outline/outlineDates.ts';
import { indexOf } from '../../../support/articles.ts';

describe('tree of dates', () => {
  it('has days of the first century in their own year', () => {
    const text =
      'The fire\n\nRome burned in AD 64. The fire broke out on 18 July AD 64, and in AD 79 Pompeii was buried.\n';
    const index = indexOf(new ArticleRecord('file:///fire.txt', analyzeArticle(text)));
    const page = { offset: 0, limit: 100 };
    const labels = (parts: readonly string[]) =>
      dateChildren(index, parts, { view: 'dates', ...page }).nodes.map(({ label }) => label);
    assert.deepEqual(labels([]), ['AD 79', 'AD 64']);
    assert.ok(labels(['in', '0064']).includes('July'), labels(['in', '0064']).join());
    assert.deepEqual(labels(['in', '0064-07']), ['Friday 18']);
  });
});
