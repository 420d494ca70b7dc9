/**
 * Words that made-up articles are put together from. Names of people and towns are combined at
 * random and belong to nobody.
 */

export const GIVEN_NAMES =
  `Ada Agnes Alan Alba Albert Alma Amara Amir Anders Anita Anton Arjun Astrid Aurora Axel Basil Beatrice Bela Benita Bruno Camila Carlo
  Cecil Celia Chinua Clara Conrad Cora Dalia Damian Daria Dmitri Dora Edgar Edith Elena Elias Elsa Emil Enid Enzo Erik Esme Ezra
  Fatima Felix Fiona Flora Freya Gareth Gemma Gilda Goran Greta Gustav Hamid Hana Hector Hedda Hilda Hugo Ida Igor Imani Ines Irma Isaac
  Ivan Ivy Jasper Joan Jonas Judith Julius Kamal Karin Katya Kofi Lars Leila Lena Leon Lidia Linus Lorna Lucian Mabel Magnus Malik Marcel
  Marta Mateo Mina Mirko Mona Nadia Naomi Nils Nina Noor Odile Olga Oscar Otto Pavel Petra Quentin Rafael Ramona Rita Roland Rosa Rufus
  Sabine Samir Selma Silas Simone Sonja Stefan Sven Tamara Tessa Theo Tilda Tomas Ulla Uma Valentin Vera Viktor Wanda Wilma Yara Yusuf Zelda Zoran`.split(
    /\s+/,
  );

export const FAMILY_STARTS =
  `Al Arn Ash Bar Bel Ber Bor Bran Cald Car Chan Cor Dal Den Dor Dun El Far Fen Gal Gar Gren Hal Har Hol Jar Kal Kel Kor Lan Lar Lin Lor
  Mal Mar Mel Mor Nar Nor Oak Or Pel Per Quin Ral Ran Ros Sal San Sel Ster Tal Tar Thor Tor Ul Val Var Ver Wal War Wes Yar Zan`.split(
    /\s+/,
  );
export const FAMILY_ENDS =
  `acek ado aker aldi anen ano arin arz berg bury by dahl den der deva dini dorf ell elli enko eris ersen esco etti feld ford gren hagen
  holm ic idze ikov illo ingham ini itz kov land ley lund man mann mora nen oda ola oni opoulos os ovic owski quist rath sby sen shaw
  sky stad stein ström ton vala vik wick wood yama zari`.split(/\s+/);

export const TOWN_STARTS =
  `Alder Amber Bexel Birch Bram Cairn Castel Clay Cold Cran Crest Dover Drift Eagle Elm Fair Fern Flint Glen Gold Hazel High Holly Iron
  Kestrel Lark Linden Long Maple Marsh Mill Moor North Otter Pine Raven Red Rook Salt Sand Silver South Stone Swan Thorn West White Wild Winter`.split(
    /\s+/,
  );
export const TOWN_ENDS =
  `acre bay bridge brook burgh cliff combe dale ferry field ford gate ham haven hill hurst lake mead mere mouth pool port ridge shore stead ton vale view ville wick`.split(
    /\s+/,
  );

export const COUNTRIES =
  `Albania Argentina Austria Belgium Bolivia Brazil Bulgaria Canada Chile Colombia Croatia Cyprus Denmark Ecuador Egypt Estonia Finland
  France Germany Ghana Greece Hungary Iceland India Indonesia Ireland Italy Japan Kenya Latvia Lithuania Malaysia Mexico Morocco Nepal
  Nigeria Norway Pakistan Peru Poland Portugal Romania Senegal Serbia Slovakia Slovenia Spain Sweden Thailand Tunisia Uganda Ukraine Uruguay Vietnam Zambia`.split(
    /\s+/,
  );

export const AGENCIES = ['OSTARA', 'HALYARD', 'MERIDIAN WIRE', 'FJORD WIRE', 'TALLIS', 'COURIER PRESS'];

export const ROLES = [
  'mayor',
  'finance minister',
  'chief engineer',
  'police chief',
  'union leader',
  'opposition leader',
  'head of the water board',
  'professor of history',
  'foreign minister',
  'chairwoman of the council',
  'spokesman for the port',
  'health secretary',
];

export const TOPICS = [
  'bridge',
  'harbour tunnel',
  'school budget',
  'tram line',
  'fishing quota',
  'water treaty',
  'grain depot',
  'hospital wing',
  'wind farm',
  'museum roof',
  'border crossing',
  'power station',
  'flood barrier',
  'housing plan',
  'trade pact',
  'coal mine',
];

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export const ADJECTIVES =
  `angry broad careful cheap cold costly deep distant early empty fair false famous final firm free fresh full gentle grave hard hasty heavy
  honest idle joint keen large late lean light local lonely loud narrow new noisy old open plain poor private proud public quick quiet rare
  rich rough rural safe secret serious severe short silent simple slow small solid steep strange strict sudden tall tense thin tired urgent vague warm weak wide young`.split(
    /\s+/,
  );

export const NOUNS =
  `account answer appeal archive bank barn bus cable camp canal car chapel choir claim clinic coast company contract crew crowd dam debt delay
  design engine factory fare farm ferry field fire flag fleet forest fund garden gas gate guard guide hall hearing hotel inquiry island job
  kitchen lawyer leak lease letter library licence map market mast meadow meeting mill model motor notice office orchard paper parade park path
  permit petition pier pipe plan pump quarry queue radio rail record repair ring river road roof rule sale school shop signal stone street strike
  survey tax team tender theatre ticket tower track train tree tunnel vote wage wall well wire workshop yard`.split(
    /\s+/,
  );

export const VERBS =
  `accepted approved blamed blocked bought built checked cleared closed crossed delayed divided doubled examined feared filled financed fixed
  followed forgot found halved inspected kept leased left lost measured mended missed moved named needed opened ordered painted praised pulled
  raised refused rented repaired replaced sealed searched shared shut sold split stopped studied supported tested tried used visited wanted warned`.split(
    /\s+/,
  );
