import { wordSet } from '../../base/words/wordSet.ts';
import { isEastAsianFamilyName } from './eastAsianNames.ts';
import { isGivenName } from './givenNames.ts';

/**
 * Family names that many people have, folded, so that one alone is little evidence for who is
 * meant. Source: the most frequent surnames of the 2010 United States census and of England and
 * Wales, and the commonest of Spain, France, Germany, Russia, India, Pakistan, Nigeria and the Arab
 * countries.
 */
const FAMILY_NAMES =
  wordSet(`smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin perez
  thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres hill flores green adams nelson baker hall rivera campbell
  mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
  peterson bailey reed kelly howard ramos cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo
  sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher simmons graham davies shaw webb
  fernandez moreno munoz romero alonso dubois durand bernard petit moreau muller mueller schmidt schneider weber wagner becker hoffmann ivanov petrov sidorov smirnov popov kuznetsov volkov
  singh kumar sharma gupta verma khan ahmed ahmad ali hussain hussein hassan mohammed muhammad mohamed malik iqbal butt chaudhry das roy ghosh reddy rao nair silva santos oliveira souza
  ibrahim abdullah abubakar musa bello okafor eze mensah abdi mahmoud mustafa saleh nasser rahman islam hossain begum perera fernando silva cohen levy mizrahi sato suzuki tanaka takahashi watanabe ito yamamoto nakamura`);

/** True for a folded name so common that it alone identifies nobody. */
export const isCommonName = (word: string): boolean =>
  FAMILY_NAMES.has(word) || isEastAsianFamilyName(word) || isGivenName(word);

/** True for a folded family name that many people have. */
export const isCommonFamilyName = (word: string): boolean =>
  FAMILY_NAMES.has(word) || isEastAsianFamilyName(word);

/**
 * Given names so common that with a common family name they identify nobody. Source: the most
 * frequent given names of the United States Social Security Administration and the British Office
 * for National Statistics over the last century, and the commonest of the Spanish, Portuguese,
 * Arabic, South Asian and Russian speaking countries.
 */
const GIVEN_NAMES =
  wordSet(`james john robert michael mike william david richard joseph charles thomas tom christopher chris daniel dan matthew matt anthony tony mark steven steve stephen paul
  andrew andy joshua kenneth kevin brian george edward ronald timothy tim jason jeffrey jeff ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin
  ben samuel sam gregory frank alexander patrick jack dennis jerry tyler aaron jose adam henry nathan peter kyle simon martin alan graham ian neil stuart colin
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa
  deborah stephanie rebecca sharon laura cynthia amy kathleen angela anna ann anne emma nicole helen samantha katherine christine rachel janet catherine maria heather jane
  juan luis carlos jorge francisco manuel pedro miguel antonio joao jose ana carmen muhammad mohammed mohamed mohammad ahmed ahmad ali hassan hussein ibrahim omar
  mahmoud mustafa abdul fatima khan raj amit rahul sanjay sunil anil vijay ravi ivan sergei vladimir alexei dmitry natalia olga elena jean pierre marie hans michel`);

/** True for a folded given name that many people have. */
export const isCommonGivenName = (word: string): boolean => GIVEN_NAMES.has(word);
