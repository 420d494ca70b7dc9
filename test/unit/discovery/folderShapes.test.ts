import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { articlesOf, rootFinder, type CorpusRoot } from '../../../src/discovery/corpusRoot.ts';
import { findCorpora } from '../../../src/discovery/findCorpora.ts';
import { listArticles } from '../../../src/discovery/listArticles.ts';

const ARTICLE = `Council votes for the new harbour

The council of the town voted for the new harbour on Monday, after a debate that had lasted for three hours. The mayor said that it was
the best day of the year for her, and that the work is to begin in the spring.
`;
const ROOT = 'file:///news';

/** A folder that a reader may open, and what is to be read of it. */
interface Shape {
  readonly title: string;
  /** Paths of the files in it; those that end in `.txt` hold an article. */
  readonly files: readonly string[];
  /** Folders that are opened, where it is not the one that holds all of them. */
  readonly opened?: readonly string[];
  readonly include?: readonly string[];
  readonly chosen?: readonly string[];
  /**
   * Each corpus with what makes it one and its articles, in order; paths from the folder, `.` for
   * itself.
   */
  readonly corpora: readonly string[];
}

const SHAPES: readonly Shape[] = [
  { title: 'articles and nothing else', files: ['a.txt', 'b.txt'], corpora: ['. (articles): a.txt b.txt'] },
  { title: 'one article alone', files: ['a.txt'], corpora: ['. (articles): a.txt'] },
  {
    title: 'one article with what an editor and a desktop leave beside it',
    files: ['a.txt', 'Thumbs.db', '.DS_Store', 'news.code-workspace', '.vscode/settings.json'],
    corpora: ['. (articles): a.txt'],
  },
  {
    title: 'one article, saved in capitals, in a folder of its own',
    files: ['2019/MAYOR.TXT'],
    corpora: ['. (articles): 2019/MAYOR.TXT'],
  },
  {
    title: 'articles by year, month and week',
    files: ['2019/01/week3/a.txt', '2019/02/week1/b.txt'],
    corpora: ['. (articles): 2019/01/week3/a.txt 2019/02/week1/b.txt'],
  },
  {
    title: 'articles sorted as deep as eight folders',
    files: ['1/2/3/4/5/6/7/8/a.txt'],
    corpora: ['. (articles): 1/2/3/4/5/6/7/8/a.txt'],
  },
  {
    title: 'more folders than are looked into, articles at their ends',
    files: Array.from({ length: 300 }, (_, outlet) => `outlet${outlet.toString()}/2019/01/a.txt`),
    corpora: ['. (articles): 300 articles'],
  },
  {
    title: 'articles beside a README and a licence',
    files: ['README.md', 'LICENSE', '2019/a.txt'],
    corpora: ['. (articles): 2019/a.txt'],
  },
  {
    title: 'a folder called articles and nothing else',
    files: ['articles/a.txt', 'articles/b.txt'],
    corpora: ['articles (name): articles/a.txt articles/b.txt'],
  },
  {
    title: 'the same beside a README',
    files: ['README.md', 'articles/a.txt', 'articles/b.txt'],
    corpora: ['articles (name): articles/a.txt articles/b.txt'],
  },
  {
    title: 'the same with a note beside it',
    files: ['about.txt', 'articles/a.txt', 'articles/b.txt'],
    corpora: ['articles (name): articles/a.txt articles/b.txt'],
  },
  {
    title: 'the same with more articles beside it',
    files: ['a.txt', 'b.txt', 'articles/c.txt'],
    corpora: ['. (articles): a.txt articles/c.txt b.txt'],
  },
  {
    title: 'several folders called articles and nothing else',
    files: ['2018/articles/a.txt', '2019/articles/b.txt'],
    corpora: ['. (articles): 2018/articles/a.txt 2019/articles/b.txt'],
  },
  {
    title: 'a folder called articles with its own corpus-lens.json',
    files: ['articles/a.txt', 'articles/b.txt', 'articles/corpus-lens.json'],
    corpora: ['articles (config): articles/a.txt articles/b.txt'],
  },
  {
    title: 'both beside a README',
    files: ['README.md', 'articles/a.txt', 'articles/b.txt', 'articles/corpus-lens.json'],
    corpora: ['articles (config): articles/a.txt articles/b.txt'],
  },
  {
    title: 'both with the corpus-lens.json above',
    files: ['corpus-lens.json', 'articles/a.txt'],
    corpora: ['. (config): articles/a.txt'],
  },
  {
    title: 'a corpus-lens.json in either place',
    files: ['corpus-lens.json', 'a.txt', 'articles/b.txt', 'articles/corpus-lens.json'],
    corpora: ['. (config): a.txt', 'articles (config): articles/b.txt'],
  },
  {
    title: 'a year with a corpus-lens.json among years without',
    files: ['2018/a.txt', '2018/b.txt', '2019/c.txt', '2019/corpus-lens.json'],
    corpora: ['. (articles): 2018/a.txt 2018/b.txt', '2019 (config): 2019/c.txt'],
  },
  {
    title: 'the same within a folder called corpus, beside code',
    files: ['package.json', 'corpus/2018/a.txt', 'corpus/2019/b.txt', 'corpus/2019/corpus-lens.json'],
    corpora: ['corpus (name): corpus/2018/a.txt', 'corpus/2019 (config): corpus/2019/b.txt'],
  },
  {
    title: 'a corpus with a note beside it',
    files: ['about.txt', 'articles/a.txt', 'articles/corpus-lens.json'],
    corpora: ['articles (config): articles/a.txt'],
  },
  {
    title: 'the opened folder, called articles',
    files: ['articles/a.txt', 'other/b.txt'],
    opened: ['articles'],
    corpora: ['articles (name): articles/a.txt'],
  },
  {
    title: 'two opened folders, a corpus each',
    files: ['east/a.txt', 'west/articles/b.txt', 'west/main.c'],
    opened: ['east', 'west'],
    corpora: ['east (articles): east/a.txt', 'west/articles (name): west/articles/b.txt'],
  },
  {
    title: 'an opened folder within another',
    files: ['a.txt', '2019/b.txt'],
    opened: ['.', '2019'],
    corpora: ['. (articles): 2019/b.txt a.txt'],
  },
  {
    title: 'an opened folder with a corpus-lens.json within another',
    files: ['a.txt', 'b.txt', '2019/c.txt', '2019/corpus-lens.json'],
    opened: ['.', '2019'],
    corpora: ['. (articles): a.txt b.txt', '2019 (config): 2019/c.txt'],
  },
  {
    title: 'everything included, with a corpus-lens.json inside',
    files: ['package.json', 'a.txt', 'old/b.txt', 'old/corpus-lens.json'],
    include: ['**/*.txt'],
    corpora: ['. (include): a.txt', 'old (config): old/b.txt'],
  },
  {
    title: 'a chosen folder with a corpus-lens.json inside',
    files: ['package.json', 'texts/a.txt', 'texts/old/b.txt', 'texts/old/corpus-lens.json'],
    chosen: ['texts'],
    corpora: ['texts (chosen): texts/a.txt', 'texts/old (config): texts/old/b.txt'],
  },
  { title: 'a code repository with a text file', files: ['package.json', 'a.txt'], corpora: [] },
  {
    title: 'a code repository with two, one of them deep',
    files: ['src/deep/main.rs', 'a.txt', 'doc/more/b.txt'],
    corpora: [],
  },
  { title: 'one article among photographs', files: ['a.txt', '1.jpg', '2.jpg', '3.jpg'], corpora: [] },
  { title: 'nothing but what stands beside articles', files: ['README.txt', 'LICENSE.txt'], corpora: [] },
  { title: 'nothing', files: [], corpora: [] },
];

