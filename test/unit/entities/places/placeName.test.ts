import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { COUNTRIES } from '../../../../src/entities/places/countries.ts';
import { countryOfDemonym, placeName } from '../../../../src/entities/places/placeName.ts';

describe('placeName', () => {
  it('gives one key to the names of one place', () => {
    for (const group of [
      [
        'United States',
        'the United States',
        'US',
        'U.S.',
        'U.S',
        'USA',
        'America',
        'United States of America',
      ],
      ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
      ['United Arab Emirates', 'UAE', 'the UAE'],
      ['North Korea', 'DPRK', "Democratic People's Republic of Korea", 'Hermit Kingdom', 'NORTH KOREA'],
      ['Da Nang', 'Danang'],
      ['Kyiv', 'Kiev'],
      ['Ho Chi Minh City', 'Saigon'],
      ['Saint Petersburg', 'St. Petersburg', 'the city of St. Petersburg'],
      ['Washington', 'Washington, D.C.', 'the city of Washington'],
      ['Ireland', 'Republic of Ireland', 'the Republic of Ireland'],
      ['Spain', 'the Kingdom of Spain'],
      ['Texas', 'State of Texas', 'the state of Texas'],
      ['Georgia, United States', 'State of Georgia'],
      ['Quebec', 'Province of Quebec'],
      ['Mount Everest', 'Mt. Everest', 'Everest'],
    ]) {
      assert.equal(new Set(group.map((surface) => placeName(surface).key)).size, 1, group[0]);
      assert.equal(placeName(group.at(-1)!).name, group[0]);
    }
  });

  it('keeps apart what only looks alike', () => {
    const groups = [
      ['Poland', 'Greater Poland', 'Lesser Poland'],
      ['Kenya', 'Mt Kenya'],
      ['Lebanon', 'Mount Lebanon'],
      ['Asia', 'Central Asia', 'South Asia'],
      ['Ontario', 'Lake Ontario'],
      ['Oman', 'Gulf of Oman'],
      ['Austria', 'Upper Austria'],
      ['Jordan', 'Jordan River'],
      ['Kandahar', 'Kandahar Province', 'Province of Kandahar'],
      ['Mexico', 'State of Mexico', 'New Mexico', 'Gulf of Mexico'],
      ['London', 'City of London', 'Greater London', 'Central London', 'Downtown London'],
      ['Vernon', 'Mt. Vernon'],
      ['North Korea', 'South Korea', 'Korea'], ['Guinea', 'Guinea-Bissau', 'Equatorial Guinea'], ['Niger', 'Nigeria'], ['Ho Chi Minh City', 'Ho Chi Minh']]; // prettier-ignore
    for (const group of groups)
      assert.equal(new Set(group.map((surface) => placeName(surface).key)).size, group.length);
  });

  it('gives countries with their codes, also by what their people are called', () => {
    assert.equal(placeName('DPRK').country?.code, 'KP');
    assert.equal(countryOfDemonym('North Koreans')?.code, 'KP');
    assert.equal(countryOfDemonym('Filipino')?.code, 'PH');
    assert.equal(countryOfDemonym('Roe'), undefined);
  });

  it('has each country once, and no name for two', () => {
    assert.equal(new Set(COUNTRIES.map(({ code }) => code)).size, COUNTRIES.length);
    const owners = new Map<string, string>();
    for (const { code, name, aliases } of COUNTRIES) {
      for (const alias of [name, ...aliases]) {
        const { key } = placeName(alias);
        assert.ok((owners.get(key) ?? code) === code, alias);
        owners.set(key, code);
      }
    }
  });

  it('gives one key to other names of places that no table knows', () => {
    for (const group of [
      ['Mount Kenya', 'Mt Kenya', 'Mt. Kenya'],
      ['Oberhausen', 'the city of Oberhausen', 'City of Oberhausen', 'the Town of Oberhausen'],
      ['Bihar', 'the state of Bihar'],
      ['Fort Worth', 'Ft. Worth'],
    ])
      assert.equal(new Set(group.map((surface) => placeName(surface).key)).size, 1, group[0]);
  });
});
