import { describe, expect, it } from '@jest/globals';
import { faultKinds } from './fault-kinds.js';
import { fixture, inOneLine } from './fixtures.js';
import { parsePubliccode } from './index.js';

const minimal = fixture('minimal');

/** An edit of the minimal fixture and the faults that it must bring, no others. */
type Case = [what: string, from: string, to: string, ...faults: string[]];

const structure: Case[] = [
  ['a missing key', 'name: Fundbüro Online\n', '', 'ERROR KEY_MISSING name 1:1'],
  [
    'a missing key of a section',
    '  license: EUPL-1.2',
    '  repoOwner:',
    'ERROR KEY_MISSING legal.license 25:3',
    'WARNING DEPRECATED_KEY legal.repoOwner 25:3',
  ],
  [
    'an unknown key',
    'releaseDate: 2026-03-02',
    'releasedate: 2026-03-02',
    'ERROR UNKNOWN_KEY releasedate 4:1',
  ],
  [
    'an unknown key of a list entry',
    '      email:',
    '      mail:',
    'ERROR UNKNOWN_KEY maintenance.contacts[0].mail 30:7',
  ],
  ['an empty value', 'name: Fundbüro Online', 'name:', 'ERROR VALUE_EMPTY name 2:6'],
  ['a blank text', 'name: Fundbüro Online', 'name: " "', 'ERROR VALUE_EMPTY name 2:7'],
  ['an empty list', 'platforms:\n  - web', 'platforms: []', 'ERROR VALUE_EMPTY platforms 5:12'],
  ['a text in place of a list', 'platforms:\n  - web', 'platforms: web', 'ERROR WRONG_TYPE platforms 5:12'],
  ['a list in place of a text', 'name: Fundbüro Online', 'name: [a]', 'ERROR WRONG_TYPE name 2:7'],
  [
    'a text in place of a section',
    'legal:\n  license: EUPL-1.2',
    'legal: EUPL-1.2',
    'ERROR WRONG_TYPE legal 24:8',
  ],
  [
    'a boolean in quotes',
    'Ready: true',
    'Ready: "true"',
    'ERROR WRONG_TYPE localisation.localisationReady 32:22',
  ],
  ['a key twice', 'platforms:', 'name: Zweiter\nplatforms:', 'ERROR DUPLICATE_KEY name 5:1'],
  ['a key that is no text', 'platforms:', '? [a]\n: b\nplatforms:', 'ERROR YAML_KEY ? 5:3'],
  [
    'a control character by escape',
    'name: Fundbüro Online',
    'name: "a\\u0007"',
    'ERROR CONTROL_CHARACTER name 2:7',
  ],
  [
    'a control character in a key',
    'platforms:',
    '"\\0": 1\nplatforms:',
    'ERROR CONTROL_CHARACTER \uFFFD 5:1',
    'ERROR UNKNOWN_KEY \uFFFD 5:1',
  ],
];

const values: Case[] = [
  ['a word outside the vocabulary', 'stable', 'fertig', 'ERROR NOT_ALLOWED developmentStatus 9:20'],
  ['an unknown category', '- communications', '- Fundsachen', 'ERROR NOT_ALLOWED categories[0] 8:5'],
  [
    'a long description that is short',
    'longDescription: >-',
    'longDescription: Kurz.\n    localisedName: >-',
    'ERROR TOO_SHORT description.de.longDescription 19:22',
  ],
  [
    'a short description that is long',
    'Verlorenes melden,',
    'ä'.repeat(140),
    'ERROR TOO_LONG description.de.shortDescription 18:23',
  ],
  [
    'no URL',
    'https://gitlab.example.org/musterstadt/fundbuero.git',
    'fundbuero',
    'ERROR INVALID_URL url 3:6',
  ],
  [
    'a URL that runs code',
    'platforms:',
    'landingURL: javascript://a/%0aalert(1)\nplatforms:',
    'ERROR INVALID_URL landingURL 5:13',
  ],
  [
    'no URI of an organisation',
    'platforms:',
    'organisation: {uri: Stadt}\nplatforms:',
    'ERROR INVALID_URI organisation.uri 5:21',
  ],
  [
    'an organisation without name and URI',
    'platforms:',
    'organisation: {}\nplatforms:',
    'ERROR KEY_MISSING organisation.uri 5:15',
  ],
  ['no id of a standard', 'alias:gdpr', 'DSGVO', 'ERROR INVALID_SUPPORTS_ID supports[0].id 15:9'],
  ['an unknown alias', 'alias:gdpr', 'alias:dsgvo', 'WARNING UNKNOWN_ALIAS supports[0].id 15:9'],
  [
    'a LeiKa URN of wrong length',
    'alias:gdpr',
    'urn:de:fim:leika:leistung:123',
    'WARNING INVALID_SERVICE_KEY supports[0].id 15:9',
  ],
  [
    'a path out of the repository',
    'platforms:',
    'logo: ../logo.svg\nplatforms:',
    'ERROR INVALID_PATH logo 5:7',
  ],
  [
    'no e-mail address',
    'kaethe.muster@example.org',
    'kaethe.muster',
    'ERROR INVALID_EMAIL maintenance.contacts[0].email 30:14',
  ],
  ['a day that is not in the calendar', '2026-03-02', '2026-02-30', 'ERROR INVALID_DATE releaseDate 4:14'],
  [
    'an unknown language',
    '    - de\n',
    '    - klingonisch\n',
    'ERROR INVALID_LANGUAGE localisation.availableLanguages[0] 34:7',
  ],
  [
    'a description without a language',
    '  de:\n',
    '  deutsch!:\n',
    'ERROR INVALID_LANGUAGE description.deutsch! 17:3',
  ],
  ['an unknown country', '- DE', '- XX', 'ERROR INVALID_COUNTRY intendedAudience.countries[0] 13:7'],
  ['a country in lower case', '- DE', '- de', 'WARNING LOWERCASE_COUNTRY intendedAudience.countries[0] 13:7'],
  [
    'no media type',
    'platforms:',
    'inputTypes: [pdf]\nplatforms:',
    'WARNING DEPRECATED_KEY inputTypes 5:1',
    'ERROR INVALID_MEDIA_TYPE inputTypes[0] 5:14',
  ],
  ['no licence', 'EUPL-1.2', 'Freie Lizenz', 'ERROR INVALID_LICENSE legal.license 25:12'],
  ['a licence in wrong case', 'EUPL-1.2', 'eupl-1.2 OR mit', 'WARNING LICENSE_SPELLING legal.license 25:12'],
  ['a deprecated licence id', 'EUPL-1.2', 'GPL-2.0', 'WARNING LICENSE_DEPRECATED legal.license 25:12'],
  [
    'a boolean of YAML 1.1',
    'Ready: true',
    'Ready: no',
    'WARNING OLD_BOOLEAN localisation.localisationReady 32:22',
  ],
];

