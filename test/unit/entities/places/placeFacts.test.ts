import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { COUNTRIES } from '../../../../src/entities/places/countries.ts';
import { decodeCity, encodeCity, type City } from '../../../../src/entities/places/cityCode.ts';
import { placeFacts } from '../../../../src/entities/places/placeFacts.ts';
import { REGIONS } from '../../../../src/entities/places/regions.ts';

describe('placeFacts', () => {
  it('says what and where countries, states and cities are', () => {
    assert.deepEqual(placeFacts('Hanoi'), { what: 'capital', country: 'Vietnam', latitude: 21.02, longitude: 105.84 }); // prettier-ignore
    assert.deepEqual(placeFacts('Chicago'), { what: 'city', country: 'United States', region: 'Illinois', latitude: 41.85, longitude: -87.65 }); // prettier-ignore
    assert.deepEqual(placeFacts('Texas')?.what, 'region');
    assert.deepEqual(placeFacts('DPRK')?.country, 'North Korea');
  });

  it('knows old and short names', () => {
    assert.deepEqual(placeFacts('Kiev'), placeFacts('Kyiv'));
    assert.deepEqual(placeFacts('NYC'), placeFacts('New York'));
  });

  it('tells namesakes by the name that coreference gives them', () => {
    assert.equal(placeFacts('Georgia')?.what, 'country');
    assert.equal(placeFacts('Georgia, United States')?.what, 'region');
    assert.equal(placeFacts('London')?.country, 'United Kingdom');
    assert.equal(placeFacts('London, Ontario')?.country, 'Canada');
  });

  it('says nothing where it is not sure', () => {
    for (const name of ['Springfield', 'Cambridge', 'Birmingham', 'Nowhereville', 'Paris, Nowhere', '', ', '])
      assert.equal(placeFacts(name), undefined, name);
  });

  it('leaves open whether a territory is a country', () => {
    assert.deepEqual(placeFacts('Hong Kong')?.what, 'territory');
    assert.deepEqual(placeFacts('Palestine')?.what, 'country');
  });

  it('has a position for every country and every American state', () => {
    for (const { name } of [...COUNTRIES, ...REGIONS.filter(({ code }) => code.startsWith('US-'))]) {
      const { latitude = NaN, longitude = NaN } = placeFacts(name) ?? {};
      assert.ok(Math.abs(latitude) < 90 && Math.abs(longitude) <= 180, name);
    }
  });
});

describe('cityCode', () => {
  it('keeps a city to a hundredth of a degree', () => {
    const city: City = { country: 'US', region: 'US-TX', population: 1e6, latitude: -89.99, longitude: 179.99, isCapital: false, isSure: true }; // prettier-ignore
    assert.deepEqual(decodeCity(encodeCity(city)), city);
    const { region, ...capital } = { ...city, latitude: 0, longitude: -180, isCapital: true, isSure: false };
    assert.deepEqual(decodeCity(encodeCity(capital)), capital);
    assert.equal(region, 'US-TX');
  });
});
