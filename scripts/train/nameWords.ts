function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

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

/**
 * Last words of places, those behind a hyphen in Korea and Japan among them. Streets, roads, parks
 * and buildings count: readers look for them on a map.
 */
export const PLACE_ENDS = words(
  'river lake island islands isle isles sea ocean bay gulf strait straits mountain mountains mount hill hills valley desert forest ' +
    'peninsula coast beach cape canyon falls creek delta basin plateau plain plains range reef lagoon county district province ' +
    'region state states territory territories prefecture municipality governorate township town city village borough parish ' +
    'street road avenue boulevard lane drive square plaza park gardens bridge airport port harbor harbour highway station ' +
    'heights springs inlet sound channel canal dam glacier volcano kingdom republic emirate emirates oblast aimag soum upazila ' +
    'kebele woreda taluk tehsil mandal barrio comuna downtown suburb neighborhood neighbourhood settlement camp border capital ' +
    'palace mosque cathedral temple stadium arena monument castle fort tower hotel ' +
    'ri eup myeon dong machi mura',
);

/** Verbs that people and organizations speak with. */
export const SPEECH_VERBS = words(
  'said says told tells added adds asked asks replied explained explains noted notes wrote writes tweeted argued argues claimed claims ' +
    'stated states insisted insists stressed warned warns recalled recalls joked remarked responded commented declared announced ' +
    'admitted admits denied denies acknowledged suggested observed testified thinks believes hopes felt feels speaks spoke emphasized ' +
    'emphasised underlined underscored pointed continued concluded confirmed revealed complained urged demanded maintained',
);
