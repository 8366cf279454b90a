import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Link, Text } from '@allmende/web-kern';
import { paths } from '../../../app/paths.js';
import type { UsageClaimState } from '../../../gql/schema.js';
import { useFormat } from '../../../i18n/format.js';
import { Entry } from '../../../parts/entry-list.js';
import type { News } from '../../../parts/news-alert.js';
import { ResolveDialog } from './resolve-dialog.js';
import type { Claim } from './usage-queue-page.js';

/** What the organization has confirmed is the organization's, and what is no longer in the file is over. */
const settled: readonly UsageClaimState[] = ['CONFIRMED', 'GONE'];

/** What a file says, why it is not clear, and the way to decide it. */
export function ClaimEntry({ claim, onDone }: { claim: Claim; onDone: (news: News) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const unsure = claim.state === 'UNSURE';
  const act = unsure ? t('usageQueue.resolve') : t('usageQueue.resolveAgain');
  const button = (
    <Button
      small
      aria-haspopup="dialog"
      aria-label={t('usageQueue.resolveLabel', { act, text: claim.text })}
      onClick={() => setOpen(true)}
    >
      {act}
    </Button>
  );
  return (
    <Entry strong={unsure} actions={!settled.includes(claim.state) && button}>
      <Heading level={2} size="small">
        {t('usageQueue.quoted', { text: claim.text })}
      </Heading>
      <Found claim={claim} />
      {open && <ResolveDialog claim={claim} onDone={onDone} onClose={() => setOpen(false)} />}
    </Entry>
  );
}

function Found({ claim }: { claim: Claim }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { project, organization, candidates, reason, answerReason, createdAt } = claim;
  return (
    <>
      <Text size="small">
        <Link href={paths.project(project.slug)} small>
          {project.name}
        </Link>
        {`, ${t('usageQueue.readOn', { date: date(createdAt) })}`}
      </Text>
      {organization && (
        <Text size="small">
          {t('usageQueue.means')}{' '}
          <Link href={paths.member(organization.id)} small>
            {organization.name}
          </Link>
        </Text>
      )}
      <Text size="small" muted>
        {reason}
      </Text>
      {answerReason && <Text size="small">{t('usageQueue.answer', { reason: answerReason })}</Text>}
      {candidates.length > 0 && (
        <Text size="small">
          {t('usageQueue.candidates', {
            count: candidates.length,
            names: candidates.map((candidate) => candidate.organization.name).join(', '),
          })}
        </Text>
      )}
    </>
  );
}
