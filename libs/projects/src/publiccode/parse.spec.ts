import { describe, expect, it } from '@jest/globals';
import { fixture, inOneLine } from './fixtures.js';
import { parsePubliccode } from './parse.js';

const faultsOf = (input: string | Uint8Array) => parsePubliccode(input).faults.map(inOneLine);

describe('parsePubliccode', () => {
  it('finds no fault in a minimal file of version 0.7', () => {
    const { publiccode, faults } = parsePubliccode(fixture('minimal'));
    expect(faults).toEqual([]);
    expect(publiccode).toMatchObject({ name: 'Fundbüro Online', usedBy: [], services: [], unknown: {} });
  });

  it('reads every key that is not deprecated', () => {
    const { publiccode, faults } = parsePubliccode(Buffer.from(fixture('complete')));
    expect(faults).toEqual([]);
    expect(publiccode).toMatchObject({
      applicationSuite: 'Bürgerdienste Musterland',
      isBasedOn: ['https://gitlab.example.org/musterstadt/antrag.git', 'git://git.example.org/formulare.git'],
      fundedBy: [
        { name: 'Land Musterland', uri: 'https://www.example.org/land' },
        { uri: 'urn:x-example:stiftung' },
      ],
      organisation: { uri: 'urn:x-example:it-verbund' },
      intendedAudience: {
        countries: ['DE', 'AT'],
        unsupportedCountries: ['US'],
        scope: ['local-authorities', 'welfare'],
      },
      description: {
        de: {
          localisedName: 'Wohngeld Plus',
          features: ['Antrag am Bildschirm', 'Rechenblatt mit Begründung'],
        },
        'en-GB': { shortDescription: 'Apply for housing benefit and process it', features: [] },
      },
      legal: { license: '(EUPL-1.2 OR AGPL-3.0-or-later)' },
      maintenance: {
        type: 'contract',
        contractors: [{ name: 'Musterwerk eG', until: '2027-12-31' }],
        contacts: [{ email: 'jonas.beispiel@example.org' }],
      },
      localisation: { localisationReady: true, availableLanguages: ['de', 'sl-IT-nedis'] },
      dependsOn: { hardware: [{ name: 'Kartenleser', optional: true }] },
      services: [{ scheme: 'LEIKA', key: '99107019018000' }],
    });
  });

  it('keeps HTML in names as text', () => {
    expect(parsePubliccode(fixture('complete')).publiccode?.name).toBe('Wohngeld <b>Plus</b> & mehr');
  });

  it('takes numbers and dates without quotes as they are written', () => {
    const { publiccode } = parsePubliccode(fixture('complete'));
    expect(publiccode?.softwareVersion).toBe('2.10');
    expect(publiccode?.maintenance.contacts[0]?.phone).toBe('+4930123456');
    expect(publiccode?.dependsOn?.open[0]?.versionMax).toBe('18');
    expect(publiccode?.maintenance.contractors[0]?.until).toBe('2027-12-31');
  });

  it('reads an old file with warnings only', () => {
    const { publiccode, faults } = parsePubliccode(fixture('old'));
    expect(faults.map(inOneLine)).toEqual([
      'WARNING VERSION_NOT_QUOTED publiccodeYmlVersion 2:23',
      'WARNING OLD_VERSION publiccodeYmlVersion 2:23',
      'WARNING DEPRECATED_KEY monochromeLogo 7:1',
      'WARNING DEPRECATED_KEY inputTypes 8:1',
      'WARNING LOWERCASE_COUNTRY intendedAudience.countries[0] 15:15',
      'WARNING DEPRECATED_KEY description.deu.genericName 18:5',
      'WARNING LICENSE_SPELLING legal.license 26:12',
      'WARNING LICENSE_DEPRECATED legal.license 26:12',
      'WARNING DEPRECATED_KEY legal.repoOwner 27:3',
      'WARNING DEPRECATED_KEY legal.authorsFile 28:3',
      'WARNING OLD_BOOLEAN localisation.localisationReady 35:22',
      'WARNING LOWERCASE_COUNTRY de 37:1',
      'WARNING INVALID_SERVICE_KEY de.leika[3].leika-id 47:17',
      'WARNING UNKNOWN_COUNTRY_KEY de.verwaltungsebene 48:3',
    ]);
    expect(publiccode).toMatchObject({
      publiccodeYmlVersion: '0.2',
      isBasedOn: ['https://gitlab.example.org/kalender.git'],
      legal: { license: 'AGPL-3.0' },
      localisation: { localisationReady: true },
    });
    expect(Object.keys(publiccode?.description ?? {})).toEqual(['de']);
  });

  it('gives the services of the German section in one list, each once, and keeps what it does not know', () => {
    const { publiccode } = parsePubliccode(fixture('old'));
    expect(publiccode?.services).toEqual([
      { scheme: 'OZG', key: '10110' },
      { scheme: 'LEIKA', key: '77000000000316' },
      { scheme: 'LEIKA', key: '77000000000317' },
    ]);
    expect(publiccode?.countrySections['DE']).toMatchObject({ countryExtensionVersion: '1.0' });
    expect(publiccode?.unknown).toEqual({ 'de.verwaltungsebene': 'kommunal' });
  });

  it('accepts every version from 0.2 to 0.7 with and without a patch number', () => {
    for (const version of ['0.2', '0.2.2', '0.3', '0.3.0', '0.4', '0.5.0', '0.6', '0.7', '0.7.0', '0'])
      expect(parsePubliccode(fixture('minimal').replace('"0.7"', `"${version}"`)).publiccode).not.toBeNull();
  });

  it('follows aliases', () => {
    const text = fixture('minimal')
      .replace('- web', '- &web web')
      .replace('- communications', '- communications\nusedBy:\n  - *web');
    expect(parsePubliccode(text).publiccode?.usedBy).toEqual(['web']);
  });

  it('ignores a byte order mark and Windows line ends', () => {
    const bytes = Buffer.from(`\uFEFF${fixture('minimal').replaceAll('\n', '\r\n')}`);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('reports all faults of a file, in its order', () => {
    const text = fixture('minimal')
      .replace('2026-03-02', '02.03.2026')
      .replace('stable', 'fertig')
      .replace('EUPL-1.2', 'EUPL');
    expect(faultsOf(text)).toEqual([
      'ERROR INVALID_DATE releaseDate 4:14',
      'ERROR NOT_ALLOWED developmentStatus 9:20',
      'ERROR INVALID_LICENSE legal.license 25:12',
    ]);
  });

  it('speaks German and English and names the value', () => {
    const [fault] = parsePubliccode(fixture('minimal').replace('2026-03-02', 'morgen')).faults;
    expect(fault?.message).toEqual({
      de: '„morgen“ ist kein Datum der Form JJJJ-MM-TT.',
      en: '“morgen” is not a date of the form YYYY-MM-DD.',
    });
  });
});
