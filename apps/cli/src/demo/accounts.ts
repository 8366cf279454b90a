import type { Role } from '@allmende/kernel';
import type { DemoOrganizations } from '@allmende/organizations';

/** Of all demo accounts. */
export const demoPassword = 'allmende-demo';

type Place = keyof DemoOrganizations;

/** What a demo account follows; projects go by the names of their demo files. */
export type DemoFollow = { project: string } | { organization: Place };

/** A demo account; the people are invented. */
export interface DemoAccount {
  email: string;
  displayName: string;
  role: Role;
  /** Null for the moderation and the treasurer, who count for the whole network. */
  organization: Place | null;
  /** What the demo data knows the person as; its place, when there is nothing else. */
  known?: 'moderation' | 'treasurer' | 'kaemmerei';
  /** What it may do, for who tries it out. */
  about: string;
  follows: readonly DemoFollow[];
}

const project = (name: string): DemoFollow => ({ project: name });
const organization = (place: Place): DemoFollow => ({ organization: place });

const coordinator = (
  email: string,
  displayName: string,
  place: Place,
  about: string,
  ...follows: DemoFollow[]
): DemoAccount => ({ email, displayName, role: 'COORDINATOR', organization: place, about, follows });

export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'moderation@example.org',
    displayName: 'Henrike Moorkamp',
    role: 'MODERATOR',
    organization: null,
    known: 'moderation',
    about: 'moderates the network',
    follows: [project('opsi'), project('mucgpt')],
  },
  coordinator(
    'berlin@example.org',
    'Tarek Spreewald',
    'berlin',
    'coordinates for Berlin',
    project('opendesk'),
  ),
  coordinator(
    'muenchen@example.org',
    'Vroni Isarauer',
    'muenchen',
    'coordinates for München',
    project('mucgpt'),
    project('opendesk'),
  ),
  coordinator(
    'dortmund@example.org',
    'Jannis Emschertal',
    'dortmund',
    'coordinates for Dortmund',
    project('opsi'),
    project('open-smartcity-app'),
  ),
  coordinator(
    'solingen@example.org',
    'Aylin Klingenberg',
    'solingen',
    'coordinates for Solingen',
    project('open-smartcity-app'),
    project('open-smartcity-display'),
  ),
  coordinator(
    'mannheim@example.org',
    'Piet Quadratstein',
    'mannheim',
    'coordinates for Mannheim',
    project('smart-village-app'),
    organization('solingen'),
  ),
  coordinator(
    'buehl@example.org',
    'Lioba Zwetschgau',
    'buehl',
    'coordinates for Bühl',
    project('palim-palim'),
    organization('redi'),
  ),
  coordinator(
    'partner@example.org',
    'Mirko Offenhaus',
    'zendis',
    'coordinates for ZenDiS, a partner',
    project('opendesk'),
  ),
  {
    email: 'treasurer@example.org',
    displayName: 'Ruth Rechenbach',
    role: 'TREASURER',
    organization: null,
    known: 'treasurer',
    about: 'keeps the books of the network (Kassenführung)',
    follows: [],
  },
  {
    email: 'kaemmerei@example.org',
    displayName: 'Onno Haushalter',
    role: 'TREASURER',
    organization: 'dortmund',
    known: 'kaemmerei',
    about: 'approves what Dortmund pledges (Kämmerei)',
    follows: [],
  },
];
