/**
 * Short forms of English given names, folded: each line is one name and its short forms. Common
 * knowledge; only forms that newspapers print beside the long one.
 */
const GROUPS = `
abraham abe; albert al bert; alexander alex sandy; alexandra alex sandra; alfred alf fred; andrew andy drew; anthony antony tony; arthur art; barbara barb; benjamin ben; bernard bernie; bradley brad;
catherine katherine kathryn cathy kathy kate katie; charles charlie chuck; christina tina; christine chris; christopher chris; clifford cliff; cynthia cindy; daniel dan danny; david dave; deborah debra debbie deb;
dominic dom; donald don donnie; douglas doug; edward ed eddie ted ned; eleanor ellie; elizabeth elisabeth liz beth betty eliza; eugene gene; frances fran; francis frank; franklin frank; frederick fred freddie; gabriel gabe; gerald gerry jerry; geoffrey jeffrey jeff geoff; gregory greg;
harold harry hal; henry hank harry; howard howie; jacob jake; jacqueline jackie; james jim jimmy jamie; jason jay; jennifer jen jenny; jerome jerry; jessica jess; john jack johnny; jonathan jon; joseph joe joey; joshua josh; judith judy; kenneth ken kenny; kimberly kim;
lawrence laurence larry; leonard len lenny; lewis louis lou; margaret maggie peggy meg; martin marty; matthew matt; maurice mo; maximilian max; michael mike mick micky; mitchell mitch; nathaniel nathan nate; nicholas nick; norman norm; pamela pam; patricia pat patty; patrick pat paddy; peter pete; philip phillip phil;
randall randy; raymond ray; rebecca becky; richard rick dick ricky rich; robert bob rob bobby robbie; ronald ron ronnie; rosemary rose; rudolph rudy; russell russ; samantha sam; samuel sam; sandra sandy; stanley stan; stephen steven steve; stuart stu; susan sue suzanne; theodore ted teddy theo;
thomas tom tommy; timothy tim; valerie val; victor vic; victoria vicky; vincent vince; virginia ginny; walter walt; wesley wes; william bill will billy liam; zachary zach
`;

/** The first name of each line. */
const longForms: string[] = [];
const groupsOf = new Map<string, Set<number>>();
GROUPS.trim()
  .split(';')
  .forEach((group, index) => {
    const names = group.trim().split(/\s+/);
    longForms.push(names[0]!);
    for (const name of names) {
      const groups = groupsOf.get(name) ?? new Set<number>();
      groupsOf.set(name, groups.add(index));
    }
  });

/** Numbers of the groups that a folded given name is in; names of one group can be one person's. */
export const shortGroupsOf = (name: string): Iterable<number> => groupsOf.get(name) ?? [];

/** The long given names of which a folded name is a short form. */
export const longFormsOf = (name: string): readonly string[] =>
  [...shortGroupsOf(name)].map((group) => longForms[group]!);

/** True when two folded given names can be one person's: "mike" and "michael". */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = groupsOf.get(b);
  if (!groups) return false;
  for (const group of groupsOf.get(a) ?? []) if (groups.has(group)) return true;
  return false;
}
