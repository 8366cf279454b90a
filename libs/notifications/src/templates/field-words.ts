import type { Localized } from '../localized.js';

const word = (de: string, en: string): Localized => ({ de, en });

/** By the key of publiccode.yml, or by path where one section holds several that readers tell apart. */
const fields: Record<string, Localized> = {
  name: word('Name', 'Name'),
  visibility: word('Sichtbarkeit', 'Visibility'),
  url: word('Quellcode', 'Source code'),
  landingURL: word('Webseite', 'Website'),
  logo: word('Logo', 'Logo'),
  monochromeLogo: word('Logo', 'Logo'),
  roadmap: word('Fahrplan', 'Roadmap'),
  softwareVersion: word('Version', 'Version'),
  releaseDate: word('Datum der Version', 'Date of release'),
  platforms: word('Plattformen', 'Platforms'),
  categories: word('Kategorien', 'Categories'),
  developmentStatus: word('Entwicklungsstand', 'Development status'),
  softwareType: word('Art der Software', 'Kind of software'),
  applicationSuite: word('Produktfamilie', 'Application suite'),
  isBasedOn: word('Grundlage', 'What it is based on'),
  inputTypes: word('Eingabeformate', 'Input formats'),
  outputTypes: word('Ausgabeformate', 'Output formats'),
  usedBy: word('Nutzende Stellen', 'Users'),
  fundedBy: word('Förderung', 'Funding'),
  organisation: word('Herausgebende Stelle', 'Publishing body'),
  intendedAudience: word('Zielgruppe', 'Intended audience'),
  description: word('Beschreibung', 'Description'),
  'description.features': word('Funktionen', 'Features'),
  'description.documentation': word('Dokumentation', 'Documentation'),
  'description.apiDocumentation': word('Dokumentation der Schnittstellen', 'API documentation'),
  'description.screenshots': word('Bilder', 'Screenshots'),
  'description.videos': word('Videos', 'Videos'),
  'description.awards': word('Auszeichnungen', 'Awards'),
  'description.shortDescription': word('Kurzbeschreibung', 'Short description'),
  legal: word('Rechtliches', 'Legal information'),
  'legal.license': word('Lizenz', 'Licence'),
  maintenance: word('Pflege', 'Maintenance'),
  'maintenance.contacts': word('Ansprechpersonen', 'Contacts'),
  'maintenance.contractors': word('Beauftragte Firmen', 'Contractors'),
  localisation: word('Sprachen', 'Languages'),
  dependsOn: word('Abhängigkeiten', 'Dependencies'),
  supports: word('Verwaltungsleistungen', 'Public services'),
  services: word('Verwaltungsleistungen', 'Public services'),
  countrySections: word('Angaben für einzelne Länder', 'Information for single countries'),
  publiccodeYmlVersion: word('Format der Datei', 'Format of the file'),
};

const other = word('Sonstige Angaben', 'Other information');

/** Name of the field behind a path of publiccode.yml; descriptions are named alike in every language. */
export function fieldName(path: string): Localized {
  const [section = '', ...rest] = path.split('.');
  const key = section === 'description' ? rest[1] : rest[0];
  return fields[`${section}.${key}`] ?? fields[section] ?? other;
}
