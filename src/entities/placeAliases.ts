/**
 * Names of one place beside its usual English one: usual name | others. Abbreviations of American states follow the Associated Press and the postal
 * service; those that are also common words or initials ("Ala", "IN", "OR", "ME", "LA") are left to the context. Former names and spellings:
 * United Nations romanization and the places' own renamings.
 */
const TABLE = `
New York|New York City;NYC;N.Y.C.;City of New York;Big Apple
Los Angeles|L.A.;LA;City of Angels
Washington|Washington DC;Washington D.C.;Washington City;D.C.;District of Columbia
San Francisco|San Fran;SF;S.F.;Frisco
Philadelphia|Philly
Las Vegas|Vegas;Sin City
New Orleans|Big Easy
Chicago|Windy City
Saint Petersburg|St Petersburg;St. Petersburg;Leningrad;Petrograd
Kyiv|Kiev
Kharkiv|Kharkov
Odesa|Odessa
Lviv|Lvov
Mumbai|Bombay
Kolkata|Calcutta
Chennai|Madras
Bengaluru|Bangalore
Yangon|Rangoon
Beijing|Peking
Guangzhou|Canton
Ho Chi Minh City|Saigon;HCMC
Da Nang|Danang
Hanoi|Ha Noi
Istanbul|Constantinople
Johannesburg|Joburg;Jo'burg
Tehran|Teheran
Mecca|Makkah
Medina|Madinah
Almaty|Alma-Ata
Astana|Nur-Sultan
Gaza Strip|Gaza
Sea of Japan|East Sea
Middle East|Mideast
European Union|EU;E.U.
Soviet Union|USSR;U.S.S.R.;Union of Soviet Socialist Republics
East Germany|German Democratic Republic;GDR;DDR
West Germany|Bundesrepublik
Alabama|Ala.
Arizona|Ariz.
Arkansas|Ark.
California|Calif.;Cal.;Cali;CA;Golden State
Colorado|Colo.
Connecticut|Conn.;CT
Delaware|Del.
Florida|Fla.;FL;Sunshine State
Illinois|Ill.
Indiana|Ind.
Kansas|Kan.
Kentucky|Ky.
Louisiana|La.
Maryland|Md.
Massachusetts|Mass.
Michigan|Mich.
Minnesota|Minn.
Mississippi|Miss.
Missouri|Mo.
Montana|Mont.
Nebraska|Neb.
Nevada|Nev.
New Hampshire|N.H.;NH
New Jersey|N.J.;NJ;Jersey
New Mexico|N.M.
North Carolina|N.C.;NC
North Dakota|N.D.
Oklahoma|Okla.
Oregon|Ore.
Pennsylvania|Pa.;Penn.
Rhode Island|R.I.
South Carolina|S.C.
South Dakota|S.D.
Tennessee|Tenn.
Texas|Tex.;TX;Lone Star State
Vermont|Vt.
Virginia|Va.
West Virginia|W.Va.
Wisconsin|Wis.
Wyoming|Wyo.
British Columbia|B.C.
Ontario|Ont.
New South Wales|NSW;N.S.W.
Australian Capital Territory|ACT
Silicon Valley|the Valley
Mount Everest|Everest;Mt Everest;Mt. Everest
Persian Gulf|Arabian Gulf
Mediterranean Sea|Mediterranean;the Med
Caribbean Sea|Caribbean
Western Australia|W.A.
`;

/** Usual name and other names, as {@link TABLE} lists them. */
export const PLACE_ALIASES: readonly (readonly [name: string, aliases: readonly string[]])[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', aliases = ''] = line.split('|');
    return [name, aliases.split(';')];
  });
