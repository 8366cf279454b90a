/** A localised text of the parser itself: what it says in each language of the platform. */
export interface Sentence {
  de: string;
  en: string;
}

export type DevelopmentStatus = 'concept' | 'development' | 'beta' | 'stable' | 'obsolete';

export type SoftwareType =
  | 'standalone/mobile'
  | 'standalone/iot'
  | 'standalone/desktop'
  | 'standalone/web'
  | 'standalone/backend'
  | 'standalone/other'
  | 'addon'
  | 'library'
  | 'configurationFiles';

export type MaintenanceType = 'internal' | 'contract' | 'community' | 'none';

/** What the file says about the software in one language. Texts are untrusted: escape them on output. */
export interface Description {
  localisedName?: string;
  genericName?: string;
  shortDescription: string;
  longDescription?: string;
  documentation?: string;
  apiDocumentation?: string;
  features: string[];
  /** Paths inside the repository or absolute http(s) URLs. */
  screenshots: string[];
  videos: string[];
  awards: string[];
}

export interface Legal {
  /** SPDX expression, licence ids in their official spelling. */
  license: string;
  mainCopyrightOwner?: string;
  repoOwner?: string;
  authorsFile?: string;
}

export interface Contractor {
  name: string;
  /** Last day of the contract, `YYYY-MM-DD`. */
  until: string;
  email?: string;
  website?: string;
}

export interface Contact {
  name: string;
  email?: string;
  affiliation?: string;
  /** As written in the file, a leading `+` included. */
  phone?: string;
}

export interface Maintenance {
  type: MaintenanceType;
  contractors: Contractor[];
  contacts: Contact[];
}

export interface Localisation {
  localisationReady: boolean;
  /** BCP 47 tags in canonical spelling. */
  availableLanguages: string[];
}

/** Versions are texts as written: `1.10` stays `1.10`. */
export interface Dependency {
  name: string;
  versionMin?: string;
  versionMax?: string;
  version?: string;
  optional?: boolean;
}

export interface Dependencies {
  open: Dependency[];
  proprietary: Dependency[];
  hardware: Dependency[];
}

/** At least one of the two is there. */
export interface NamedBody {
  name?: string;
  /** http(s) URL or URN. */
  uri?: string;
}

export interface IntendedAudience {
  /** ISO 3166-1 alpha-2, upper case. */
  countries: string[];
  unsupportedCountries: string[];
  scope: string[];
}

export interface Supported {
  /** `alias:<name>` or a URI. */
  id: string;
}

/** A public service that the software implements. LEIKA keys have 14 digits, OZG ids 5. */
export interface ServiceKey {
  scheme: 'LEIKA' | 'OZG';
  key: string;
}

/** The keys that the standard defines at the top level, in the order in which it lists them. */
export interface CoreKeys {
  publiccodeYmlVersion: string;
  name: string;
  applicationSuite?: string;
  url: string;
  landingURL?: string;
  isBasedOn: string[];
  softwareVersion?: string;
  /** `YYYY-MM-DD`. */
  releaseDate?: string;
  logo?: string;
  monochromeLogo?: string;
  inputTypes: string[];
  outputTypes: string[];
  platforms: string[];
  categories: string[];
  usedBy: string[];
  fundedBy: NamedBody[];
  roadmap?: string;
  developmentStatus: DevelopmentStatus;
  softwareType: SoftwareType;
  organisation?: NamedBody;
  supports: Supported[];
  intendedAudience?: IntendedAudience;
  /** By BCP 47 tag in canonical spelling. */
  description: Record<string, Description>;
  legal: Legal;
  maintenance: Maintenance;
  localisation: Localisation;
  dependsOn?: Dependencies;
}

/** A publiccode.yml of any version from 0.2 to 0.7 in one shape. Lists that the file leaves out are empty. */
export interface Publiccode extends CoreKeys {
  /** Country sections by upper-case country code, values as written (`true`/`false` as booleans). */
  countrySections: Record<string, Record<string, unknown>>;
  /** The services named in `de.leika` and in `supports`, each once. */
  services: ServiceKey[];
  /** Keys that a country section does not define, by path. Elsewhere an unknown key is an error. */
  unknown: Record<string, unknown>;
}
