import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Alert,
  Announcement,
  Button,
  CheckboxGroup,
  DataTable,
  Heading,
  Loading,
  Stack,
  Text,
  type Column,
} from '@allmende/web-kern';
import { FailureAlert } from '../../app/failures.js';
import { leaving } from '../../app/page.js';
import { useFormat } from '../../i18n/format.js';
import { AmountField } from '../../parts/funding/amount-field.js';
import { useAmounts } from '../../parts/funding/amounts.js';
import { ProofTable, type Proof } from '../../parts/funding/proof-table.js';
import { faultyParticipant, questionOf, useCostShares, type Split } from './cost-shares.js';
import type { RoundDraft } from './round-draft.js';
import { compareShares, greatestChange, type ShareChange } from './share-changes.js';
import './funding-edit.css';

interface CalculatorProps {
  draft: RoundDraft;
  /** As the server has it: what all is compared with. */
  saved: RoundDraft;
}

const nobody: ReadonlySet<string> = new Set();

/** What each would pay, with this one or without, for this sum or another. Nothing of it is kept. */
export function Calculator({ draft, saved }: CalculatorProps) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const [ownTarget, setOwnTarget] = useState<string>();
  const [without, setWithout] = useState(nobody);
  const target = ownTarget ?? draft.target;
  const question = questionOf(draft, target, without, amounts);
  const split = useCostShares(question);
  const before = useCostShares(questionOf(saved, saved.target, nobody, amounts));
  const tried = ownTarget !== undefined || without.size > 0;
  return (
    <section aria-labelledby="what-if">
      <Stack gap="large">
        <Stack>
          <Heading level={2} id="what-if">
            {t('fundingEdit.whatIf.title')}
          </Heading>
          <Text>{t('fundingEdit.whatIf.text')}</Text>
        </Stack>
        <AmountField
          label={t('fundingEdit.whatIf.target')}
          hint={t('fundingEdit.whatIf.targetHint')}
          value={target}
          onChange={setOwnTarget}
        />
        <Switches {...{ draft, without, setWithout }} />
        {tried && (
          <div>
            <Button
              onClick={leaving(() => {
                setOwnTarget(undefined);
                setWithout(nobody);
              })}
            >
              {t('fundingEdit.whatIf.reset')}
            </Button>
          </div>
        )}
        {question.missing ? (
          <Text>{t(`fundingEdit.whatIf.missing.${question.missing}`)}</Text>
        ) : split.data ? (
          <Result split={split.data} draft={draft} before={before.data?.answer.proof ?? null} />
        ) : split.error ? (
          <FailureAlert error={split.error} onRetry={() => void split.refetch()} />
        ) : (
          <Loading label={t('common.loading')} />
        )}
      </Stack>
    </section>
  );
}

interface SwitchesProps {
  draft: RoundDraft;
  without: ReadonlySet<string>;
  setWithout: (without: ReadonlySet<string>) => void;
}

/** Who takes part, for the sake of argument. */
function Switches({ draft, without, setWithout }: SwitchesProps) {
  const { t } = useTranslation();
  const all = draft.participants;
  if (all.length === 0) return null;
  return (
    <CheckboxGroup
      legend={t('fundingEdit.whatIf.who')}
      hint={t('fundingEdit.whatIf.whoHint')}
      values={all.map(({ organizationId }) => organizationId).filter((id) => !without.has(id))}
      onChange={(kept) =>
        setWithout(
          new Set(all.map(({ organizationId }) => organizationId).filter((id) => !kept.includes(id))),
        )
      }
      choices={all.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
    />
  );
}

function Result({ split, draft, before }: { split: Split; draft: RoundDraft; before: Proof | null }) {
  const { t } = useTranslation();
  const { proof, userErrors } = split.answer;
  if (!proof) {
    const nameOf = (path: readonly string[]) => {
      const id = faultyParticipant(split, path);
      return draft.participants.find(({ organizationId }) => organizationId === id)?.name;
    };
    return (
      <Alert kind="warning" title={t('fundingEdit.whatIf.faults')} announce>
        <ul className="kern-list al-list">
          {userErrors.map(({ path, message }) => (
            <li key={`${path.join('.')} ${message}`}>{[nameOf(path), message].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      </Alert>
    );
  }
  return <Shares proof={proof} before={before} />;
}

function Shares({ proof, before }: { proof: Proof; before: Proof | null }) {
  const { t, i18n } = useTranslation();
  const { money } = useFormat();
  const changes = compareShares(before?.rows ?? [], proof.rows, i18n.language);
  const greatest = before ? greatestChange(changes) : undefined;
  const difference = useDifference();
  const said = [
    t('fundingEdit.whatIf.said', { count: proof.rows.length, sum: money(proof.total.amountCents) }),
    before && !greatest ? t('fundingEdit.whatIf.same') : '',
    greatest ? t('fundingEdit.whatIf.most', { name: greatest.name, change: difference(greatest) }) : '',
  ];
  return (
    <Stack gap="large">
      <Announcement visible>{said.filter(Boolean).join(' ')}</Announcement>
      <DataTable
        caption={t('fundingEdit.whatIf.shares')}
        columns={useShareColumns(changes, before !== null)}
        rows={changes}
        rowKey={({ id }) => id}
      />
      <Stack>
        <Heading level={3}>{t('fundingEdit.whatIf.proof')}</Heading>
        <ProofTable proof={proof} caption={t('fundingEdit.whatIf.proofTable')} />
      </Stack>
    </Stack>
  );
}

/** What a change means for the one who pays, in words and numbers. */
function useDifference(): (change: ShareChange) => string {
  const { t } = useTranslation();
  const { money } = useFormat();
  return ({ before, now, difference }) => {
    if (now === null) return t('fundingEdit.whatIf.gone', { amount: money(before ?? 0) });
    if (before === null) return t('fundingEdit.whatIf.fresh');
    if (difference === 0) return t('fundingEdit.whatIf.unchanged');
    const amount = money(Math.abs(difference));
    return t(difference > 0 ? 'fundingEdit.whatIf.more' : 'fundingEdit.whatIf.less', { amount });
  };
}

function useShareColumns(changes: readonly ShareChange[], compared: boolean): Column<ShareChange>[] {
  const { t } = useTranslation();
  const { money } = useFormat();
  const difference = useDifference();
  const most = Math.max(1, ...changes.map(({ now }) => now ?? 0));
  const amount = (cents: number | null) => (cents === null ? '–' : money(cents));
  const before: Column<ShareChange>[] = [
    {
      ...{ key: 'before', header: t('fundingEdit.whatIf.before'), numeric: true, compact: true },
      cell: (row) => amount(row.before),
    },
    {
      ...{ key: 'change', header: t('fundingEdit.whatIf.change'), compact: true },
      cell: difference,
    },
  ];
  return [
    {
      key: 'name',
      header: t('funding.proof.organization'),
      rowHeader: true,
      cell: ({ name, now }) => (
        <>
          {name}
          <Bar part={(now ?? 0) / most} />
        </>
      ),
    },
    {
      ...{ key: 'now', header: t('funding.proof.share'), numeric: true, compact: true },
      cell: ({ now }) => <strong>{amount(now)}</strong>,
    },
    ...(compared ? before : []),
  ];
}

/** A share beside the greatest one; the figure beside it says the same. */
function Bar({ part }: { part: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-bar__fill" width={part * 100} height="4" />
    </svg>
  );
}
