/** A country or territory as the press names it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Other names, abbreviations and nicknames. */
  readonly aliases: readonly string[];
  /** The adjective of its people and things ("North Korean"). */
  readonly demonyms: readonly string[];
  readonly capital: string;
}

/**
 * code | name | other names | demonyms | capital.
 * Source: codes and English short names of ISO 3166-1 as the Unicode CLDR gives them; former names,
 * press abbreviations and nicknames where they fit one country only ("Korea", "Congo" and "Guinea"
 * alone do not).
 */
const TABLE = `
AD|Andorra||Andorran|Andorra la Vella
AE|United Arab Emirates|UAE;Emirates|Emirati|Abu Dhabi
AF|Afghanistan|Islamic Republic of Afghanistan|Afghan|Kabul
AG|Antigua and Barbuda|Antigua & Barbuda|Antiguan;Barbudan|St John's
AL|Albania|Republic of Albania|Albanian|Tirana
AM|Armenia|Republic of Armenia|Armenian|Yerevan
AO|Angola|Republic of Angola|Angolan|Luanda
AR|Argentina|Argentine Republic|Argentine;Argentinian|Buenos Aires
AT|Austria|Republic of Austria|Austrian|Vienna
AU|Australia|Commonwealth of Australia;Oz;Land Down Under|Australian;Aussie|Canberra
AZ|Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri|Baku
BA|Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina;Bosnia & Herzegovina|Bosnian;Herzegovinian|Sarajevo
BB|Barbados||Barbadian;Bajan|Bridgetown
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi|Dhaka
BE|Belgium|Kingdom of Belgium|Belgian|Brussels
BF|Burkina Faso|Upper Volta|Burkinabe|Ouagadougou
BG|Bulgaria|Republic of Bulgaria|Bulgarian|Sofia
BH|Bahrain|Kingdom of Bahrain|Bahraini|Manama
BI|Burundi|Republic of Burundi|Burundian|Gitega
BJ|Benin|Republic of Benin;Dahomey|Beninese|Porto-Novo
BN|Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan
BO|Bolivia|Plurinational State of Bolivia|Bolivian|Sucre
BR|Brazil|Federative Republic of Brazil;Brasil|Brazilian|Brasilia
BS|Bahamas|Commonwealth of the Bahamas|Bahamian|Nassau
BT|Bhutan|Kingdom of Bhutan|Bhutanese|Thimphu
BW|Botswana|Republic of Botswana|Botswanan;Motswana|Gaborone
BY|Belarus|Republic of Belarus;Byelorussia;Belorussia|Belarusian|Minsk
BZ|Belize|British Honduras|Belizean|Belmopan
CA|Canada|Dominion of Canada;Great White North|Canadian|Ottawa
CD|Democratic Republic of the Congo|DR Congo;DRC;Democratic Republic of Congo;Congo-Kinshasa;Zaire|Congolese|Kinshasa
CF|Central African Republic||Central African|Bangui
CG|Republic of the Congo|Republic of Congo;Congo-Brazzaville|Congolese|Brazzaville
CH|Switzerland|Swiss Confederation|Swiss|Bern
CI|Ivory Coast|Cote d'Ivoire|Ivorian|Yamoussoukro
CL|Chile|Republic of Chile|Chilean|Santiago
CM|Cameroon|Republic of Cameroon|Cameroonian|Yaounde
CN|China|People's Republic of China;PRC;Mainland China;Red China;Middle Kingdom|Chinese|Beijing
CO|Colombia|Republic of Colombia|Colombian|Bogota
CR|Costa Rica|Republic of Costa Rica|Costa Rican|San Jose
CU|Cuba|Republic of Cuba|Cuban|Havana
CV|Cape Verde|Cabo Verde|Cape Verdean|Praia
CY|Cyprus|Republic of Cyprus|Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DE|Germany|Federal Republic of Germany;FRG;Deutschland|German|Berlin
DJ|Djibouti|Republic of Djibouti|Djiboutian|Djibouti
DK|Denmark|Kingdom of Denmark|Danish;Dane|Copenhagen
DM|Dominica|Commonwealth of Dominica||Roseau
DO|Dominican Republic||Dominican|Santo Domingo
DZ|Algeria|People's Democratic Republic of Algeria|Algerian|Algiers
EC|Ecuador|Republic of Ecuador|Ecuadorian;Ecuadorean|Quito
EE|Estonia|Republic of Estonia|Estonian|Tallinn
EG|Egypt|Arab Republic of Egypt|Egyptian|Cairo
ER|Eritrea|State of Eritrea|Eritrean|Asmara
ES|Spain|Kingdom of Spain|Spanish;Spaniard|Madrid
ET|Ethiopia|Abyssinia|Ethiopian|Addis Ababa
FI|Finland|Republic of Finland|Finnish;Finn|Helsinki
FJ|Fiji|Republic of Fiji|Fijian|Suva
FM|Micronesia|Federated States of Micronesia|Micronesian|Palikir
FR|France|French Republic|French;Frenchman|Paris
GA|Gabon|Gabonese Republic|Gabonese|Libreville
GB|United Kingdom|UK;Great Britain;Britain;GB;United Kingdom of Great Britain and Northern Ireland|British;Briton;Brit|London
GD|Grenada||Grenadian|St George's
GE|Georgia|Republic of Georgia|Georgian|Tbilisi
GH|Ghana|Republic of Ghana;Gold Coast|Ghanaian|Accra
GL|Greenland|Kalaallit Nunaat|Greenlander;Greenlandic|Nuuk
GM|Gambia|Republic of the Gambia|Gambian|Banjul
GN|Guinea|Republic of Guinea;Guinea-Conakry|Guinean|Conakry
GQ|Equatorial Guinea|Republic of Equatorial Guinea|Equatoguinean|Malabo
GR|Greece|Hellenic Republic|Greek|Athens
GT|Guatemala|Republic of Guatemala|Guatemalan|Guatemala City
GW|Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean|Bissau
GY|Guyana|British Guiana|Guyanese|Georgetown
HK|Hong Kong|HK;HKSAR;Hong Kong SAR|Hong Konger;Hongkonger|Hong Kong
HN|Honduras|Republic of Honduras|Honduran|Tegucigalpa
HR|Croatia|Republic of Croatia|Croatian;Croat|Zagreb
HT|Haiti|Republic of Haiti|Haitian|Port-au-Prince
HU|Hungary|Republic of Hungary|Hungarian|Budapest
ID|Indonesia|Republic of Indonesia;Dutch East Indies|Indonesian|Jakarta
IE|Ireland|Republic of Ireland;Irish Republic;Eire;Emerald Isle|Irish;Irishman|Dublin
IL|Israel|State of Israel;Jewish State|Israeli|Jerusalem
IN|India|Republic of India;Bharat;Hindustan|Indian|New Delhi
IQ|Iraq|Republic of Iraq|Iraqi|Baghdad
IR|Iran|Islamic Republic of Iran;Persia|Iranian;Persian|Tehran
IS|Iceland|Republic of Iceland|Icelandic;Icelander|Reykjavik
IT|Italy|Italian Republic;Italia|Italian|Rome
JM|Jamaica||Jamaican|Kingston
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
JP|Japan|Land of the Rising Sun;Nippon|Japanese|Tokyo
KE|Kenya|Republic of Kenya|Kenyan|Nairobi
KG|Kyrgyzstan|Kyrgyz Republic;Kirghizia|Kyrgyz;Kyrgyzstani|Bishkek
KH|Cambodia|Kingdom of Cambodia;Kampuchea|Cambodian;Khmer|Phnom Penh
KI|Kiribati|Gilbert Islands|I-Kiribati|Tarawa
KM|Comoros|Union of the Comoros|Comorian|Moroni
KN|St Kitts and Nevis|Saint Kitts and Nevis;St. Kitts|Kittitian;Nevisian|Basseterre
KP|North Korea|Democratic People's Republic of Korea;DPRK;D.P.R.K.;N. Korea;NKorea;Hermit Kingdom;Communist Korea|North Korean|Pyongyang
KR|South Korea|Republic of Korea;ROK;S. Korea;SKorea|South Korean|Seoul
KW|Kuwait|State of Kuwait|Kuwaiti|Kuwait City
KZ|Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani|Astana
LA|Laos|Lao People's Democratic Republic;Lao PDR|Lao;Laotian|Vientiane
LB|Lebanon|Lebanese Republic|Lebanese|Beirut
LC|St Lucia|Saint Lucia|St Lucian|Castries
LI|Liechtenstein|Principality of Liechtenstein|Liechtensteiner|Vaduz
LK|Sri Lanka|Ceylon;Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo
LR|Liberia|Republic of Liberia|Liberian|Monrovia
LS|Lesotho|Kingdom of Lesotho;Basutoland|Basotho;Mosotho|Maseru
LT|Lithuania|Republic of Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourger;Luxembourgish|Luxembourg
LV|Latvia|Republic of Latvia|Latvian|Riga
LY|Libya|State of Libya|Libyan|Tripoli
MA|Morocco|Kingdom of Morocco|Moroccan|Rabat
MC|Monaco|Principality of Monaco|Monegasque|Monaco
MD|Moldova|Republic of Moldova;Moldavia|Moldovan|Chisinau
ME|Montenegro||Montenegrin|Podgorica
MG|Madagascar|Republic of Madagascar|Malagasy;Madagascan|Antananarivo
MH|Marshall Islands|Republic of the Marshall Islands|Marshallese|Majuro
MK|North Macedonia|Macedonia;FYROM;Former Yugoslav Republic of Macedonia|Macedonian;North Macedonian|Skopje
ML|Mali|Republic of Mali|Malian|Bamako
MM|Myanmar|Burma;Republic of the Union of Myanmar|Burmese|Naypyidaw
MN|Mongolia|Outer Mongolia|Mongolian;Mongol|Ulaanbaatar
MO|Macau|Macao;Macau SAR|Macanese|Macau
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott
MT|Malta|Republic of Malta|Maltese|Valletta
MU|Mauritius|Republic of Mauritius|Mauritian|Port Louis
MV|Maldives|Republic of Maldives;Maldive Islands|Maldivian|Male
MW|Malawi|Republic of Malawi;Nyasaland|Malawian|Lilongwe
MX|Mexico|United Mexican States|Mexican|Mexico City
MY|Malaysia||Malaysian|Kuala Lumpur
MZ|Mozambique|Republic of Mozambique|Mozambican|Maputo
NA|Namibia|Republic of Namibia;South West Africa|Namibian|Windhoek
NE|Niger|Republic of the Niger|Nigerien|Niamey
NG|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja
NI|Nicaragua|Republic of Nicaragua|Nicaraguan|Managua
NL|Netherlands|Holland;Kingdom of the Netherlands|Dutch;Dutchman|Amsterdam
NO|Norway|Kingdom of Norway|Norwegian|Oslo
NP|Nepal|Federal Democratic Republic of Nepal|Nepali;Nepalese|Kathmandu
NR|Nauru|Republic of Nauru|Nauruan|Yaren
NZ|New Zealand|NZ;Aotearoa|New Zealander;Kiwi|Wellington
OM|Oman|Sultanate of Oman|Omani|Muscat
PA|Panama|Republic of Panama|Panamanian|Panama City
PE|Peru|Republic of Peru|Peruvian|Lima
PG|Papua New Guinea|PNG|Papua New Guinean|Port Moresby
PH|Philippines|Republic of the Philippines;PH|Filipino;Philippine;Filipina|Manila
PK|Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
PL|Poland|Republic of Poland|Polish;Pole|Warsaw
PR|Puerto Rico||Puerto Rican|San Juan
PS|Palestine|State of Palestine;Palestinian Territories|Palestinian|Ramallah
PT|Portugal|Portuguese Republic|Portuguese|Lisbon
PW|Palau|Republic of Palau|Palauan|Ngerulmud
PY|Paraguay|Republic of Paraguay|Paraguayan|Asuncion
QA|Qatar|State of Qatar|Qatari|Doha
RO|Romania|Rumania|Romanian|Bucharest
RS|Serbia|Republic of Serbia|Serbian;Serb|Belgrade
RU|Russia|Russian Federation|Russian|Moscow
RW|Rwanda|Republic of Rwanda|Rwandan|Kigali
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh
SB|Solomon Islands|Solomons|Solomon Islander|Honiara
SC|Seychelles|Republic of Seychelles|Seychellois|Victoria
SD|Sudan|Republic of the Sudan|Sudanese|Khartoum
SE|Sweden|Kingdom of Sweden|Swedish;Swede|Stockholm
SG|Singapore|Republic of Singapore;Lion City|Singaporean|Singapore
SI|Slovenia|Republic of Slovenia|Slovenian;Slovene|Ljubljana
SK|Slovakia|Slovak Republic|Slovak;Slovakian|Bratislava
SL|Sierra Leone|Republic of Sierra Leone|Sierra Leonean|Freetown
SM|San Marino||Sammarinese|San Marino
SN|Senegal|Republic of Senegal|Senegalese|Dakar
SO|Somalia|Federal Republic of Somalia|Somali;Somalian|Mogadishu
SR|Suriname|Surinam;Dutch Guiana|Surinamese|Paramaribo
SS|South Sudan|Republic of South Sudan|South Sudanese|Juba
ST|Sao Tome and Principe||Sao Tomean|Sao Tome
SV|El Salvador|Republic of El Salvador|Salvadoran;Salvadorean|San Salvador
SY|Syria|Syrian Arab Republic|Syrian|Damascus
SZ|Eswatini|Swaziland|Swazi|Mbabane
TD|Chad|Republic of Chad|Chadian|N'Djamena
TG|Togo|Togolese Republic|Togolese|Lome
TH|Thailand|Kingdom of Thailand;Siam|Thai|Bangkok
TJ|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani|Dushanbe
TL|East Timor|Timor-Leste|Timorese|Dili
TM|Turkmenistan||Turkmen|Ashgabat
TN|Tunisia|Republic of Tunisia|Tunisian|Tunis
TO|Tonga|Kingdom of Tonga|Tongan|Nuku'alofa
TR|Turkey|Türkiye;Turkiye;Republic of Turkey|Turkish;Turk|Ankara
TT|Trinidad and Tobago|Trinidad & Tobago|Trinidadian;Tobagonian|Port of Spain
TV|Tuvalu|Ellice Islands|Tuvaluan|Funafuti
TW|Taiwan|Republic of China;Chinese Taipei;Formosa|Taiwanese|Taipei
TZ|Tanzania|United Republic of Tanzania;Tanganyika|Tanzanian|Dodoma
UA|Ukraine||Ukrainian|Kyiv
UG|Uganda|Republic of Uganda|Ugandan|Kampala
US|United States|US;U.S.;U. S.;USA;U.S.A.;United States of America;America;Uncle Sam|American|Washington
UY|Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani|Tashkent
VA|Vatican City|Vatican;Holy See|Vatican|Vatican City
VC|St Vincent and the Grenadines|Saint Vincent and the Grenadines;St. Vincent|Vincentian|Kingstown
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas
VN|Vietnam|Viet Nam;Socialist Republic of Vietnam|Vietnamese|Hanoi
VU|Vanuatu|New Hebrides|Ni-Vanuatu|Port Vila
WS|Samoa|Western Samoa|Samoan|Apia
XK|Kosovo|Republic of Kosovo|Kosovar;Kosovan|Pristina
YE|Yemen|Republic of Yemen|Yemeni|Sanaa
ZA|South Africa|Republic of South Africa;RSA;Rainbow Nation|South African|Pretoria
ZM|Zambia|Republic of Zambia;Northern Rhodesia|Zambian|Lusaka
ZW|Zimbabwe|Republic of Zimbabwe;Rhodesia|Zimbabwean|Harare
`;

const split = (list: string): readonly string[] => (list === '' ? [] : list.split(';'));

/** All countries. */
export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', aliases = '', demonyms = '', capital = ''] = line.split('|');
    return { code, name, aliases: split(aliases), demonyms: split(demonyms), capital };
  });
