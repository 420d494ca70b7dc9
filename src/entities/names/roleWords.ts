import { wordSet } from '../../base/words/wordSet.ts';
import { remembering } from '../../base/remembering.ts';
import { titleKind } from '../../mentions/names/titles.ts';
import type { Gender } from './givenNames.ts';

/**
 * Words for what people are or do in appositions ("her lead negotiator") that are not titles,
 * folded. Source: the occupations and kinship words that English-language news prints beside names.
 */
const MORE_ROLES =
  wordSet(`chief engineer doctor advocate negotiator diplomat aide counsellor surgeon physician coroner historian novelist poet columnist anchor host presenter
  musician composer comedian star winger receiver linebacker pitcher catcher guard center trainer player champion boxer golfer
  cyclist swimmer sprinter driver cofounder executive trustee member nominee incumbent successor predecessor campaigner dissident rebel
  militant suspect victim defendant student architect designer farmer businessman businesswoman entrepreneur investor banker
  billionaire tycoon resident witness neighbour neighbor boss official strategist consultant pollster`);

const KINSHIP = wordSet(
  'brother sister father mother son daughter husband wife widow widower uncle aunt nephew niece cousin grandson granddaughter',
);

/** Words inside titles that are written small. */
const SMALL = wordSet('of for the and in to at on de');

const BY_TITLE = new Map<string, Gender>([
  ...'mr sir lord king prince duke emperor chairman congressman spokesman councilman businessman actor brother father son husband widower uncle nephew grandson'
    .split(' ')
    .map((word) => [word, 'male'] as const),
  ...'mrs ms miss dame lady queen princess duchess empress chairwoman congresswoman spokeswoman councilwoman businesswoman actress sister mother daughter wife widow aunt niece granddaughter'
    .split(' ')
    .map((word) => [word, 'female'] as const),
]);

/** True for a folded word that names an office, rank or occupation. */
export const isRoleWord = remembering((word) => {
  const kind = titleKind(word);
  return (kind !== undefined && kind !== 'honorific') || MORE_ROLES.has(word) || KINSHIP.has(word);
});
/** True for a folded word of kinship: "wife", "brother". */
export const isKinshipWord = (word: string): boolean => KINSHIP.has(word);
/** True for a folded word of mere politeness: "mr", "dame". */
export const isHonorific = remembering((word) => titleKind(word) === 'honorific');
/** True for a folded word that joins words of a role: "of", "the". */
export const isSmallWord = (word: string): boolean => SMALL.has(word);
/** The gender of a folded title or kinship word. */
export const genderOfTitle = (word: string): Gender | undefined => BY_TITLE.get(word);
