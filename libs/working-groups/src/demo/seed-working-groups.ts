import { today, type Actor, type Clock } from '@allmende/kernel';
import type { DemoOrganizations } from '@allmende/organizations';
import type { WorkingGroups } from '../group/working-group.service.js';
import type { WorkingGroupMembers } from '../member/working-group-member.service.js';

/** The services through which the groups go in. */
export interface WorkingGroupServices {
  groups: WorkingGroups;
  members: WorkingGroupMembers;
  clock: Clock;
}

type Place = keyof DemoOrganizations;

/** Uuids of the accounts that work for the demo organizations. */
export type DemoPeople = Readonly<Partial<Record<Place, string>>>;

interface DemoGroup {
  name: string;
  slug: string;
  mandate: string;
  foundingNote: string;
  /** Days before and after the day on which the data goes in. */
  foundedBefore: number;
  endsAfter: number;
  chair: Place;
  members: readonly Place[];
}

const groups: readonly DemoGroup[] = [
  {
    name: 'Client-Management',
    slug: 'client-management',
    mandate: `Die Arbeitsgruppe bringt den gemeinsamen Betrieb von **OPSI** voran:

- Pakete für gängige Fachverfahren bauen und teilen
- Empfehlungen für Einführung und Umstieg schreiben
- Bedarf an Weiterentwicklung sammeln und dem Board vorschlagen

Sie berichtet dem Board in jeder zweiten Sitzung.`,
    foundingNote: 'Sitzung des Boards, TOP „Gemeinsamer Betrieb von OPSI“',
    foundedBefore: 240,
    endsAfter: 210,
    chair: 'solingen',
    members: ['dortmund', 'mannheim', 'zendis'],
  },
  {
    name: 'Barrierefreie Verwaltung',
    slug: 'barrierefreie-verwaltung',
    mandate: `Die Arbeitsgruppe prüft, ob die geteilten Lösungen für alle Menschen benutzbar sind:

1. Prüfliste nach BITV 2.0 und EN 301 549 abstimmen
2. Drei Lösungen aus dem Katalog gemeinsam prüfen
3. Dem Board berichten, was zuerst behoben werden soll`,
    foundingNote: 'Sitzung des Boards, TOP „Barrierefreiheit der geteilten Lösungen“',
    foundedBefore: 340,
    endsAfter: 24,
    chair: 'muenchen',
    members: ['berlin', 'buehl', 'solingen'],
  },
];

/** Enters two working groups; the people are invented. What is there already stays as it is, so it may run again. */
export async function seedWorkingGroups(
  { groups: service, members, clock }: WorkingGroupServices,
  actor: Actor,
  organizations: DemoOrganizations,
  people: DemoPeople,
): Promise<void> {
  const day = today(clock);
  const seat = (place: Place) => {
    const accountId = people[place];
    if (!accountId) throw new Error(`There is no demo account for ${place}.`);
    return { accountId, organizationId: organizations[place] };
  };
  for (const { slug, foundedBefore, endsAfter, chair, members: places, ...texts } of groups) {
    if (await service.bySlug(slug)) continue;
    const id = await service.create(actor, {
      ...texts,
      foundedOn: daysAfter(day, -foundedBefore),
      endsOn: daysAfter(day, endsAfter),
      chair: seat(chair),
    });
    for (const place of places) await members.add(actor, id, { ...seat(place), role: 'MEMBER' });
  }
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
