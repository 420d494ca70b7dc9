/** A setting that is on or off, below `corpusLens`. */
export type Switch = 'marks.enabled' | 'marks.organizations' | 'tree.follow' | 'cards.asOf';

/**
 * Commands that turn a switch on or off. The manifest offers the one of the two that changes
 * something, which shows the state of the switch.
 */
export const SWITCHES: Readonly<Record<string, readonly [key: Switch, on: boolean]>> = {
  'corpusLens.showMarks': ['marks.enabled', true],
  'corpusLens.hideMarks': ['marks.enabled', false],
  'corpusLens.showOrganizations': ['marks.organizations', true],
  'corpusLens.hideOrganizations': ['marks.organizations', false],
  'corpusLens.followCursor': ['tree.follow', true],
  'corpusLens.stopFollowing': ['tree.follow', false],
  'corpusLens.hideLater': ['cards.asOf', true],
  'corpusLens.showLater': ['cards.asOf', false],
};
