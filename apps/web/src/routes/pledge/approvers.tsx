import { useTranslation } from 'react-i18next';
import { Link, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../app/viewer.js';
import { PledgeApprovers } from '../../gql/pledge-approvers.js';
import type { Role } from '../../gql/schema.js';

/** Roles that may say that a pledge of their organization binds. */
const approving: readonly Role[] = ['COORDINATOR', 'REPRESENTATIVE', 'DEPUTY', 'TREASURER'];

/** Who else of the organization may make a pledge binding. */
export function Approvers({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const people = useDocument(PledgeApprovers, { id: organizationId }).data?.organization?.people.nodes;
  if (!people || !viewer) return null;
  const others = people.filter(
    ({ role, current, account }) =>
      current && approving.includes(role) && account && account.id !== viewer.id,
  );
  const names = new Map(
    others.map(({ account, role }) => [
      account!.id,
      t('pledge.approver', { name: account!.displayName, role: t(`enums.role.${role}`) }),
    ]),
  );
  if (names.size > 0)
    return <Text size="small">{t('pledge.approvers', { names: [...names.values()].join(', ') })}</Text>;
  return (
    <Text size="small">
      {t('pledge.noApprover')}{' '}
      <Link href={paths.manageMember(organizationId)} small>
        {t('pledge.invite')}
      </Link>
    </Text>
  );
}
