/**
 * A state, province or nation of a country whose press says "Paris, Texas" rather than "Paris,
 * United States".
 */
export interface Region {
  /** ISO 3166-2, the country's code first: "US-TX". */
  readonly code: string;
  /** The name by which a reader distinguishes it from places of the same name. */
  readonly name: string;
  /** Its name if no other place is meant: mostly the same. */
  readonly plain: string;
  readonly aliases: readonly string[];
}

/**
 * code | name | plain name, where another place is better known by it | other names.
 * Source: ISO 3166-2 for the United States, Canada, Australia and the United Kingdom. Abbreviations
 * of American states follow the Associated Press and the postal service; those that are also common
 * words or initials ("Ala", "IN", "OR", "ME", "LA") count after a town and a comma only.
 */
const TABLE = `
US-AL|Alabama||Ala.
US-AK|Alaska||
US-AZ|Arizona||Ariz.
US-AR|Arkansas||Ark.
US-CA|California||Calif.;Cal.;Cali;CA;Golden State
US-CO|Colorado||Colo.
US-CT|Connecticut||Conn.;CT
US-DE|Delaware||Del.
US-FL|Florida||Fla.;FL;Sunshine State
US-GA|Georgia, United States|Georgia|Ga.;Georgia state;State of Georgia;Peach State
US-HI|Hawaii||
US-ID|Idaho||
US-IL|Illinois||Ill.
US-IN|Indiana||Ind.
US-IA|Iowa||
US-KS|Kansas||Kan.
US-KY|Kentucky||Ky.
US-LA|Louisiana||La.
US-ME|Maine||
US-MD|Maryland||Md.
US-MA|Massachusetts||Mass.
US-MI|Michigan||Mich.
US-MN|Minnesota||Minn.
US-MS|Mississippi||Miss.
US-MO|Missouri||Mo.
US-MT|Montana||Mont.
US-NE|Nebraska||Neb.
US-NV|Nevada||Nev.
US-NH|New Hampshire||N.H.;NH
US-NJ|New Jersey||N.J.;NJ;Jersey
US-NM|New Mexico||N.M.
US-NY|New York state|New York|N.Y.;State of New York;NYS
US-NC|North Carolina||N.C.;NC
US-ND|North Dakota||N.D.
US-OH|Ohio||
US-OK|Oklahoma||Okla.
US-OR|Oregon||Ore.
US-PA|Pennsylvania||Pa.;Penn.
US-RI|Rhode Island||R.I.
US-SC|South Carolina||S.C.
US-SD|South Dakota||S.D.
US-TN|Tennessee||Tenn.
US-TX|Texas||Tex.;TX;Lone Star State
US-UT|Utah||
US-VT|Vermont||Vt.
US-VA|Virginia||Va.
US-WA|Washington state|Washington|Wash.;State of Washington;Washington (state)
US-WV|West Virginia||W.Va.
US-WI|Wisconsin||Wis.
US-WY|Wyoming||Wyo.
CA-AB|Alberta||Alta.
CA-BC|British Columbia||B.C.
CA-MB|Manitoba||
CA-NB|New Brunswick||N.B.
CA-NL|Newfoundland and Labrador||Newfoundland;Nfld.
CA-NS|Nova Scotia||N.S.
CA-NT|Northwest Territories||N.W.T.
CA-NU|Nunavut||
CA-ON|Ontario||Ont.
CA-PE|Prince Edward Island||P.E.I.;PEI
CA-QC|Quebec||Que.
CA-SK|Saskatchewan||Sask.
CA-YT|Yukon||Yukon Territory
AU-ACT|Australian Capital Territory||ACT
AU-NSW|New South Wales||NSW;N.S.W.
AU-NT|Northern Territory||
AU-QLD|Queensland||Qld
AU-SA|South Australia||
AU-TAS|Tasmania||Tas.
AU-VIC|Victoria, Australia|Victoria|Vic.;State of Victoria
AU-WA|Western Australia||W.A.
GB-ENG|England||
GB-NIR|Northern Ireland||Ulster
GB-SCT|Scotland||
GB-WLS|Wales||
`;

/** All states and provinces of the table. */
export const REGIONS: readonly Region[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', plain = '', aliases = ''] = line.split('|');
    return { code, name, plain: plain || name, aliases: aliases === '' ? [] : aliases.split(';') };
  });
