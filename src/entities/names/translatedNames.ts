/**
 * Given names that are one name in several languages, folded: a person who changes countries,
 * reigns or is translated may have several of them. Source: the forms under which the Unicode
 * CLDR's languages list the names of saints and kings; common knowledge.
 */
const GROUPS = `
alexander alexandre alejandro alessandro aleksandr aleksander oleksandr alexandros; andrew andre andreas andres andrea andrei andrey andrzej; anthony antoine antonio anton antoni antonin;
bartholomew bartolomeo bartolome; charles karl carl carlos carlo karel karol; christopher christophe cristobal cristoforo krzysztof; dominic dominique domingo domenico; edward edouard eduardo eduard;
elizabeth elisabeth isabel elisabetta elzbieta; eugene eugen eugenio evgeny yevgeny; francis francois francisco francesco franz frantisek franciszek; frederick friedrich frederic federico fryderyk; george georges georg jorge giorgio georgy jerzy;
gregory gregoire gregorio grigory grzegorz; henry henri heinrich enrique enrico hendrik henryk; ignatius ignacio ignace ignazio ignacy; james jacques jaime giacomo iago; jerome hieronymus girolamo jeronimo; joan jeanne johanna juana giovanna;
john jean johann johannes juan giovanni jan ivan joao ioannis; joseph josef jose giuseppe jozef iosif; julian julien juliano giuliano; laurence laurent lorenzo lorenz; leopold leopoldo; louis ludwig luis luigi lajos ludwik; luke luc lucas luca lukas;
mark marc marco marcus markus marek; mary marie maria; matthew mathieu matthieu mateo matteo matthias mateusz; michael michel miguel michele mikhail mykhailo michal; nicholas nicolas nikolaus nikolai nikolay mykola mikolaj; paul pablo paolo pavel pavlo pawel;
peter pierre pedro pietro piotr petr pyotr petro; philip philippe felipe filippo filip; sergius sergei sergey serhiy sergio; stephen etienne esteban stefano stefan stepan; theodore theodorus theodor teodoro fyodor; thomas tomas tommaso tomasz; victor viktor vittorio wiktor;
vincent vicente vincenzo vinzenz; vladimir volodymyr wladimir uladzimir; william guillaume wilhelm guillermo guglielmo willem
`;

/**
 * Given names that are one name, romanized in several ways, folded. Source: the press's spellings
 * of the commonest Arabic, Persian, Urdu and Russian names.
 */
const ROMANIZED = `
muhammad mohammed mohamed mohammad muhammed mohamad mohamud; ahmad ahmed ahmet; hussein hussain husain hossein hossain husayn; hassan hasan hassen; ibrahim ebrahim;
yusuf yousef youssef yousuf yusef; omar umar omer; osman usman othman uthman; said saeed sayeed; abdullah abdallah abdulla; abdulrahman abdelrahman abdurrahman;
mahmoud mahmud mehmood; khalid khaled; rashid rasheed rachid; karim kareem; jamal gamal; nasser nasir naser; mustafa mostafa moustafa mustapha; suleiman sulaiman soleiman;
ismail esmail; faisal feisal faysal; hamid hameed; tariq tarek tareq; zaid zeid zayed zayd; muammar moammar; alexei aleksei alexey; dmitry dmitri dimitri; yuri yury
`;

const groupOf = new Map<string, number>();
`${GROUPS};${ROMANIZED}`.split(';').forEach((group, index) => {
  for (const name of group.trim().split(/\s+/)) groupOf.set(name, index);
});

/**
 * True when two folded given names are one in different languages or scripts: "pierre" and "peter",
 * "muhammad" and "mohamed".
 */
export function areTranslations(a: string, b: string): boolean {
  const group = groupOf.get(a);
  return group !== undefined && a !== b && groupOf.get(b) === group;
}
