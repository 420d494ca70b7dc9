import * as vscode from 'vscode';
import type { CorpusLensApi } from '../../../src/client/api.ts';
import type { Mark } from '../../../src/client/marks/markTable.ts';
import { inWorkspace, open } from './articles.ts';
import { indexed, until } from './running.ts';
import { bytes, config, order, takeBack, undone, writeFromOutside } from './settingRight.ts';

const SIGNED = 'articles/001_treaty-signed.txt';
const DEBATED = 'articles/002_treaty-debated.txt';
const NAME = 'Emmanuel Macron';
const NO_NAME = `{ "corrections": [{ "name": "${NAME}", "is": "not a name" }] }\n`;

describe('an article in a background tab', () => {
  let api: CorpusLensApi;
  let original: string;
  let start: number;
  const isNamed = (marks: readonly Mark[]): boolean => marks.some((mark) => mark.start === start);
  before(async () => {
    api = await indexed();
    start = (await stays(DEBATED)).getText().indexOf(NAME);
    original = await bytes(config());
  });
  beforeEach(async () => {
    await stays(DEBATED);
    await shows(true);
  });
  afterEach(() => takeBack(original));
  after(() => {
    const own = [SIGNED, DEBATED, 'corpus-lens.json'].map((path) => inWorkspace(path).toString());
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    return vscode.window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof vscode.TabInputText && own.includes(input.uri.toString())),
    );
  });

  it('shows, when it comes back, what was corrected and undone in another', async () => {
    const signed = await stays(SIGNED);
    await order(signed, NAME, { verb: 'notAName', scope: 'corpus' });
    await stays(DEBATED);
    await shows(false);
    await stays(SIGNED);
    await undone(original);
    await stays(DEBATED);
    await shows(true);
  });

  it('shows what was undone while corpus-lens.json was on top', async () => {
    await order(await open(DEBATED), NAME, { verb: 'notAName', scope: 'corpus' });
    await shows(false);
    await stays('corpus-lens.json');
    await undone(original);
    await stays(DEBATED);
    await shows(true);
  });

  it('shows what another program wrote into corpus-lens.json while that was on top', async () => {
    await stays('corpus-lens.json');
    await writeFromOutside(config(), NO_NAME);
    await until('the server has read it', async () => !isNamed(await api.marks(debated().toString())));
    await stays(DEBATED);
    await shows(false);
  });

  /** Waits until the article on screen marks the name, or no longer does. */
  async function shows(named: boolean): Promise<void> {
    await until(`the name is ${named ? '' : 'not '}marked`, () => {
      const marks = api.shownMarks(debated().toString());
      return marks && isNamed(marks) === named;
    });
  }
});

function debated(): vscode.Uri {
  return inWorkspace(DEBATED);
}

/** Opens a file in a tab that stays when another is opened. */
async function stays(path: string): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(inWorkspace(path), { preview: false });
  return document;
}
