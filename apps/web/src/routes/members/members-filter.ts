import type {
  MembershipCircle,
  OrganizationKind,
  OrganizationFilter,
  OrganizationOrder,
} from '../../gql/schema.js';
import { knownValues } from '../../app/url-values.js';

export const circles = ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'] as const satisfies MembershipCircle[];
export const kinds = [
  'MUNICIPALITY',
  'DISTRICT',
  'ASSOCIATION',
  'IT_PROVIDER',
  'PARTNER',
] as const satisfies OrganizationKind[];
export const orders = ['NAME', 'POPULATION_DESC', 'JOINED'] as const satisfies OrganizationOrder[];
export const lands = [
  '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16',
] as const; // prettier-ignore

/** What the address of the member list asks for; one value of each. */
export interface MembersChoice {
  text: string;
  land: (typeof lands)[number] | undefined;
  circle: MembershipCircle | undefined;
  kind: OrganizationKind | undefined;
  /** Also organizations without a membership. */
  everyone: boolean;
  order: OrganizationOrder;
}

/** Reads the address; unknown values count as not given. */
export function readMembersChoice(params: URLSearchParams): MembersChoice {
  return {
    text: params.get('suche') ?? '',
    land: knownValues(params, 'land', lands)[0],
    circle: knownValues(params, 'mitgliedschaft', circles)[0],
    kind: knownValues(params, 'art', kinds)[0],
    everyone: params.get('alle') === '1',
    order: knownValues(params, 'sortierung', orders)[0] ?? 'NAME',
  };
}

/** The choice as the filter of the query. */
export function toOrganizationFilter(choice: MembersChoice): OrganizationFilter {
  return {
    text: choice.text || null,
    landCodes: choice.land ? [choice.land] : null,
    circles: choice.circle ? [choice.circle] : null,
    kinds: choice.kind ? [choice.kind] : null,
    membersOnly: !choice.everyone,
  };
}
