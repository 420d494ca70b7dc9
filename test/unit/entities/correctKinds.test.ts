import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { correctKinds } from '../../../src/entities/correctKinds.ts';
import { marked } from '../../support/marked.ts';

/** The kinds of a marked text's names after they are settled. */
function kindsOf(source: string): readonly string[] {
  const { text, names } = marked(source);
  const mentions = names.map(({ start, end, kind }) => ({ start, end, kind, confidence: 1 }));
  return correctKinds(mentions, text).map(({ kind }) => kind);
}

describe('correctKinds', () => {
  it('takes a state for no person where the article speaks of it as a place', () => {
    assert.deepEqual(kindsOf('He ran for Governor of [Virginia]. He loves [Virginia].'), ['place', 'place']);
    assert.deepEqual(kindsOf('It rained in [Chad]. [Chad] is dry.'), ['place', 'place']);
  });

  it('leaves people who bear such a name alone', () => {
    assert.deepEqual(kindsOf('[Virginia Roe] came. They trust in [Virginia].'), ['person', 'person']);
    assert.deepEqual(kindsOf('Mrs [Virginia] came. They trust in [Virginia].'), ['person', 'person']);
    assert.deepEqual(kindsOf('"We trust in [Jordan]," [Jordan] said.'), ['person', 'person']);
    assert.deepEqual(kindsOf('[Chad] came.'), ['person']);
  });

  it('takes a town that nobody knows for the person who is called so', () => {
    assert.deepEqual(kindsOf('[Bill Quimbleton] scored. [l:Quimbleton] left.'), ['person', 'person']);
    assert.deepEqual(kindsOf('[Bill Quimbleton] scored in [l:Quimbleton].'), ['person', 'place']);
    assert.deepEqual(kindsOf('[Bill Quimbleton] is from the town of [l:Quimbleton].'), ['person', 'place']);
    assert.deepEqual(kindsOf('[Jack London] wrote. [l:London] slept.'), ['person', 'place']);
  });

  it('leaves organizations alone', () => {
    assert.deepEqual(kindsOf('In [o:Virginia] it rained.'), ['organization']);
  });
});
