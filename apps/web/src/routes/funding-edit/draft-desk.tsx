import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, ErrorSummary, Link, Row, Stack, Text } from '@allmende/web-kern';
import { FailureAlert } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { RoundBadge } from '../../parts/funding/round-badge.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { UnsavedGuard } from '../minutes/unsaved-guard.js';
import { Calculator } from './calculator.js';
import { faultyParticipant, questionOf, useCostShares } from './cost-shares.js';
import { DeleteDialog } from './delete-dialog.js';
import { KeyEditor } from './key-editor.js';
import { MilestonesEditor } from './milestones-editor.js';
import { OpenDialog } from './open-dialog.js';
import { ParticipantsEditor, type Counted } from './participants-editor.js';
import { draftOfRound, type DeskRound, type Purposeful, type RoundDraft } from './round-draft.js';
import { useRoundLabels } from './round-labels.js';
import { TermsFields } from './terms-fields.js';
import { useSave } from './use-save.js';

interface DraftDeskProps {
  loaded: DeskRound;
  funds: readonly Purposeful[];
}

/** The desk of a draft: what the server says later does not overwrite what somebody types. */
export function DraftDesk({ loaded, funds }: DraftDeskProps) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const [open, setOpen] = useState<'open' | 'delete' | null>(null);
  const edit = useEdit(loaded, setNews);
  const { draft, saved, change, faults } = edit;
  const part = { draft, change, faults };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void edit.submit();
  };
  return (
    <Page
      title={t('fundingEdit.title', { title: saved.title })}
      trail={[
        { href: paths.fundingRounds, label: t('funding.rounds') },
        { href: paths.fundingRound(loaded.id), label: saved.title },
      ]}
      aside={
        <Row>
          <RoundBadge state={loaded.state} />
        </Row>
      }
      lead={t('fundingEdit.lead')}
    >
      <Stack gap="section">
        <Stack>
          <NewsAlert news={news} />
          {edit.stale && <Stale onReload={edit.reload} />}
          {loaded.opensByDecision && <ByDecision round={loaded} />}
        </Stack>
        <form noValidate onSubmit={submit}>
          <Stack gap="section">
            <ErrorSummary title={t('common.faults')} faults={faults.summary} />
            <TermsFields funds={funds} {...part} />
            <MilestonesEditor {...part} />
            <KeyEditor {...part} />
            {draft.keyKind !== '' || draft.eligible === 'NAMED' ? <Participants {...part} /> : null}
            {edit.error && <FailureAlert error={edit.error} />}
            <Row>
              <Button look="primary" type="submit" busy={edit.busy}>
                {edit.busy ? t('fundingEdit.saving') : t('fundingEdit.save')}
              </Button>
              <Button aria-haspopup="dialog" onClick={() => setOpen('open')}>
                {t('fundingEdit.open.button')}
              </Button>
              <Button look="tertiary" aria-haspopup="dialog" onClick={() => setOpen('delete')}>
                {t('fundingEdit.delete.button')}
              </Button>
              {edit.unsaved && <Text size="small">{t('fundingEdit.unsaved')}</Text>}
            </Row>
          </Stack>
        </form>
        {draft.keyKind !== '' && <Calculator draft={draft} saved={saved} />}
      </Stack>
      <UnsavedGuard unsaved={edit.unsaved} />
      {open === 'open' && (
        <OpenDialog
          round={loaded}
          unsaved={edit.unsaved}
          onClose={() => setOpen(null)}
          onRefused={faults.show}
        />
      )}
      {open === 'delete' && <DeleteDialog round={loaded} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** The draft as it is typed and as the server has it. */
function useEdit(loaded: DeskRound, onSaved: (news: News) => void) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const [saved, setSaved] = useState(() => draftOfRound(loaded, amounts));
  const [draft, setDraft] = useState(saved);
  const [version, setVersion] = useState(loaded.version);
  const [stale, setStale] = useState(false);
  const [busy, setBusy] = useState(false);
  const faults = useFieldFaults<string>(useRoundLabels(draft));
  const { save, unsaved, error } = useSave(loaded.id);
  const run = async () => {
    const result = await save(saved, draft, version);
    setVersion(result.version);
    setSaved((now) => ({ ...now, ...result.kept }));
    const changedMeanwhile = result.errors.some(({ code }) => code === 'CHANGED_MEANWHILE');
    setStale(changedMeanwhile);
    faults.show(changedMeanwhile ? [] : result.errors);
    if (result.errors.length === 0) onSaved({ title: t('fundingEdit.saved') });
  };
  return {
    ...{ draft, saved, faults, stale, busy, error },
    unsaved: unsaved(saved, draft),
    change: (part: Partial<RoundDraft>) => setDraft((now) => ({ ...now, ...part })),
    submit: async () => {
      // The second click of a double click comes before the button knows that it is busy.
      if (busy) return;
      setBusy(true);
      // When it fails, the command's own error says why.
      await run().catch(() => faults.show([]));
      setBusy(false);
    },
    reload: () => {
      const fresh = draftOfRound(loaded, amounts);
      setSaved(fresh);
      setDraft(fresh);
      setVersion(loaded.version);
      setStale(false);
      onSaved({ title: t('fundingEdit.reloaded') });
    },
  };
}

/** Somebody else was faster. */
function Stale({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert kind="warning" title={t('fundingEdit.stale')} announce>
      <Text>{t('fundingEdit.staleText')}</Text>
      <Row>
        <Button onClick={onReload}>{t('fundingEdit.reload')}</Button>
      </Row>
    </Alert>
  );
}

function ByDecision({ round }: { round: DeskRound }) {
  const { t } = useTranslation();
  const rejected = round.decisions.find(({ adopted }) => !adopted);
  return (
    <Alert kind="info" title={t('fundingEdit.byDecision')}>
      <Text>{t('fundingEdit.byDecisionText')}</Text>
      {rejected && (
        <Link href={paths.decision(rejected.number)}>
          {t('fundingEdit.rejectedBy', { number: rejected.number })}
        </Link>
      )}
    </Alert>
  );
}

/** The participants, with what the key as it stands says of each. */
function Participants(part: Pick<Parameters<typeof ParticipantsEditor>[0], 'draft' | 'change' | 'faults'>) {
  const amounts = useAmounts();
  const { data } = useCostShares(questionOf(part.draft, part.draft.target, nobody, amounts));
  const counted = useMemo(
    () =>
      new Map<string, Counted>(
        (data?.answer.proof?.rows ?? []).map(({ organizationId, population, populationDate }) => [
          organizationId,
          { population, populationDate },
        ]),
      ),
    [data],
  );
  const faultOf = (organizationId: string) =>
    data?.answer.userErrors
      .filter(({ path }) => faultyParticipant(data, path) === organizationId)
      .map(({ message }) => message)
      .join(' ') || undefined;
  return <ParticipantsEditor {...part} counted={counted} faultOf={faultOf} />;
}

const nobody: ReadonlySet<string> = new Set();
