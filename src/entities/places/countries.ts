/** A country or territory as the press names it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Other names, abbreviations and nicknames. */
  readonly aliases: readonly string[];
  /** The adjective of its people and things ("North Korean"). */
  readonly demonyms: readonly string[];
}

/**
 * code | name | other names | demonyms.
 * Source: codes and English short names of ISO 3166-1 as the Unicode CLDR gives them; former names,
 * press abbreviations and nicknames where they fit one country only ("Korea", "Congo" and "Guinea"
 * alone do not).
 */
const TABLE = `
AD|Andorra||Andorran
AE|United Arab Emirates|UAE;Emirates|Emirati
AF|Afghanistan|Islamic Republic of Afghanistan|Afghan
AG|Antigua and Barbuda|Antigua & Barbuda|Antiguan;Barbudan
AL|Albania|Republic of Albania|Albanian
AM|Armenia|Republic of Armenia|Armenian
AO|Angola|Republic of Angola|Angolan
AR|Argentina|Argentine Republic|Argentine;Argentinian
AT|Austria|Republic of Austria|Austrian
AU|Australia|Commonwealth of Australia;Oz;Land Down Under|Australian;Aussie
AZ|Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri
BA|Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina;Bosnia & Herzegovina|Bosnian;Herzegovinian
BB|Barbados||Barbadian;Bajan
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi
BE|Belgium|Kingdom of Belgium|Belgian
BF|Burkina Faso|Upper Volta|Burkinabe
BG|Bulgaria|Republic of Bulgaria|Bulgarian
BH|Bahrain|Kingdom of Bahrain|Bahraini
BI|Burundi|Republic of Burundi|Burundian
BJ|Benin|Republic of Benin;Dahomey|Beninese
BN|Brunei|Brunei Darussalam|Bruneian
BO|Bolivia|Plurinational State of Bolivia|Bolivian
BR|Brazil|Federative Republic of Brazil;Brasil|Brazilian
BS|Bahamas|Commonwealth of the Bahamas|Bahamian
BT|Bhutan|Kingdom of Bhutan|Bhutanese
BW|Botswana|Republic of Botswana|Botswanan;Motswana
BY|Belarus|Republic of Belarus;Byelorussia;Belorussia|Belarusian
BZ|Belize|British Honduras|Belizean
CA|Canada|Dominion of Canada;Great White North|Canadian
CD|Democratic Republic of the Congo|DR Congo;DRC;Democratic Republic of Congo;Congo-Kinshasa;Zaire|Congolese
CF|Central African Republic||Central African
CG|Republic of the Congo|Republic of Congo;Congo-Brazzaville|Congolese
CH|Switzerland|Swiss Confederation|Swiss
CI|Ivory Coast|Cote d'Ivoire|Ivorian
CL|Chile|Republic of Chile|Chilean
CM|Cameroon|Republic of Cameroon|Cameroonian
CN|China|People's Republic of China;PRC;Mainland China;Red China;Middle Kingdom|Chinese
CO|Colombia|Republic of Colombia|Colombian
CR|Costa Rica|Republic of Costa Rica|Costa Rican
CU|Cuba|Republic of Cuba|Cuban
CV|Cape Verde|Cabo Verde|Cape Verdean
CY|Cyprus|Republic of Cyprus|Cypriot
CZ|Czech Republic|Czechia|Czech
DE|Germany|Federal Republic of Germany;FRG;Deutschland|German
DJ|Djibouti|Republic of Djibouti|Djiboutian
DK|Denmark|Kingdom of Denmark|Danish;Dane
DM|Dominica|Commonwealth of Dominica|
DO|Dominican Republic||Dominican
DZ|Algeria|People's Democratic Republic of Algeria|Algerian
EC|Ecuador|Republic of Ecuador|Ecuadorian;Ecuadorean
EE|Estonia|Republic of Estonia|Estonian
EG|Egypt|Arab Republic of Egypt|Egyptian
ER|Eritrea|State of Eritrea|Eritrean
ES|Spain|Kingdom of Spain|Spanish;Spaniard
ET|Ethiopia|Abyssinia|Ethiopian
FI|Finland|Republic of Finland|Finnish;Finn
FJ|Fiji|Republic of Fiji|Fijian
FM|Micronesia|Federated States of Micronesia|Micronesian
FR|France|French Republic|French;Frenchman
GA|Gabon|Gabonese Republic|Gabonese
GB|United Kingdom|UK;Great Britain;Britain;GB;United Kingdom of Great Britain and Northern Ireland|British;Briton;Brit
GD|Grenada||Grenadian
GE|Georgia|Republic of Georgia|Georgian
GH|Ghana|Republic of Ghana;Gold Coast|Ghanaian
GL|Greenland|Kalaallit Nunaat|Greenlander;Greenlandic
GM|Gambia|Republic of the Gambia|Gambian
GN|Guinea|Republic of Guinea;Guinea-Conakry|Guinean
GQ|Equatorial Guinea|Republic of Equatorial Guinea|Equatoguinean
GR|Greece|Hellenic Republic|Greek
GT|Guatemala|Republic of Guatemala|Guatemalan
GW|Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean
GY|Guyana|British Guiana|Guyanese
HK|Hong Kong|HK;HKSAR;Hong Kong SAR|Hong Konger;Hongkonger
HN|Honduras|Republic of Honduras|Honduran
HR|Croatia|Republic of Croatia|Croatian;Croat
HT|Haiti|Republic of Haiti|Haitian
HU|Hungary|Republic of Hungary|Hungarian
ID|Indonesia|Republic of Indonesia;Dutch East Indies|Indonesian
IE|Ireland|Republic of Ireland;Irish Republic;Eire;Emerald Isle|Irish;Irishman
IL|Israel|State of Israel;Jewish State|Israeli
IN|India|Republic of India;Bharat;Hindustan|Indian
IQ|Iraq|Republic of Iraq|Iraqi
IR|Iran|Islamic Republic of Iran;Persia|Iranian;Persian
IS|Iceland|Republic of Iceland|Icelandic;Icelander
IT|Italy|Italian Republic;Italia|Italian
JM|Jamaica||Jamaican
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian
JP|Japan|Land of the Rising Sun;Nippon|Japanese
KE|Kenya|Republic of Kenya|Kenyan
KG|Kyrgyzstan|Kyrgyz Republic;Kirghizia|Kyrgyz;Kyrgyzstani
KH|Cambodia|Kingdom of Cambodia;Kampuchea|Cambodian;Khmer
KI|Kiribati|Gilbert Islands|I-Kiribati
KM|Comoros|Union of the Comoros|Comorian
KN|St Kitts and Nevis|Saint Kitts and Nevis;St. Kitts|Kittitian;Nevisian
KP|North Korea|Democratic People's Republic of Korea;DPRK;D.P.R.K.;N. Korea;NKorea;Hermit Kingdom;Communist Korea|North Korean
KR|South Korea|Republic of Korea;ROK;S. Korea;SKorea|South Korean
KW|Kuwait|State of Kuwait|Kuwaiti
KZ|Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani
LA|Laos|Lao People's Democratic Republic;Lao PDR|Lao;Laotian
LB|Lebanon|Lebanese Republic|Lebanese
LC|St Lucia|Saint Lucia|St Lucian
LI|Liechtenstein|Principality of Liechtenstein|Liechtensteiner
LK|Sri Lanka|Ceylon;Democratic Socialist Republic of Sri Lanka|Sri Lankan
LR|Liberia|Republic of Liberia|Liberian
LS|Lesotho|Kingdom of Lesotho;Basutoland|Basotho;Mosotho
LT|Lithuania|Republic of Lithuania|Lithuanian
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourger;Luxembourgish
LV|Latvia|Republic of Latvia|Latvian
LY|Libya|State of Libya|Libyan
MA|Morocco|Kingdom of Morocco|Moroccan
MC|Monaco|Principality of Monaco|Monegasque
MD|Moldova|Republic of Moldova;Moldavia|Moldovan
ME|Montenegro||Montenegrin
MG|Madagascar|Republic of Madagascar|Malagasy;Madagascan
MH|Marshall Islands|Republic of the Marshall Islands|Marshallese
MK|North Macedonia|Macedonia;FYROM;Former Yugoslav Republic of Macedonia|Macedonian;North Macedonian
ML|Mali|Republic of Mali|Malian
MM|Myanmar|Burma;Republic of the Union of Myanmar|Burmese
MN|Mongolia|Outer Mongolia|Mongolian;Mongol
MO|Macau|Macao;Macau SAR|Macanese
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian
MT|Malta|Republic of Malta|Maltese
MU|Mauritius|Republic of Mauritius|Mauritian
MV|Maldives|Republic of Maldives;Maldive Islands|Maldivian
MW|Malawi|Republic of Malawi;Nyasaland|Malawian
MX|Mexico|United Mexican States|Mexican
MY|Malaysia||Malaysian
MZ|Mozambique|Republic of Mozambique|Mozambican
NA|Namibia|Republic of Namibia;South West Africa|Namibian
NE|Niger|Republic of the Niger|Nigerien
NG|Nigeria|Federal Republic of Nigeria|Nigerian
NI|Nicaragua|Republic of Nicaragua|Nicaraguan
NL|Netherlands|Holland;Kingdom of the Netherlands|Dutch;Dutchman
NO|Norway|Kingdom of Norway|Norwegian
NP|Nepal|Federal Democratic Republic of Nepal|Nepali;Nepalese
NR|Nauru|Republic of Nauru|Nauruan
NZ|New Zealand|NZ;Aotearoa|New Zealander;Kiwi
OM|Oman|Sultanate of Oman|Omani
PA|Panama|Republic of Panama|Panamanian
PE|Peru|Republic of Peru|Peruvian
PG|Papua New Guinea|PNG|Papua New Guinean
PH|Philippines|Republic of the Philippines;PH|Filipino;Philippine;Filipina
PK|Pakistan|Islamic Republic of Pakistan|Pakistani
PL|Poland|Republic of Poland|Polish;Pole
PR|Puerto Rico||Puerto Rican
PS|Palestine|State of Palestine;Palestinian Territories|Palestinian
PT|Portugal|Portuguese Republic|Portuguese
PW|Palau|Republic of Palau|Palauan
PY|Paraguay|Republic of Paraguay|Paraguayan
QA|Qatar|State of Qatar|Qatari
RO|Romania|Rumania|Romanian
RS|Serbia|Republic of Serbia|Serbian;Serb
RU|Russia|Russian Federation|Russian
RW|Rwanda|Republic of Rwanda|Rwandan
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian
SB|Solomon Islands|Solomons|Solomon Islander
SC|Seychelles|Republic of Seychelles|Seychellois
SD|Sudan|Republic of the Sudan|Sudanese
SE|Sweden|Kingdom of Sweden|Swedish;Swede
SG|Singapore|Republic of Singapore;Lion City|Singaporean
SI|Slovenia|Republic of Slovenia|Slovenian;Slovene
SK|Slovakia|Slovak Republic|Slovak;Slovakian
SL|Sierra Leone|Republic of Sierra Leone|Sierra Leonean
SM|San Marino||Sammarinese
SN|Senegal|Republic of Senegal|Senegalese
SO|Somalia|Federal Republic of Somalia|Somali;Somalian
SR|Suriname|Surinam;Dutch Guiana|Surinamese
SS|South Sudan|Republic of South Sudan|South Sudanese
ST|Sao Tome and Principe||Sao Tomean
SV|El Salvador|Republic of El Salvador|Salvadoran;Salvadorean
SY|Syria|Syrian Arab Republic|Syrian
SZ|Eswatini|Swaziland|Swazi
TD|Chad|Republic of Chad|Chadian
TG|Togo|Togolese Republic|Togolese
TH|Thailand|Kingdom of Thailand;Siam|Thai
TJ|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani
TL|East Timor|Timor-Leste|Timorese
TM|Turkmenistan||Turkmen
TN|Tunisia|Republic of Tunisia|Tunisian
TO|Tonga|Kingdom of Tonga|Tongan
TR|Turkey|Türkiye;Turkiye;Republic of Turkey|Turkish;Turk
TT|Trinidad and Tobago|Trinidad & Tobago|Trinidadian;Tobagonian
TV|Tuvalu|Ellice Islands|Tuvaluan
TW|Taiwan|Republic of China;Chinese Taipei;Formosa|Taiwanese
TZ|Tanzania|United Republic of Tanzania;Tanganyika|Tanzanian
UA|Ukraine||Ukrainian
UG|Uganda|Republic of Uganda|Ugandan
US|United States|US;U.S.;U. S.;USA;U.S.A.;United States of America;America;Uncle Sam|American
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani
VA|Vatican City|Vatican;Holy See|Vatican
VC|St Vincent and the Grenadines|Saint Vincent and the Grenadines;St. Vincent|Vincentian
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan
VN|Vietnam|Viet Nam;Socialist Republic of Vietnam|Vietnamese
VU|Vanuatu|New Hebrides|Ni-Vanuatu
WS|Samoa|Western Samoa|Samoan
XK|Kosovo|Republic of Kosovo|Kosovar;Kosovan
YE|Yemen|Republic of Yemen|Yemeni
ZA|South Africa|Republic of South Africa;RSA;Rainbow Nation|South African
ZM|Zambia|Republic of Zambia;Northern Rhodesia|Zambian
ZW|Zimbabwe|Republic of Zimbabwe;Rhodesia|Zimbabwean
`;

const split = (list: string): readonly string[] => (list === '' ? [] : list.split(';'));

/** All countries. */
export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', aliases = '', demonyms = ''] = line.split('|');
    return { code, name, aliases: split(aliases), demonyms: split(demonyms) };
  });
