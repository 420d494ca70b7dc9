import { ROOT } from './correcting.ts';
import { positionOf } from './positions.ts';

/** In which "Smith" may be either of two people. */
export const LONE_SMITH = `${ROOT}/lone.txt`;
/** Articles with two people of one family name. */
export const SMITHS: Readonly<Record<string, string>> = {
  [`${ROOT}/both.txt`]:
    'Panel at odds\n\nOTTAWA - Robert Smith and Helen Smith spoke at the panel in Ottawa. Robert Smith left early. Helen Smith stayed.\n',
  [LONE_SMITH]: 'Short notice\n\nOTTAWA - The plan was dropped, Smith said on Monday.\n',
};
/** Where he stands in it. */
export const SMITH = positionOf(SMITHS[LONE_SMITH]!, 'Smith');
