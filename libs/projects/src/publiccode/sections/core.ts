import type { CoreKeys } from '../publiccode.js';
import { listOf, many, oneOf, oneOrMany, optional, required, section, text } from '../reader.js';
import { date, mediaType, pathOrUrl, repositoryUrl, webUrl } from '../values.js';
import { categories } from '../vocabulary.js';
import { instead, obsolete } from './advice.js';
import { intendedAudience } from './audience.js';
import { readCountrySection } from './country.js';
import { dependsOn } from './depends-on.js';
import { description } from './description.js';
import { legal } from './legal.js';
import { localisation } from './localisation.js';
import { maintenance } from './maintenance.js';
import { namedBody } from './organisation.js';
import { supports } from './supports.js';
import { version } from './version.js';

/** The whole file. The version comes first, because what is said about other keys depends on it. */
export const core = section<CoreKeys>(
  {
    publiccodeYmlVersion: required(version),
    name: required(text),
    applicationSuite: optional(text),
    url: required(repositoryUrl),
    landingURL: optional(webUrl),
    isBasedOn: many(oneOrMany(repositoryUrl)),
    softwareVersion: optional(text),
    releaseDate: optional(date),
    logo: optional(pathOrUrl),
    monochromeLogo: optional(pathOrUrl, { deprecated: instead('logo') }),
    inputTypes: many(listOf(mediaType), { deprecated: obsolete }),
    outputTypes: many(listOf(mediaType), { deprecated: obsolete }),
    platforms: required(listOf(text, 1)),
    categories: many(listOf(oneOf(categories))),
    usedBy: many(listOf(text)),
    fundedBy: many(listOf(namedBody), { since: 5 }),
    roadmap: optional(webUrl),
    developmentStatus: required(oneOf(['concept', 'development', 'beta', 'stable', 'obsolete'])),
    softwareType: required(
      oneOf([
        'standalone/mobile',
        'standalone/iot',
        'standalone/desktop',
        'standalone/web',
        'standalone/backend',
        'standalone/other',
        'addon',
        'library',
        'configurationFiles',
      ]),
    ),
    organisation: optional(namedBody, { since: 5 }),
    supports: many(supports, { since: 7 }),
    intendedAudience: optional(intendedAudience),
    description: required(description),
    legal: required(legal),
    maintenance: required(maintenance),
    localisation: required(localisation),
    dependsOn: optional(dependsOn),
  },
  (entry, reading) => {
    if (!readCountrySection(entry, reading)) reading.report('UNKNOWN_KEY', entry.key, { key: entry.name });
  },
);
