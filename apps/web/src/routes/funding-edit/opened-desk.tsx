import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { UpdateFundingRound } from '../../gql/update-funding-round.js';
import { useFormat } from '../../i18n/format.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { RoundBadge } from '../../parts/funding/round-badge.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { CancelDialog } from './cancel-dialog.js';
import { ExtendDialog } from './extend-dialog.js';
import { draftOfRound, type DeskRound } from './round-draft.js';
import { useRoundLabels } from './round-labels.js';
import { WordsFields } from './terms-fields.js';

/** What the dialogs of an opened round get. */
export interface DeskDialogProps {
  round: DeskRound;
  onClose: () => void;
  onDone: (news: News) => void;
}

/** The desk of a round that has opened: its words, a later deadline, and calling it off. */
export function OpenedDesk({ loaded: round }: { loaded: DeskRound }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [news, setNews] = useState<News>();
  const [open, setOpen] = useState<'extend' | 'cancel' | null>(null);
  const dialog = { round, onClose: () => setOpen(null), onDone: setNews };
  const running = round.state === 'OPEN';
  return (
    <Page
      narrow
      title={t('fundingEdit.title', { title: round.title })}
      trail={[
        { href: paths.fundingRounds, label: t('funding.rounds') },
        { href: paths.fundingRound(round.id), label: round.title },
      ]}
      aside={
        <Row>
          <RoundBadge state={round.state} />
        </Row>
      }
      lead={t(running ? 'fundingEdit.openedLead' : 'fundingEdit.endedLead')}
    >
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news} />
          {running && <Text>{t('fundingEdit.closesOn', { time: format.dateTime(round.closesAt) })}</Text>}
          <Row>
            <LinkButton href={paths.fundingRound(round.id)}>{t('fundingEdit.toRound')}</LinkButton>
            {running && (
              <Button aria-haspopup="dialog" onClick={() => setOpen('extend')}>
                {t('fundingEdit.extend.title')}
              </Button>
            )}
            {running && (
              <Button aria-haspopup="dialog" onClick={() => setOpen('cancel')}>
                {t('fundingEdit.cancel.title')}
              </Button>
            )}
          </Row>
        </Stack>
        <WordsForm round={round} onDone={setNews} />
      </Stack>
      {open === 'extend' && <ExtendDialog {...dialog} />}
      {open === 'cancel' && <CancelDialog {...dialog} />}
    </Page>
  );
}

/** Title and summary: what changes as long as it runs. */
function WordsForm({ round, onDone }: Omit<DeskDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const update = useCommand(UpdateFundingRound);
  const [draft, setDraft] = useState(() => draftOfRound(round, amounts));
  const [version, setVersion] = useState(round.version);
  const faults = useFieldFaults<string>(useRoundLabels(draft));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (update.isPending) return;
    const { title, summary } = draft;
    update.mutate(
      { input: { fundingRoundId: round.id, version, title, summary } },
      {
        onSuccess: ({ updateFundingRound: { fundingRound, userErrors } }) => {
          faults.show(userErrors);
          if (!fundingRound || userErrors.length > 0) return;
          setVersion(fundingRound.version);
          onDone({ title: t('fundingEdit.saved') });
        },
        onError: () => faults.show([]),
      },
    );
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="large">
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        {update.error && <FailureAlert error={update.error} />}
        <WordsFields
          draft={draft}
          faults={faults}
          change={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        <div>
          <Button look="primary" type="submit" busy={update.isPending}>
            {update.isPending ? t('fundingEdit.saving') : t('fundingEdit.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
