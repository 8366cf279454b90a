import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { ProposeItem } from '../../../gql/propose-item.js';
import { toItemInput, type ItemDraft } from '../../../parts/item-fields.js';
import type { UserError } from '../../../parts/user-faults.js';
import type { WishedMeeting } from './proposal-form.js';
import { toSponsorInput, type Sponsor } from './sponsors.js';

interface Wish {
  body: string;
  meeting: WishedMeeting | null;
  sponsor: Sponsor | undefined;
  draft: ItemDraft;
}

/**
 * Sends a proposal and goes on to its page.
 * @param show gets what was refused, none when all is well
 * @returns `closed`: the session for which the server said that it is too late
 */
export function usePropose(show: (errors: readonly UserError[]) => void) {
  const navigate = useNavigate();
  const propose = useCommand(ProposeItem);
  const [closed, setClosed] = useState<string>();
  const send = async ({ body, meeting, sponsor, draft }: Wish) => {
    const input = {
      workingGroupId: body === 'board' ? null : body,
      meetingId: meeting?.id ?? null,
      ...toSponsorInput(sponsor),
      ...toItemInput(draft),
    };
    const { proposeItem } = await propose.mutateAsync({ input });
    show(proposeItem.userErrors);
    if (proposeItem.userErrors.some(({ code }) => code === 'PROPOSALS_CLOSED')) setClosed(meeting?.id);
    if (proposeItem.agendaItem && proposeItem.userErrors.length === 0)
      void navigate(paths.proposal(proposeItem.agendaItem.id), { state: { proposed: true } });
  };
  return { send, busy: propose.isPending, error: propose.error, closed };
}
