/** A folder whose articles are read together. */
export interface CorpusRoot {
  readonly uri: string;
  readonly name: string;
  /** Globs of the files that belong to it, relative to it; absent when all articles in it do. */
  readonly only?: readonly string[];
  /** What says that it is a corpus. */
  readonly because: 'config' | 'name' | 'articles' | 'include' | 'chosen';
}
