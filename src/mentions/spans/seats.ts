import { remembering } from '../../base/remembering.ts';

/**
 * Seats of government that newspapers name instead of the government: places, as their names say.
 * Source: general knowledge; each is a building or street with an encyclopedia article of its own.
 */
const SEATS: ReadonlySet<string> = new Set(
  'white house; kremlin; downing street; 10 downing street; blue house; cheong wa dae; élysée; elysee; élysée palace; elysee palace; capitol hill; zhongnanhai; casa rosada; planalto; buckingham palace; aso rock; malacañang; malacanang; union buildings; state house; great hall of the people; rashtrapati bhavan; kantei'.split(
    '; ',
  ),
);

/** @param surface a name as written, with or without "the" */
export const isSeat = remembering((surface) =>
  SEATS.has(
    surface
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/\s+/g, ' '),
  ),
);
