import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Button, ErrorSummary, LinkButton, Row, Stack } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert, QueryView } from '../../app/failures.js';
import { Page } from '../../app/page.js';
import { paths } from '../../app/paths.js';
import { CreateFundingRound } from '../../gql/create-funding-round.js';
import { NewFundingRound, type NewFundingRoundQuery } from '../../gql/new-funding-round.js';
import { today } from '../../i18n/today.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { ForModerators } from '../moderation/for-moderators.js';
import { emptyRound, termsInput, type RoundDraft } from './round-draft.js';
import { useRoundLabels } from './round-labels.js';
import { TermsFields } from './terms-fields.js';
import { useLocalFaults } from './use-save.js';

/** A new round; `?projekt=` (slug or id) or `?fonds=` (slug) says what for. It is a draft, and leads on to its desk. */
export function Component() {
  const [params] = useSearchParams();
  const project = params.get('projekt') ?? '';
  const fund = params.get('fonds') ?? '';
  return (
    <ForModerators>
      <Loader key={`${project} ${fund}`} project={project} fund={fund} />
    </ForModerators>
  );
}

function Loader({ project, fund }: { project: string; fund: string }) {
  const byId = project.startsWith('prj_');
  const variables = {
    ...(byId ? { id: project } : { slug: project }),
    withProject: project !== '',
  };
  return (
    <QueryView query={useDocument(NewFundingRound, variables)}>
      {(data) => <NewRound data={data} start={startOf(data, fund)} />}
    </QueryView>
  );
}

function startOf({ project, funds }: NewFundingRoundQuery, slug: string): RoundDraft {
  const draft = emptyRound(today());
  const fund = funds.find((one) => one.slug === slug) ?? null;
  if (fund) return { ...draft, about: 'fund', fund, purpose: 'CONTRIBUTION' };
  return { ...draft, project: project ?? null };
}

function NewRound({ data, start }: { data: NewFundingRoundQuery; start: RoundDraft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const amounts = useAmounts();
  const create = useCommand(CreateFundingRound);
  const [draft, setDraft] = useState(start);
  const faults = useFieldFaults<string>(useRoundLabels(draft));
  const localFaults = useLocalFaults();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const errors = localFaults(draft);
    if (errors.length > 0) return faults.show(errors);
    create.mutate(
      { input: termsInput(draft, amounts) },
      {
        onSuccess: ({ createFundingRound: { fundingRound, userErrors } }) => {
          faults.show(userErrors);
          if (fundingRound && userErrors.length === 0) void navigate(paths.editFundingRound(fundingRound.id));
        },
        onError: () => faults.show([]),
      },
    );
  };
  return (
    <Page
      narrow
      title={t('fundingEdit.newTitle')}
      lead={t('fundingEdit.newLead')}
      trail={[{ href: paths.fundingRounds, label: t('funding.rounds') }]}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="section">
          <ErrorSummary title={t('common.faults')} faults={faults.summary} />
          {create.error && <FailureAlert error={create.error} />}
          <TermsFields
            funds={data.funds}
            draft={draft}
            faults={faults}
            change={(part) => setDraft((now) => ({ ...now, ...part }))}
          />
          <Row>
            <Button look="primary" type="submit" busy={create.isPending}>
              {create.isPending ? t('fundingEdit.saving') : t('fundingEdit.create')}
            </Button>
            <LinkButton href={paths.fundingRounds}>{t('common.cancel')}</LinkButton>
          </Row>
        </Stack>
      </form>
    </Page>
  );
}
