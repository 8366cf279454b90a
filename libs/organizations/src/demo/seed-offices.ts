import type { Actor, Clock } from '@allmende/kernel';
import type { CoordinationOffices, OfficeInput } from '../office/coordination-office.service.js';
import { today } from '../today.js';
import type { DemoOrganization } from './facts.js';
import type { DemoOrganizations } from './seed-organizations.js';

/** The services through which the offices go in. */
export interface OfficeServices {
  offices: CoordinationOffices;
  clock: Clock;
}

const daysToApply = 42;

/** One office in each state; people and posts are invented. @param day on which the data goes in */
const officesOn = (day: string): [DemoOrganization, OfficeInput][] => [
  [
    'dortmund',
    {
      state: 'FILLED',
      name: 'Koordinierungsstelle Open Source',
      holderName: 'Mira Beispiel',
      contactEmail: 'open-source@example.org',
      contactPhone: '0231 000000',
      website: 'https://example.org/dortmund/open-source',
      since: '2023-09-01',
    },
  ],
  [
    'solingen',
    {
      state: 'ADVERTISED',
      name: 'Koordination Digitale Souveränität',
      vacancyUrl: 'https://example.org/solingen/stellen/open-source',
      vacancyUntil: daysAfter(day, daysToApply),
      contactEmail: 'personal@example.org',
    },
  ],
  ['bochum', { state: 'PLANNED', contactEmail: 'digitalisierung@example.org' }],
];

/** Enters coordination offices. What is there already stays as it is, so it may run again. */
export async function seedOffices(
  { offices, clock }: OfficeServices,
  actor: Actor,
  ids: DemoOrganizations,
): Promise<void> {
  for (const [organization, office] of officesOn(today(clock)))
    if (!(await offices.exists(ids[organization]))) await offices.set(actor, ids[organization], office);
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
