import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/hooks.js';
import { ResolveUsageClaim, type ResolveUsageClaimMutation } from '../../../gql/resolve-usage-claim.js';
import type { News } from '../../../parts/news-alert.js';
import type { PickedOrganization } from '../../../parts/organization-picker.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import type { Claim } from './usage-queue-page.js';

/** Id of an organization, or one of the two ways besides. */
export type Meant = (string & {}) | 'other' | 'nobody';

interface Draft {
  meant: Meant | undefined;
  other: PickedOrganization | null;
  remember: boolean;
}

interface Resolution {
  claim: Claim;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** The moderator's choice, what is missing in it, and what became of it. */
export function useResolution({ claim, onDone, onClose }: Resolution) {
  const { t } = useTranslation();
  const command = useCommand(ResolveUsageClaim);
  const newsOf = useNews(claim);
  const [draft, setDraft] = useState<Draft>({ meant: undefined, other: null, remember: true });
  const faults = useFieldFaults({
    meant: t('usageQueue.meant'),
    organizationId: t('usageQueue.organization'),
  });
  const refuse = (field: string, message: string) =>
    faults.show([{ code: 'REQUIRED', message, path: ['input', field] }]);
  const submit = async () => {
    const { meant, other, remember } = draft;
    if (!meant) return refuse('meant', t('usageQueue.meantMissing'));
    if (meant === 'other' && !other) return refuse('organizationId', t('usageQueue.organizationMissing'));
    const organizationId = meant === 'nobody' ? null : meant === 'other' ? other!.id : meant;
    const input = { usageClaimId: claim.id, organizationId, remember };
    const { resolveUsageClaim } = await command.mutateAsync({ input });
    faults.show(resolveUsageClaim.userErrors);
    if (resolveUsageClaim.userErrors.length > 0) return;
    onClose();
    onDone(newsOf(resolveUsageClaim.usageClaim));
  };
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, faults, error: command.error, submit };
}

type Resolved = ResolveUsageClaimMutation['resolveUsageClaim']['usageClaim'];

function useNews({ text, project }: Claim): (resolved: Resolved) => News {
  const { t } = useTranslation();
  return (resolved) => {
    const organization = resolved?.organization?.name;
    if (!organization) return { title: t('usageQueue.resolved.nobody', { text }) };
    const names = { text, organization, project: project.name };
    return {
      title: t('usageQueue.resolved.somebody', names),
      text:
        resolved.state === 'CONFIRMED'
          ? t('usageQueue.resolved.alreadyUses', names)
          : t('usageQueue.resolved.asked', names),
    };
  };
}
