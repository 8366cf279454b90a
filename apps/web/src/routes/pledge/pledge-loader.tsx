import type { ReactNode } from 'react';
import { useDocument } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { PledgeDetails, type PledgeDetailsQuery } from '../../gql/pledge-details.js';

/** All of a pledge that its dialogs show. */
export type OwnPledge = Extract<NonNullable<PledgeDetailsQuery['node']>, { instalments: unknown }>;

/** Asks for a pledge as it is now, then opens what `children` give. */
export function PledgeLoader({ id, children }: { id: string; children: (pledge: OwnPledge) => ReactNode }) {
  const query = useDocument(PledgeDetails, { id });
  const node = query.data?.node;
  if (node && 'instalments' in node) return children(node as OwnPledge);
  return query.error && <FailureAlert error={query.error} onRetry={() => void query.refetch()} />;
}
