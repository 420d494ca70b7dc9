import { posix } from 'node:path';

/**
 * Files by their path, with forward slashes, from one root; of a page its text, of anything else no
 * matter what.
 */
export type Files = (path: string) => string | undefined;

/**
 * The links and pictures of a page that lead nowhere: to a file that is not there, or to a heading
 * that its page does not have. What stands on other machines is not looked at.
 * @param page path of the page, in Markdown
 * @returns the targets as the page writes them
 */
export function deadLinks(page: string, files: Files): readonly string[] {
  return linksIn(files(page) ?? '').filter((link) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
    const text = files(target);
    return text === undefined || (anchor !== undefined && !anchorsIn(text).has(anchor));
  });
}

/** The targets of all links and pictures of a page, code apart. */
function linksIn(markdown: string): readonly string[] {
  const text = withoutCode(markdown);
  return [
    ...text.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...text.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm),
    ...text.matchAll(/\b(?:href|src)="([^"]+)"/g),
  ].map(([, target = '']) => target);
}

/** What the headings of a page are called in links, as GitHub and VS Code make it of their text. */
function anchorsIn(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(markdown).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const name = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    // The second heading of a name is numbered 1.
    let anchor = name;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${name}-${n.toString()}`;
    anchors.add(anchor);
  }
  return anchors;
}

function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^( *)(```+|~~~+).*\n(?:.*\n)*?\1\2.*$/gm, '');
}
