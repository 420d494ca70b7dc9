function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Lower-case words inside people's and places' names. Source: Romance, Germanic, Arabic and Semitic name particles. */
export const PARTICLES = words(
  'de del della der den di da do dos das du van von ten ter la le las los lo el al ul ur bin ibn bint ben ould abu af av zu y e st san d ap op sub',
);

/** Last words of organizations, beyond those that the gazetteer knows. */
export const ORGANIZATION_ENDS = words(
  'party ministry authority council commission committee court group company corporation corp inc ltd limited plc llc gmbh ag sa co bhd ' +
    'bank union university college school institute academy association federation confederation league club team cabinet parliament ' +
    'senate congress assembly agency bureau department directorate office service services force forces army navy police guard guards ' +
    'times post news tribune herald gazette journal daily press shimbun newspaper magazine radio television tv channel network media ' +
    'foundation fund trust charity society organisation organization coalition alliance movement front brotherhood church airlines ' +
    'airways airline motors electronics technologies technology telecom pharmaceuticals bancorp holdings partners associates ' +
    'enterprises industries international administration government programme program initiative project forum summit watch ' +
    'board chamber exchange secretariat corps brigade battalion regiment division tribunal registry inspectorate treasury ' +
    'republicans democrats conservatives greens liberals socialists hospital clinic nations house commons lords office ' +
    'quartet band orchestra museum library theatre theater gallery studios studio records entertainment pictures films ' +
    'united city rovers wanderers athletic fc cf afc sc foundation institution centre center laboratory laboratories ' +
    'parishad dal sabha sangh samiti yuan knesset duma majlis bundestag security defense defence intelligence energy oil gas mining ' +
    'steel power insurance securities capital ventures systems solutions logistics bodies panel section unit consultants embassy ' +
    'consulate municipality courier ledger observer mail guardian telegraph chronicle examiner sentinel register wire globe',
);
/** First words of organizations that go on with "of", "for" or "on". */
export const ORGANIZATION_HEADS = words(
  'ministry department university bank bureau board committee commission council institute college school academy court house ' +
    'association federation confederation organisation organization union league office directorate society centre center ' +
    'foundation fund chamber church parliament congress national federal central high supreme international world general ' +
    'department party faculty agency authority cabinet government alliance coalition movement front army bank',
);

/** Last words of places. Streets, roads, parks and buildings count: readers look for them on a map. */
export const PLACE_ENDS = words(
  'river lake island islands isle isles sea ocean bay gulf strait straits mountain mountains mount hill hills valley desert forest ' +
    'peninsula coast beach cape canyon falls creek delta basin plateau plain plains range reef lagoon county district province ' +
    'region state states territory territories prefecture municipality governorate township town city village borough parish ' +
    'street road avenue boulevard lane drive square plaza park gardens bridge airport port harbor harbour highway station ' +
    'heights springs inlet sound channel canal dam glacier volcano kingdom republic emirate emirates oblast aimag soum upazila ' +
    'kebele woreda taluk tehsil mandal barrio comuna downtown suburb neighborhood neighbourhood settlement camp border capital ' +
    'palace mosque cathedral temple stadium arena monument castle fort tower hotel',
);
/** First words of places. */
export const PLACE_HEADS = words(
  'lake mount mt cape port fort gulf bay strait republic isle san santa são sao saint st ste puerto villa ciudad nova nueva porto rio río ' +
    'los las el la north south east west northern southern eastern western central upper lower greater new old northeast ' +
    'northwest southeast southwest inner outer',
);

/** Prepositions before places. */
export const PLACE_PREPOSITIONS = words(
  'in at near from to across around outside throughout towards toward into via inside above within between',
);

/** Verbs that people and organizations speak with. */
export const SPEECH_VERBS = words(
  'said says told tells added adds asked asks replied explained explains noted notes wrote writes tweeted argued argues claimed claims ' +
    'stated states insisted insists stressed warned warns recalled recalls joked remarked responded commented declared announced ' +
    'admitted admits denied denies acknowledged suggested observed testified thinks believes hopes felt feels speaks spoke emphasized ' +
    'emphasised underlined underscored pointed continued concluded confirmed revealed complained urged demanded maintained',
);
/** Verbs that people do and organizations seldom. */
export const PERSON_VERBS = words(
  'was is has had who whose himself herself he she did does born died married met resigned visited arrived arrested appeared ' +
    'married lives lived grew went came stood sat smiled laughed played scored won lost beat knew wanted',
);

