import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, LinkButton, Row, Select, Stack } from '@allmende/web-kern';
import { FailureAlert } from '../../../app/failures.js';
import { paths } from '../../../app/paths.js';
import type { NewProposalPageQuery } from '../../../gql/new-proposal-page.js';
import { emptyItem, ItemFields, useItemLabels, type ItemDraft } from '../../../parts/item-fields.js';
import { useFieldFaults } from '../../../parts/user-faults.js';
import { ForSession } from './for-session.js';
import { bodiesFor, keyOf, sponsorsFor, type Proposer, type Sponsor } from './sponsors.js';
import { usePropose } from './use-propose.js';

/** A session that a proposal may be meant for. */
export type WishedMeeting = NewProposalPageQuery['meetings']['nodes'][number];

const bodyOf = (meeting: WishedMeeting | null | undefined) => meeting?.workingGroup?.id ?? 'board';

/** The form of a proposal: to whom, for whom, for when, and what. */
export function ProposalForm({ data, proposer }: { data: NewProposalPageQuery; proposer: Proposer }) {
  const { t } = useTranslation();
  const bodies = bodiesFor(proposer);
  const asked = data.meeting && bodies.some(({ id }) => id === bodyOf(data.meeting)) ? data.meeting : null;
  const [body, setBody] = useState(asked ? bodyOf(asked) : (bodies[0]?.id ?? 'board'));
  const [meetingId, setMeetingId] = useState(asked?.id ?? null);
  const [sponsorKey, setSponsorKey] = useState<string>();
  const [draft, setDraft] = useState<ItemDraft>(emptyItem);
  const meetings = meetingsOf(data, asked).filter((one) => bodyOf(one) === body);
  const meeting = meetings.find(({ id }) => id === meetingId) ?? null;
  const sponsors = sponsorsFor(body, proposer);
  const sponsor = sponsors.find((one) => keyOf(one) === sponsorKey) ?? sponsors[0];
  const sponsorName = useSponsorName();
  const faults = useFieldFaults({
    ...useItemLabels(),
    workingGroupId: t('meetings.body'),
    sponsorOrganizationId: t('proposals.new.sponsor'),
    meetingId: t('proposals.new.meeting'),
  });
  const { send, busy, error, closed } = usePropose(faults.show);
  const submit = useOnce(() => send({ body, meeting, sponsor, draft }));
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {error && <FailureAlert error={error} />}
        <Select
          {...faults.field('workingGroupId')}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          options={bodies.map(({ id, name }) => ({
            value: id,
            label: name === null ? t('meetings.board') : t('groups.name', { name }),
          }))}
        />
        <Select
          {...faults.field('sponsorOrganizationId')}
          hint={t('proposals.new.sponsorHint')}
          value={sponsor && keyOf(sponsor)}
          onChange={(event) => setSponsorKey(event.target.value)}
          options={sponsors.map((one) => ({ value: keyOf(one), label: sponsorName(one) }))}
        />
        <ForSession
          field={faults.field('meetingId')}
          meetings={meetings}
          meeting={meeting}
          onChange={setMeetingId}
          closed={closed === meeting?.id && closed !== undefined}
        />
        <ItemFields
          draft={draft}
          faults={faults}
          change={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        <Row>
          <Button look="primary" type="submit" busy={busy}>
            {busy ? t('common.sending') : t('proposals.new.send')}
          </Button>
          <LinkButton href={paths.proposals}>{t('common.cancel')}</LinkButton>
        </Row>
      </Stack>
    </form>
  );
}

/** Those that take proposals, and the one that was asked for, be it too late. */
function meetingsOf({ meetings }: NewProposalPageQuery, asked: WishedMeeting | null): WishedMeeting[] {
  const open = meetings.nodes.filter((one) => one.viewerCanPropose && one.id !== asked?.id);
  return asked ? [asked, ...open] : open;
}

function useSponsorName() {
  const { t } = useTranslation();
  return (sponsor: Sponsor): string => {
    if (sponsor.kind === 'none') return t('proposals.new.asChair');
    return sponsor.kind === 'group' ? t('proposals.new.report', { name: sponsor.name }) : sponsor.name;
  };
}

/** Sends once however often somebody clicks. */
function useOnce(send: () => Promise<void>) {
  const running = useRef(false);
  return (event: FormEvent) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    // When it fails the form says why.
    void send()
      .catch(() => undefined)
      .finally(() => (running.current = false));
  };
}
