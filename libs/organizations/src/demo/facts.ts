import type { ApplicationForm } from '../application/application.form.js';
import type { MembershipCircle } from '../membership/membership.entity.js';
import type { NewOrganization } from '../directory/organization.service.js';

/** Figures of the municipalities below: Statistisches Bundesamt, GV-ISys, register as of this day. */
export const registerDate = '2023-11-30';

/** AGS, ARS, official name, inhabitants, hectares, postal code of the administration. */
type City = readonly [string, string, string, number, number, string];

export const cities = {
  berlin: ['11000000', '110000000000', 'Berlin, Stadt', 3_755_251, 89_112, '10178'],
  muenchen: ['09162000', '091620000000', 'München, Landeshauptstadt', 1_512_491, 31_070, '80313'],
  dortmund: ['05913000', '059130000000', 'Dortmund, Stadt', 593_317, 28_071, '44135'],
  solingen: ['05122000', '051220000000', 'Solingen, Klingenstadt', 160_643, 8_954, '42651'],
  mannheim: ['08222000', '082220000000', 'Mannheim, Universitätsstadt', 315_554, 14_497, '68159'],
  bochum: ['05911000', '059110000000', 'Bochum, Stadt', 365_742, 14_566, '44787'],
  koeln: ['05315000', '053150000000', 'Köln, Stadt', 1_084_831, 40_502, '50667'],
  frankfurt: ['06412000', '064120000000', 'Frankfurt am Main, Stadt', 773_068, 24_831, '60311'],
  badenBaden: ['08211000', '082110000000', 'Baden-Baden, Stadt', 57_025, 14_019, '76530'],
  bretten: ['08215007', '082155002007', 'Bretten, Stadt', 30_073, 7_110, '75015'],
  bruchsal: ['08215009', '082155003009', 'Bruchsal, Stadt', 46_587, 9_304, '76646'],
  ettlingen: ['08215017', '082150017017', 'Ettlingen, Stadt', 39_699, 5_675, '76275'],
  rheinstetten: ['08215108', '082150108108', 'Rheinstetten, Stadt', 20_659, 3_231, '76287'],
  stutensee: ['08215109', '082150109109', 'Stutensee, Stadt', 25_204, 4_568, '76297'],
  buehl: ['08216007', '082165002007', 'Bühl, Stadt', 29_133, 7_318, '77815'],
  gaggenau: ['08216015', '082160015015', 'Gaggenau, Stadt', 30_250, 6_501, '76571'],
  rastatt: ['08216043', '082165005043', 'Rastatt, Stadt', 51_310, 5_898, '76437'],
} as const satisfies Record<string, City>;

export const bodies = {
  redi: { kind: 'ASSOCIATION', name: 're@di' },
  dosys: { kind: 'IT_PROVIDER', name: 'Dortmunder Systemhaus (dosys)' },
  kgst: { kind: 'PARTNER', name: 'KGSt', website: 'https://www.kgst.de' },
  zendis: { kind: 'PARTNER', name: 'ZenDiS', website: 'https://www.zendis.de' },
  osbAlliance: { kind: 'PARTNER', name: 'OSB Alliance', website: 'https://osb-alliance.de' },
  fsfe: { kind: 'PARTNER', name: 'FSFE', website: 'https://fsfe.org' },
  vitako: { kind: 'PARTNER', name: 'Vitako', website: 'https://vitako.de' },
  staedtetag: { kind: 'PARTNER', name: 'Deutscher Städtetag', website: 'https://www.staedtetag.de' },
  landkreistag: { kind: 'PARTNER', name: 'Deutscher Landkreistag', website: 'https://www.landkreistag.de' },
  doFoss: { kind: 'PARTNER', name: 'Do-FOSS', website: 'https://www.do-foss.de' },
  offeneKommunen: { kind: 'PARTNER', name: 'Offene Kommunen.NRW', website: 'https://oknrw.de' },
} as const satisfies Record<string, NewOrganization>;

/** Short names of the demo organizations, for the demo data of other rooms. */
export type DemoOrganization = keyof typeof cities | keyof typeof bodies;

export const redi: readonly DemoOrganization[] = [
  'badenBaden',
  'bretten',
  'bruchsal',
  'ettlingen',
  'rheinstetten',
  'stutensee',
  'buehl',
  'gaggenau',
  'rastatt',
];
/** Days of joining are invented, but for the founders' year. */
export const rediSince = '2020-01-01';

interface DemoMembership {
  circle: MembershipCircle;
  admittedOn: string;
  reason: string;
  founding?: boolean;
  members: readonly DemoOrganization[];
}

export const memberships: readonly DemoMembership[] = [
  {
    circle: 'BOARD',
    admittedOn: '2022-03-01',
    reason: 'Gründungsmitglied (Open Source Big 3)',
    founding: true,
    members: ['berlin', 'muenchen', 'dortmund'],
  },
  {
    circle: 'BOARD',
    admittedOn: '2023-10-01',
    reason: 'Öffnung zu Open Source Big X',
    members: ['solingen', 'mannheim', 'koeln', 'frankfurt'],
  },
  {
    circle: 'NETWORK',
    admittedOn: '2024-04-01',
    reason: 'Aufnahme in das Netzwerk',
    members: ['bochum', 'buehl', 'redi'],
  },
  {
    circle: 'PARTNER',
    admittedOn: '2024-04-01',
    reason: 'Zusammenarbeit als Partnerorganisation',
    members: [
      'kgst',
      'zendis',
      'osbAlliance',
      'fsfe',
      'vitako',
      'staedtetag',
      'landkreistag',
      'doFoss',
      'offeneKommunen',
    ],
  },
];

export const councilDecisions = [
  {
    decidedOn: '2021-02-11',
    body: 'Rat der Stadt Dortmund',
    agendaItem: null,
    title: 'Wo möglich Nutzung von Open Source Software; Veröffentlichung selbst entwickelter Software',
  },
  {
    decidedOn: '2022-12-15',
    body: 'Rat der Stadt Dortmund',
    agendaItem: '10.1',
    title: 'Koordinierungsstelle für Open Source',
  },
] as const;

interface DemoApplication extends Omit<ApplicationForm, 'organizationId' | 'consent'> {
  town: DemoOrganization;
  /** What the moderation has asked already. */
  question?: string;
}

/** On the moderators' desk; people and words are invented. */
export const applications: readonly DemoApplication[] = [
  {
    town: 'ettlingen',
    circle: 'NETWORK',
    motivation:
      'Wir nutzen mehrere Lösungen der Stadt Bühl und möchten Anpassungen künftig nicht mehr allein pflegen, sondern gemeinsam mit anderen.',
    contactName: 'Wanda Albtal',
    contactRole: 'Leitung Digitalisierung',
    contactEmail: 'ettlingen@example.org',
    contactPhone: '+49 7243 000-0',
    question: 'Wer soll bei Ihnen die Koordination übernehmen, und ab wann?',
  },
  {
    town: 'gaggenau',
    circle: 'NETWORK',
    motivation: 'Wir möchten von den Erfahrungen anderer Städte lernen und eigene Formulare teilen.',
    contactName: 'Benno Murgtal',
    contactRole: 'Hauptamt',
    contactEmail: 'gaggenau@example.org',
  },
];
