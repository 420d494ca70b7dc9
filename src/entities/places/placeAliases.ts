/**
 * Names of one place beside its usual English one: usual name | others. Former names and spellings:
 * United Nations romanization and the places' own renamings. Countries and states have tables of
 * their own.
 */
const TABLE = `
New York|New York City;NYC;N.Y.C.;City of New York;Big Apple
Washington|Washington DC;Washington D.C.;Washington City;D.C.;District of Columbia
Los Angeles|L.A.;LA;City of Angels
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
Naypyidaw|Nay Pyi Taw;Naypyitaw
Ulaanbaatar|Ulan Bator
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
Silicon Valley|the Valley
City of London|Square Mile
Mount Everest|Everest;Mt Everest;Mt. Everest
Persian Gulf|Arabian Gulf
Mediterranean Sea|Mediterranean;the Med
Caribbean Sea|Caribbean
`;

/** Usual name and other names, as {@link TABLE} lists them. */
export const PLACE_ALIASES: readonly (readonly [name: string, aliases: readonly string[]])[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', aliases = ''] = line.split('|');
    return [name, aliases.split(';')];
  });
