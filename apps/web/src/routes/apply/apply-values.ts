import type { ApplyForMembershipInput, MembershipCircle } from '../../gql/schema.js';

export const circles = ['BOARD', 'NETWORK', 'PARTNER', 'OBSERVER'] as const satisfies MembershipCircle[];

/** The fields of the form, as the input of the command names them. */
export const applyFields = [
  'organizationId',
  'circle',
  'motivation',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'councilDecision.decidedOn',
  'councilDecision.body',
  'councilDecision.title',
  'councilDecision.sourceUrl',
  'consent',
] as const;
export type ApplyField = (typeof applyFields)[number];

/** What is chosen rather than typed. */
export interface ApplyChoice {
  organizationId: string | undefined;
  circle: MembershipCircle | undefined;
  /** The fields about the council's decision are open. */
  decided: boolean;
}

const needed = ['motivation', 'contactName', 'contactEmail', 'consent'] as const satisfies ApplyField[];
const neededOfDecision = [
  'councilDecision.decidedOn',
  'councilDecision.body',
  'councilDecision.title',
] as const satisfies ApplyField[];

/** The fields that are empty and must not be, in the order of the form; all else is told by the server. */
export function missingFields(choice: ApplyChoice, form: FormData): ApplyField[] {
  const missing = new Set<ApplyField>([
    ...(['organizationId', 'circle'] as const).filter((name) => !choice[name]),
    ...[...needed, ...(choice.decided ? neededOfDecision : [])].filter((name) => text(form, name) === ''),
  ]);
  return applyFields.filter((name) => missing.has(name));
}

/** The input of the command; undefined while something is missing. */
export function toApplication(
  choice: ApplyChoice,
  form: FormData,
  locale: string,
): ApplyForMembershipInput | undefined {
  const { organizationId, circle, decided } = choice;
  if (!organizationId || !circle || missingFields(choice, form).length > 0) return undefined;
  return {
    organizationId,
    circle,
    motivation: text(form, 'motivation'),
    contactName: text(form, 'contactName'),
    contactRole: text(form, 'contactRole') || null,
    contactEmail: text(form, 'contactEmail'),
    contactPhone: text(form, 'contactPhone') || null,
    councilDecision: decided ? decisionOf(form) : null,
    consent: true,
    locale,
  };
}

const decisionOf = (form: FormData) => ({
  decidedOn: text(form, 'councilDecision.decidedOn'),
  body: text(form, 'councilDecision.body'),
  title: text(form, 'councilDecision.title'),
  sourceUrl: text(form, 'councilDecision.sourceUrl') || null,
});

const text = (form: FormData, name: ApplyField): string => String(form.get(name) ?? '').trim();
