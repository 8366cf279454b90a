import { useTranslation } from 'react-i18next';
import { Text } from '@allmende/web-kern';
import type { PledgeEndCause } from '../../gql/schema.js';

interface PledgeEndProps {
  endCause: PledgeEndCause | null;
  endReason: string | null;
}

/** Where somebody has said why; what the system says of the other causes, the cause says already. */
const saidByPeople: readonly PledgeEndCause[] = ['WITHDRAWN', 'ROUND_CANCELLED', 'WRITTEN_OFF'];

/** Why a pledge does not hold any more; nothing while it holds. */
export function PledgeEnd({ endCause, endReason }: PledgeEndProps) {
  const { t } = useTranslation();
  if (!endCause) return null;
  const reason = saidByPeople.includes(endCause) ? endReason : null;
  return (
    <Text size="small">{[t(`enums.pledgeEndCause.${endCause}`), reason].filter(Boolean).join(': ')}</Text>
  );
}
