import type { Audience } from '../audience.js';
import type { EventPayload } from '@allmende/events';
import type { Facts } from '../facts.js';
import { manageOrganizationPath, territoryPath } from '../paths.js';
import { NotificationTopic } from '../topics.js';
import { moderators, onOrganization, type NoticeDraft, type Templates, type Words } from './draft.js';
import { dayInWords } from './words.js';

type Names =
  | 'office.changed'
  | 'association.joined'
  | 'association.left'
  | 'territory.changesFound'
  | 'territory.succeeded';
type Organization = NonNullable<Facts['organization']>;

const { ORGANIZATION_ACTIVITY, MEMBERSHIP } = NotificationTopic;

const people = ({ id }: Organization): Audience => ({
  group: 'ORGANIZATION_PEOPLE',
  id,
  topic: ORGANIZATION_ACTIVITY,
});

function office(
  { state }: EventPayload<'office.changed'>,
  organization: Organization,
  vacancyUntil: string | null,
): NoticeDraft[] {
  const { name } = organization;
  const until = vacancyUntil ? dayInWords(vacancyUntil) : null;
  const words: Record<'ADVERTISED' | 'FILLED', Words> = {
    ADVERTISED: {
      title: {
        de: `${name} schreibt die Koordinierungsstelle aus`,
        en: `${name} advertises its coordination office`,
      },
      text: {
        de: `Die Ausschreibung ist auf der Seite der Organisation verlinkt.${until ? ` Bewerbungen sind bis zum ${until.de} möglich.` : ''}`,
        en: `The page of the organization links to the vacancy.${until ? ` One can apply until ${until.en}.` : ''}`,
      },
    },
    FILLED: {
      title: {
        de: `Die Koordinierungsstelle von ${name} ist besetzt`,
        en: `The coordination office of ${name} is filled`,
      },
      text: {
        de: 'Wer dort für Open Source zuständig ist, steht mit Kontakt auf der Seite der Organisation.',
        en: 'The page of the organization says who answers for open source there, and how to reach that person.',
      },
    },
  };
  const followers = { group: 'ORGANIZATION_FOLLOWERS', id: organization.id } as const;
  // A plan is nothing yet that anybody could turn to.
  return state === 'PLANNED'
    ? []
    : [onOrganization(organization, words[state], [{ ...followers, topic: ORGANIZATION_ACTIVITY }])];
}

/** Each side reads of the other. */
const bothSides = (organization: Organization, association: Organization, words: Words): NoticeDraft[] => [
  onOrganization(association, words, [people(association)]),
  onOrganization(organization, words, [people(organization)]),
];

const changesFound = ({ waiting, applied }: EventPayload<'territory.changesFound'>): NoticeDraft => ({
  subject: null,
  title: {
    de: 'Das Gemeindeverzeichnis enthält Gebietsänderungen',
    en: 'The register of municipalities holds territorial changes',
  },
  text: {
    de: `Warten auf Sie: ${waiting}. Schon übernommen: ${applied}. Bitte prüfen und bestätigen Sie, wer an die Stelle der bisherigen Gebiete tritt.`,
    en: `Waiting for you: ${waiting}. Applied already: ${applied}. Please check and confirm what takes the place of the former territories.`,
  },
  path: territoryPath,
  membersOnly: false,
  link: null,
  audiences: moderators,
});

/** What is told of offices, associations and territories. */
export const networkTemplates: Templates<Names> = {
  'office.changed': (payload, facts) =>
    facts.organization ? office(payload, facts.organization, facts.office?.vacancyUntil ?? null) : [],
  'association.joined': (_, { organization, association }) => {
    if (!organization || !association) return [];
    return bothSides(organization, association, {
      title: {
        de: `${organization.name} gehört jetzt zu ${association.name}`,
        en: `${organization.name} now belongs to ${association.name}`,
      },
      text: {
        de: `Woran sich ${association.name} beteiligt, gilt damit auch für ${organization.name}.`,
        en: `What ${association.name} takes part in counts for ${organization.name} too.`,
      },
    });
  },
  'association.left': (_, { organization, association }) => {
    if (!organization || !association) return [];
    return bothSides(organization, association, {
      title: {
        de: `${organization.name} gehört nicht mehr zu ${association.name}`,
        en: `${organization.name} no longer belongs to ${association.name}`,
      },
      text: {
        de: `Woran sich ${association.name} beteiligt, gilt nicht mehr für ${organization.name}. Was davon weiter genutzt wird, sollte ${organization.name} als eigene Beteiligung eintragen.`,
        en: `What ${association.name} takes part in no longer counts for ${organization.name}. What it goes on using, ${organization.name} should enter as a participation of its own.`,
      },
    });
  },
  'territory.changesFound': (payload) => [changesFound(payload)],
  'territory.succeeded': (_, { organization, predecessor }) => {
    if (!organization || !predecessor) return [];
    const { id, name } = organization;
    const words: Words = {
      title: {
        de: `${name} tritt an die Stelle von ${predecessor.name}`,
        en: `${name} succeeds ${predecessor.name}`,
      },
      text: {
        de: `Mitgliedschaft, Beteiligungen und Rollen von ${predecessor.name} sind übergegangen. Bitte prüfen Sie, ob alles stimmt.`,
        en: `Membership, participations and roles of ${predecessor.name} have been carried over. Please check whether everything is right.`,
      },
    };
    return [
      onOrganization(
        organization,
        words,
        [{ group: 'ORGANIZATION_PEOPLE', id, topic: MEMBERSHIP }],
        manageOrganizationPath(id),
      ),
    ];
  },
};
