/** The first code units (UTF-16) of a file by which it is judged. */
const REACH = 20_000;
/** Fewer length decide nothing; a short note may be an article. */
const ENOUGH_LETTERS = 40;

/** Openings of text files that are no articles. Source: the usual companions of program code. */
const NOT_PROSE =
  /^\s*(?:#!|<\?xml|<!doctype|<html|\{\s*"|\[\s*[[{"]|%YAML|---\s*\n\w+:|cmake_minimum_required|user-agent:|diff --git|-----BEGIN )/i;
/** Phrases of licences and notices. Source: the licences of the Open Source Initiative's list. */
const LICENCE =
  /permission is hereby granted|permission to use, copy|redistribution and use in source|without warranty of any kind|"as is" (?:basis|and)|without warranties or conditions|(?:licensed|distributed) under the|(?:general public|apache|mozilla public|boost software|eclipse public) licen[sc]e|\b(?:mit|bsd|isc) licen[sc]e|third[- ]party (?:notices?|software|licen[sc]es?)|terms and conditions for use, reproduction|https?:\/\/(?:www\.)?(?:apache\.org\/licenses|opensource\.org)|all-contributors|npm install|pip install/i;
const CODE_LINE =
  /[{};]\s*$|^\s*(?:#|\/\/|\/\*|\*\/|<\/?\w|import |from \w+ import|def |class |function |set\(|add_|if\(|endif|@)|^\s*[\w.-]+\s*(?:[=<>~!]=|:=|=)|^[\w.-]+(?:\[[\w,]+\])?[=<>~!]=?[\d.*]+/;
const LOG_LINE =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|(?:\[|<)?(?:info|warn(?:ing)?|error|debug|trace|fatal)\b[\]>:]|\S+ \d\d:\d\d:\d\d )/i;
const FUNCTION_WORD =
  /\b(?:the|a|an|of|to|in|and|is|was|were|that|for|on|with|as|by|at|from|said|has|have|it|he|she|they|be|are)\b/gi;

/**
 * @returns true when a text is plausibly an article in English: sentences of running words, not
 *   requirements, a licence, a build file, a log or a table. Looks at a bounded head of the text.
 */
export function looksLikeProse(text: string): boolean {
  const head = text.slice(0, REACH);
  if (NOT_PROSE.test(head.slice(0, 200)) || LICENCE.test(head)) return false;
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const odd = lines.filter((line) => isOdd(line.slice(0, 300))).length;
  if (lines.length === 0 || odd > lines.length * 0.3) return false;
  const words = head.match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const length = words.reduce((sum, word) => sum + word.length, 0);
  if (length < ENOUGH_LETTERS) return false;
  if (length < head.replace(/\s/g, '').length * 0.7) return false;
  const functionWords = head.match(FUNCTION_WORD)?.length ?? 0;
  return functionWords >= words.length * 0.12 && /[.!?]["”’)]*(?:\s|$)/.test(head);
}

/** True for lines that prose has few of: code, settings, log entries, table rows. */
function isOdd(line: string): boolean {
  if (CODE_LINE.test(line) || LOG_LINE.test(line)) return true;
  const cells = line.split(/\t|\s{3,}|[|;]/).length;
  return cells > 3 || line.split(',').length > Math.max(6, line.length / 9);
}
