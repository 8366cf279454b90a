import { useTranslation } from 'react-i18next';
import type { MembershipCircle, OrganizationKind } from '../gql/schema.js';

/** What tells organizations of the same name apart. */
export interface NamedOrganization {
  kind: OrganizationKind;
  landName: string | null;
  officialKey: string | null;
  membership?: { circle: MembershipCircle } | null;
}

/** Kind, Land, official key and circle of an organization in one line, as far as they are known. */
export function useOrganizationHint(): (organization: NamedOrganization) => string {
  const { t } = useTranslation();
  return ({ kind, landName, officialKey, membership }) =>
    [
      t(`enums.organizationKind.${kind}`),
      landName,
      officialKey && t('picker.officialKey', { key: officialKey }),
      membership && t(`enums.circle.${membership.circle}`),
    ]
      .filter(Boolean)
      .join(' · ');
}
