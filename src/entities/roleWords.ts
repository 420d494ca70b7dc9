import type { Gender } from './givenNames.ts';

/** Words that end a title or role written before a name ("foreign minister", "lead negotiator"), folded. */
const ROLES = new Set(
  `president premier chancellor minister secretary chairman chairwoman chairperson chair chief director leader king queen prince princess emperor empress duke duchess sultan emir sheikh pope cardinal archbishop bishop
  reverend rabbi imam ayatollah pastor senator congressman congresswoman representative lawmaker governor mayor ambassador envoy negotiator diplomat spokesman spokeswoman spokesperson commissioner inspector superintendent detective
  officer constable sheriff general admiral colonel major captain commander lieutenant sergeant corporal marshal brigadier judge justice magistrate attorney lawyer prosecutor counsel solicitor professor prof dr doctor scientist
  economist analyst expert researcher historian author writer novelist poet journalist reporter editor columnist anchor host presenter actor actress singer musician rapper composer director producer filmmaker comedian
  star striker midfielder defender goalkeeper keeper winger quarterback receiver linebacker pitcher catcher guard forward center coach manager trainer player captain skipper champion boxer golfer cyclist
  swimmer sprinter driver owner founder cofounder ceo cfo coo cto executive treasurer trustee member candidate nominee incumbent successor predecessor activist campaigner organiser organizer dissident rebel
  militant suspect victim defendant aide adviser advisor assistant deputy vice counsellor councillor councilman councilwoman alderman dean principal headmaster teacher student nurse surgeon physician coroner
  engineer architect designer chef farmer businessman businesswoman entrepreneur investor banker billionaire tycoon resident witness neighbour neighbor sen rep gov gen col maj capt lt sgt cmdr adm rev hon pm mp fm`.split(
    /\s+/,
  ),
);

/** Words inside titles that are written small. */
const SMALL = new Set('of for the and in to at on de'.split(' '));

const BY_TITLE = new Map<string, Gender>([
  ...'mr sir lord king prince duke emperor chairman congressman spokesman councilman businessman actor brother father son husband uncle'
    .split(' ')
    .map((word) => [word, 'male'] as const),
  ...'mrs ms miss dame lady queen princess duchess empress chairwoman congresswoman spokeswoman councilwoman businesswoman actress sister mother daughter wife aunt'
    .split(' ')
    .map((word) => [word, 'female'] as const),
]);

/** True for a folded word that names an office, rank or occupation. */
export const isRoleWord = (word: string): boolean => ROLES.has(word);
export const isSmallWord = (word: string): boolean => SMALL.has(word);
/** The gender that a folded title or kinship word tells. */
export const genderOfTitle = (word: string): Gender | undefined => BY_TITLE.get(word);