const sections: Case[] = [
  ['an unsupported version', '"0.7"', '"1.0"', 'ERROR UNSUPPORTED_VERSION publiccodeYmlVersion 1:23'],
  ['a version without quotes', '"0.7"', '0.7', 'WARNING VERSION_NOT_QUOTED publiccodeYmlVersion 1:23'],
  [
    'an old version, and a key that it does not have',
    '"0.7"',
    '"0.6"',
    'WARNING OLD_VERSION publiccodeYmlVersion 1:23',
    'WARNING KEY_NEWER_THAN_VERSION supports 14:1',
  ],
  [
    'internal maintenance without contacts',
    'contacts:\n    - name: Käthe Muster\n      email: kaethe.muster@example.org',
    'contacts: []',
    'ERROR KEY_MISSING maintenance.contacts 27:3',
  ],
  [
    'a contract without contractors',
    'type: internal',
    'type: contract',
    'ERROR KEY_MISSING maintenance.contractors 27:3',
  ],
  [
    'no long description in any language',
    'longDescription:',
    'localisedName:',
    'ERROR KEY_MISSING description.de.longDescription 18:5',
  ],
  [
    'a language twice',
    'legal:',
    '  DE:\n    shortDescription: Noch einmal\nlegal:',
    'ERROR DUPLICATE_KEY description.DE 24:3',
  ],
  [
    'a country section since its deprecation',
    'legal:',
    'IT: {piattaforme: {spid: true}}\nlegal:',
    'WARNING DEPRECATED_KEY IT 24:1',
  ],
  [
    'a country section twice',
    'legal:',
    'it: {}\nIT: {}\nlegal:',
    'WARNING LOWERCASE_COUNTRY it 24:1',
    'WARNING DEPRECATED_KEY it 24:1',
    'ERROR COUNTRY_SECTION_TWICE IT 25:1',
    'WARNING DEPRECATED_KEY IT 25:1',
  ],
  [
    'an unknown key of a country section',
    'legal:',
    'FR: {sample: a}\nlegal:',
    'WARNING DEPRECATED_KEY FR 24:1',
    'WARNING UNKNOWN_COUNTRY_KEY FR.sample 24:6',
  ],
  ['a section of no country', 'legal:', 'It: {}\nlegal:', 'ERROR UNKNOWN_KEY It 24:1'],
];

const yaml: Case[] = [
  ['a wrong indentation', '    features:', '     features:', 'ERROR YAML_SYNTAX 22:1'],
  ['a colon in a text without quotes', 'Fundbüro Online', 'Fundbüro: Online', 'ERROR YAML_SYNTAX 2:7'],
  ['a tag', 'name: Fund', 'name: !!binary Fund', 'WARNING YAML_UNUSUAL 2:7'],
  ['a second document', 'platforms:', '---\nplatforms:', 'ERROR YAML_MANY_DOCUMENTS 5:1'],
  ['an alias without an anchor', '- web', '- *web', 'ERROR YAML_ALIAS platforms[0] 6:5'],
  [
    'an alias of what it is in',
    'platforms:\n  - web',
    'platforms: &p\n  - *p',
    'ERROR YAML_ALIAS platforms[0] 6:5',
  ],
];

const edits = [...structure, ...values, ...sections, ...yaml];

describe('the faults of a publiccode.yml', () => {
  it.each(edits)('reports %s', (_, from, to, ...faults) => {
    expect(minimal).toContain(from);
    const { publiccode, faults: found } = parsePubliccode(minimal.replace(from, () => to));
    expect(found.map(inOneLine)).toEqual(faults);
    expect(publiccode === null).toBe(faults.some((fault) => fault.startsWith('ERROR')));
  });

  it('has an example for each fault code here or in limits.spec.ts', () => {
    const examples = edits.flatMap((row) => row.slice(3)).join('\n');
    const elsewhere = ['FILE_TOO_LARGE', 'FILE_EMPTY', 'NOT_UTF8', 'TOO_MANY_FAULTS'];
    const limits = ['YAML_TOO_LONG', 'YAML_TOO_DEEP', 'YAML_EXPANSION'];
    const missing = Object.keys(faultKinds).filter((code) => !examples.includes(` ${code} `));
    expect(missing.sort()).toEqual([...elsewhere, ...limits].sort());
  });

  it('leaves no gap in any sentence', () => {
    for (const [, from, to] of edits)
      for (const { message } of parsePubliccode(minimal.replace(from, () => to)).faults)
        expect(`${message.de} ${message.en}`).not.toMatch(/[{}]|„“|“”|undefined/);
  });
});