/** All-capital words that are no organizations. */
export const NO_ACRONYMS = words(
  'TV PM MP MPs CEO CFO COO CTO VP GDP GMT EST EDT PST UTC ID IDs IT AI DNA RNA HIV AIDS COVID SARS MERS PCR FAQ PDF USD EUR GBP AM PM ' +
    'CCTV SUV SUVs NGO NGOs IPO VAT GST FIR DIY OK SMS SIM GPS PhD MBA BA MA HQ QR LED LGBT LGBTQ LGBTQI LGBTI PPE ICU IV DVD CD PC LNG LPG ' +
    'R&D II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI B.C. A.D. BC AD CE BCE ESG EV EVs UFO UFOs PTSD ADHD FDI GHG CO2 PR TB ' +
    'MW KM KG CCUS ICT STEM BBQ RSVP ASAP DIY URL HTML PIN ATM ATMs NFT NFTs BMI IVF I A THE AND OF IN TO FOR ON AT BY SC MLA LG SP OC',
);

/**
 * Words that newspapers capitalize and that name nobody and nowhere: days, months, feasts, peoples' languages and faiths, courts of
 * speech, and first words of sentences.
 */
export const NO_NAMES = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december christmas easter ramadan eid diwali hanukkah internet web god allah bible quran koran torah olympics olympic ' +
    'covid coronavirus pandemic covid-19 omicron delta english french spanish portuguese german arabic chinese mandarin cantonese hindi ' +
    'urdu bengali tamil swahili russian japanese korean latin greek hebrew persian farsi turkish islam christianity hinduism buddhism ' +
    'judaism christian christians muslim muslims catholic catholics protestant protestants jewish jew jews hindu hindus sikh sikhs ' +
    'buddhist buddhists islamic shia sunni orthodox evangelical communist socialist democratic republican conservative liberal ' +
    'western eastern northern southern north south east west northeast northwest southeast southwest arab arabs african africans ' +
    'european europeans asian asians american americans latino latinos black blacks white indigenous aboriginal inuit first nations ' +
    'facebook i mr mrs ms dr yes no ok okay hello hi hey please thanks thank sorry well oh state government president minister ' +
    'photo image video file caption read more photos advertisement copyright share comments subscribe source editor note updated ' +
    'constitution sub-saharan',
);

/** Words of ministries and departments, behind "of" in a title: "Director of National Intelligence", "Minister of Economic Affairs". */
export const DEPARTMENT_WORDS = words(
  'affairs intelligence state defence defense interior finance health education justice trade labour labor agriculture transport ' +
    'transportation energy environment tourism culture sports sport economy information communications planning commerce industry ' +
    'science technology housing water resources security development investment works welfare mines petroleum forestry fisheries ' +
    'livestock innovation youth women children gender family community social public foreign home internal external national federal ' +
    'international economic technical higher general operations marketing research studies staff revolution sector police strategic ' +
    'human rights legal political military naval supply municipalities relations cooperation wellness religious',
);

/** Days and months, without "May", which is a name as well. */
export const CALENDAR = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
);

/** Compass words before a people or a place. */
export const DIRECTIONS = words('north south east west central northern southern eastern western');

/** Words that make a place with "of" and what follows: "Gulf of Mexico", "Isle of Man". */
export const PLACE_OF = words(
  'republic kingdom gulf strait straits bay isle island sultanate emirate cape horn city province state sea lake port town',
);

/** First words that make a place with whatever follows: "Lake Turkana", "San Isidro". */
export const LANDFORMS = words(
  'ciudad lake mount mt cape port fort puerto san santa são sao saint st ste los las rio río villa',
);

/** Place endings that are as often family names. */
export const FAMILY_LIKE_ENDS = words(
  'hill park lake lane field forest beach castle banks brook hall dale ford stone rivers cape fort',
);