describe('folders that readers open', () => {
  for (const shape of SHAPES) {
    it(`${shape.title}: ${shape.corpora.length === 0 ? 'nothing' : 'what counts'} is read`, async () => {
      const files = new MemoryFiles(
        Object.fromEntries(shape.files.map((path) => [uriOf(path), /\.txt$/i.test(path) ? ARTICLE : '{}'])),
      );
      const roots = await findCorpora(files, (shape.opened ?? ['.']).map(uriOf), {
        include: shape.include ?? [],
        folders: (shape.chosen ?? []).map(uriOf),
      });
      assert.deepEqual(await read(files, roots), shape.corpora);
    });
  }
});

describe('articles of corpora within each other', () => {
  it('are counted once', () => {
    const because = 'config';
    const [outer, inner, inmost] = ['.', 'a', 'a/b'].map((path) => ({
      uri: uriOf(path),
      name: path,
      because,
    }));
    const roots = [outer, inner, inmost] as CorpusRoot[];
    const within: Readonly<Record<string, number>> = {
      [uriOf('.')]: 10,
      [uriOf('a')]: 7,
      [uriOf('a/b')]: 4,
    };
    const counts = roots.map((root) => articlesOf(root, roots, (folder) => within[folder] ?? 0));
    assert.deepEqual(counts, [3, 3, 4]);
  });
});

/** What is read of each corpus, in the words of a {@link Shape}. */
async function read(files: MemoryFiles, roots: readonly CorpusRoot[]): Promise<readonly string[]> {
  const rootOf = rootFinder(roots);
  const rows: string[] = [];
  for (const root of roots) {
    const { articles } = await listArticles(files, root);
    const own = articles.filter((uri) => rootOf(uri) === root).map(pathOf);
    const said = own.length > 9 ? `${own.length.toString()} articles` : own.join(' ');
    rows.push(`${pathOf(root.uri)} (${root.because}): ${said}`);
  }
  return rows.sort();
}

function uriOf(path: string): string {
  return path === '.' ? ROOT : `${ROOT}/${path}`;
}

function pathOf(uri: string): string {
  return uri === ROOT ? '.' : uri.slice(ROOT.length + 1);
}
