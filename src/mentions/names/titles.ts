import { wordSet } from '../../base/words/wordSet.ts';

/** What a title says about its bearer. */
export type TitleKind = 'honorific' | 'royal' | 'political' | 'military' | 'religious' | 'professional';

/** Titles by the line, between commas. */
function list(text: string): readonly string[] {
  return text.trim().split(/,\s+/);
}

/**
 * Words before a person's name that are not part of it, in lower case without periods.
 * Source: the chapters on titles of the common English newsroom style guides, and forms of address
 * of the Commonwealth, the Arab world, South Asia, Africa and Latin America as their
 * English-language papers print them.
 */
export const TITLES: Readonly<Record<TitleKind, readonly string[]>> = {
  honorific: list(`
    mr, mrs, ms, miss, mx, messrs, mister, master, madam, madame, mme, mlle, monsieur, dr, doctor,
    sir, dame, lord, lady, hon, honourable, honorable, excellency, esq, shri, sri, smt, shrimati,
    datuk, dato, tan sri, tun, puan, encik, herr, frau, señor, señora, sra, srta, senhor, comrade,
    ato, woizero, alhaji, alhaja, chief, otunba, ustaz, ustad, pandit, haji, hajj, hajji, mzee,
    mwalimu, me, maître, uncle, aunt, auntie, khun, daw, u, eng, engr, engineer, arch, adv, advocate,
    atty`),
  royal: list(`
    king, queen, prince, princess, crown prince, crown princess, emperor, empress, tsar, czar,
    tsarina, duke, duchess, earl, count, countess, baron, baroness, viscount, marquess, emir, amir,
    sultan, shah, sheikh, shaikh, sheik, sheikha, shaikha, maharaja, maharani, nawab, oba,
    asantehene, highness, majesty`),
  political: list(`
    president, vice president, vice-president, prime minister, pm, premier, chancellor, minister, mp,
    mep, mla, senator, sen, sens, congressman, congresswoman, representative, rep, reps, assemblyman,
    assemblywoman, governor, gov, lieutenant governor, mayor, deputy mayor, lord mayor, councillor,
    councilor, councilman, councilwoman, alderman, secretary, undersecretary, secretary of state,
    secretary general, secretary-general, ambassador, amb, envoy, special envoy, consul,
    high commissioner, commissioner, attorney general, speaker, legislator, lawmaker, chairman,
    chairwoman, chairperson, chair, leader, supreme leader, first lady, pres, foreign minister,
    finance minister, interior minister, defence minister, defense minister, fm, dictator, taoiseach,
    deputy, delegate, spokesman, spokeswoman, spokesperson, candidate, whip, politician, activist,
    protector`),
  military: list(`
    general, gen, major general, lieutenant general, brigadier general, brigadier, brig, colonel,
    col, lieutenant colonel, lieutenant, lt, lt col, lt gen, maj gen, major, maj, captain, capt,
    commander, cmdr, commandant, admiral, adm, rear admiral, vice admiral, commodore, sergeant, sgt,
    corporal, cpl, private, pvt, marshal, field marshal, air marshal, officer, constable, inspector,
    superintendent, supt, detective, det, trooper, sheriff, marshall, warden, ranger, cadet, sp, dsp,
    ssp, dig, igp, oc, si, asi`),
  religious: list(`
    pope, cardinal, archbishop, bishop, monsignor, msgr, father, fr, reverend, rev, revd, pastor,
    vicar, canon, deacon, abbot, abbess, brother, sister, mother, patriarch, rabbi, imam, ayatollah,
    grand ayatollah, hojatoleslam, mullah, maulana, moulana, moulvi, mufti, grand mufti, hazrat,
    swami, guru, giani, sant, lama, prophet, saint, apostle, evangelist, elder, syed`),
  professional: list(`
    professor, prof, associate professor, assistant professor, dean, rector, principal, headmaster,
    teacher, judge, justice, chief justice, magistrate, prosecutor, attorney, lawyer, barrister,
    counsel, sheikhul, director, managing director, executive director, director general,
    director-general, ceo, cfo, coo, cto, chief executive, chief executive officer, founder,
    co-founder, owner, manager, general manager, head, coach, head coach, midfielder, striker,
    goalkeeper, quarterback, forward, defender, skipper, nurse, chef, editor, reporter, journalist,
    correspondent, photographer, author, writer, actor, actress, singer, rapper, analyst, economist,
    scientist, researcher, engineer, expert, artist, producer, filmmaker, dj, coordinator, astronaut,
    cosmonaut, organizer, organiser, advisor, adviser, assistant, treasurer, chancellor,
    president-elect`),
};

/**
 * Words before or inside a title ("former", "Deputy", "Vice") that are not part of the name either.
 * Source: as for {@link TITLES}.
 */
export const TITLE_MODIFIERS: ReadonlySet<string> = wordSet(
  'former ex late acting interim incumbent outgoing incoming current then new old future senior junior chief deputy vice ' +
    'assistant associate executive managing general prime foreign interior finance defence defense home health education ' +
    'justice trade labour labor agriculture transport energy environment tourism culture sports economy information ' +
    'communications planning commerce industry science technology housing water special joint supreme grand first second ' +
    'lead head state federal national regional provincial rear lieutenant brigadier major field air attorney human resources ' +
    'public affairs security house senate party opposition majority minority cabinet permanent his her their our the honorary ' +
    'crown press district county city union external internal women youth social development investment police army navy',
);

/** Words behind a name that belong to it, without periods. */
export const NAME_SUFFIXES = wordSet('jr sr ii iii iv v vi vii viii xiv xvi');

const KIND_OF = new Map<string, TitleKind>();
for (const kind of Object.keys(TITLES) as TitleKind[])
  for (const title of TITLES[kind]) KIND_OF.set(title, kind);

/**
 * Titles of one word that newspapers print before a name, whatever comes before: the word behind
 * them is a name.
 */
export const STRONG_TITLES: ReadonlySet<string> = wordSet(
  'mr mrs ms miss mx messrs mister madam mme dr sir dame lord lady hon shri smt datuk sheikh shaikh sheik sheikha king queen ' +
    'prince princess pope cardinal archbishop bishop rev reverend father fr sister imam ayatollah maulana rabbi president senator ' +
    'sen gov governor congressman congresswoman minister premier chancellor mayor ambassador justice judge prof professor gen ' +
    'col colonel lt capt captain maj sgt cpl admiral adm brigadier chairman chairwoman emperor tsar emir sultan duke',
);

/**
 * @param words in any case, with or without periods.
 * @returns the kind of title that they are, or undefined.
 */
export function titleKind(words: string): TitleKind | undefined {
  const title = words.toLowerCase().replaceAll('.', '');
  const known = KIND_OF.get(title);
  const hyphen = title.lastIndexOf('-');
  if (known !== undefined || hyphen < 1 || !TITLE_MODIFIERS.has(title.slice(0, hyphen))) return known;
  return KIND_OF.get(title.slice(hyphen + 1));
}

/**
 * Lower-case words inside people's and places' names. Source: Romance, Germanic, Arabic and Semitic
 * name particles.
 */
export const PARTICLES: ReadonlySet<string> = wordSet(
  'de del della der den di da do dos das du van von ten ter la le las los lo el al ul ur bin ibn bint ben ould abu af av zu y e st san d ap op sub',
);
