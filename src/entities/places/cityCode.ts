/** Where something is, in degrees, to about a kilometre. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** One of the cities with a name. */
export interface City extends Position {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 3166-2, where the gazetteer knows the country's states. */
  readonly region?: string;
  /** To within a tenth. */
  readonly population: number;
  readonly isCapital: boolean;
  /** So much larger than all others of the name that the name alone means it. */
  readonly isSure: boolean;
}

/** Steps in a degree. */
const STEPS = 100;
const ROW = 360 * STEPS + 1;
const POSITION_LENGTH = 6;
const BASE = 36;

/** Six characters. */
export function encodePosition({ latitude, longitude }: Position): string {
  const row = Math.round((latitude + 90) * STEPS);
  const column = Math.round((longitude + 180) * STEPS);
  return (row * ROW + column).toString(BASE).padStart(POSITION_LENGTH, '0');
}

/** The position of a code of the gazetteer, in degrees. */
export function decodePosition(code: string): Position {
  const number = Number.parseInt(code, BASE);
  return {
    latitude: (Math.floor(number / ROW) - 90 * STEPS) / STEPS,
    longitude: ((number % ROW) - 180 * STEPS) / STEPS,
  };
}

/**
 * Country, rank ("C" and "c" are capitals, large letters sure), ten times the logarithm of the
 * population, position, and the region within the country.
 */
export function encodeCity(city: City): string {
  const letter = city.isCapital ? 'c' : 'p';
  const size = Math.round(10 * Math.log10(Math.max(city.population, 1)));
  return [
    city.country,
    city.isSure ? letter.toUpperCase() : letter,
    size.toString(BASE).padStart(2, '0'),
    encodePosition(city),
    city.region?.slice(city.country.length + 1) ?? '',
  ].join('');
}

/** Reads what {@link encodeCity} wrote. */
export function decodeCity(code: string): City {
  const country = code.slice(0, 2);
  const rank = code[2]!;
  const region = code.slice(5 + POSITION_LENGTH);
  return {
    ...decodePosition(code.slice(5, 5 + POSITION_LENGTH)),
    country,
    population: 10 ** (Number.parseInt(code.slice(3, 5), BASE) / 10),
    isCapital: rank.toLowerCase() === 'c',
    isSure: rank === rank.toUpperCase(),
    ...(region === '' ? {} : { region: `${country}-${region}` }),
  };
}
