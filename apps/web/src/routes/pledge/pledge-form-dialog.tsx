import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/hooks.js';
import { DeclarePledge } from '../../gql/declare-pledge.js';
import { UpdatePledge } from '../../gql/update-pledge.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { useAmounts, type Amounts } from '../../parts/funding/amounts.js';
import { useOnceKey } from '../../parts/funding/once-key.js';
import { TakesFocus } from '../../parts/takes-focus.js';
import type { UserError } from '../../parts/user-faults.js';
import type { PledgeDialogProps } from './pledge-dialog.js';
import { emptyPledgeDraft, sharesOf, type PledgeDraft } from './pledge-draft.js';
import { PledgeFields, type PledgeGiver, type PledgeRound } from './pledge-fields.js';
import {
  toPledgeContent,
  usePledgeCheck,
  usePledgeFaults,
  type PledgeContent,
  type PledgeFaults,
} from './pledge-form.js';
import type { OwnPledge } from './pledge-loader.js';
import { PledgeSummary } from './pledge-summary.js';

interface PledgeFormProps extends Omit<PledgeDialogProps, 'round'> {
  round: PledgeRound;
}

/** The two steps of the dialog. */
export function PledgeForm({ round, offer, pledge, onDone, onClose }: PledgeFormProps) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  const givers = giversOf(round, pledge);
  const [giverId, setGiverId] = useState(offer?.organization.id ?? givers[0]?.id ?? '');
  const [draft, setDraft] = useState(() => draftOf(pledge, amounts));
  // Each turn of the page takes the focus, so that it is read from its top.
  const [{ step, turn }, setPlace] = useState<{ step: 'FILL' | 'CHECK'; turn: number }>({
    ...{ step: 'FILL', turn: 0 },
  });
  const check = usePledgeCheck();
  const faults = useLiveFaults(round.fiscalYears, () => [
    ...check(draft, round.fiscalYears),
    ...(draft.acceptTerms ? [] : [termsFault(t('pledge.fault.terms'))]),
  ]);
  const send = useSend(round, pledge);
  const giver = givers.find(({ id }) => id === giverId) ?? { id: '', name: '', kind: '' };
  const turnTo = (next: 'FILL' | 'CHECK') => setPlace({ step: next, turn: turn + 1 });
  const refuse = (errors: readonly UserError[]) => {
    faults.show(errors, 'SERVER');
    const here = errors.every(({ path }) => path[1] === 'acceptTerms');
    // What was refused stands in the fields; the list of faults takes the focus there.
    if (!here) setPlace({ step: 'FILL', turn });
  };
  const submit = async () => {
    if (step === 'FILL') {
      const errors = check(draft, round.fiscalYears);
      faults.show(errors);
      if (errors.length === 0) turnTo('CHECK');
      return;
    }
    if (!draft.acceptTerms) return faults.show([termsFault(t('pledge.fault.terms'))]);
    const errors = await send.run(giver.id, toPledgeContent(draft, round.fiscalYears, amounts));
    if (errors.length > 0) return refuse(errors);
    onClose();
    onDone({
      title: t(pledge ? 'pledge.changed' : 'pledge.declared', { name: giver.name, round: round.title }),
      text: t('pledge.declaredNext'),
    });
  };
  const part = {
    ...{ round, giver, draft, faults, share: shareOf(round, giver.id, draft) },
    change: (values: Partial<PledgeDraft>) => setDraft((now) => ({ ...now, ...values })),
  };
  return (
    <DialogForm
      title={pledge ? t('pledge.edit') : t('pledge.declare')}
      confirm={step === 'FILL' ? t('pledge.toSummary') : t(pledge ? 'pledge.save' : 'pledge.send')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={send.error}
    >
      <div id={faults.field('form').id} tabIndex={-1}>
        <TakesFocus on={turn}>
          {step === 'FILL' ? (
            <PledgeFields
              {...part}
              givers={givers}
              fixedKind={pledge !== undefined}
              onGiver={(id) => {
                setGiverId(id);
                part.change({ members: [] });
              }}
            />
          ) : (
            <PledgeSummary {...part} onBack={() => turnTo('FILL')} />
          )}
        </TakesFocus>
      </div>
    </DialogForm>
  );
}

/** Faults that were found here go from their fields as soon as they are mended; what the server refused stays. */
function useLiveFaults(years: readonly number[], check: () => UserError[]): PledgeFaults {
  const faults = usePledgeFaults(years);
  const [refusedHere, setRefusedHere] = useState(false);
  const still = refusedHere ? check().map(({ path }) => path.slice(1).join('.')) : [];
  return {
    summary: faults.summary,
    show: (errors, by = 'HERE') => {
      setRefusedHere(by === 'HERE');
      faults.show(errors);
    },
    field: (name) => {
      const field = faults.field(name);
      return refusedHere && !still.includes(name) ? { ...field, error: undefined } : field;
    },
  };
}

const termsFault = (message: string): UserError => ({
  ...{ code: 'REQUIRED', path: ['input', 'acceptTerms'], message },
});

/** Declares it, or changes the one that is there; answers what was refused. */
function useSend(round: PledgeRound, pledge: OwnPledge | undefined) {
  const declare = useCommand(DeclarePledge);
  const update = useCommand(UpdatePledge);
  const once = useOnceKey();
  const run = async (organizationId: string, content: PledgeContent) => {
    const common = { idempotencyKey: once.key, ...content };
    if (pledge) {
      const input = { ...common, pledgeId: pledge.id, version: pledge.version };
      const { updatePledge } = await update.mutateAsync({ input });
      once.renew();
      return updatePledge.userErrors;
    }
    const kind = content.personDays === null ? 'MONEY' : 'IN_KIND';
    const input = { ...common, fundingRoundId: round.id, organizationId, kind } as const;
    const { declarePledge } = await declare.mutateAsync({ input });
    once.renew();
    return declarePledge.userErrors;
  };
  return { run, error: declare.error ?? update.error };
}

/** Whose pledge it may be: the one of the pledge that is changed, else all that may pledge here. */
function giversOf(round: PledgeRound, pledge: OwnPledge | undefined): PledgeGiver[] {
  if (pledge?.organization) return [pledge.organization];
  return round.viewerMayPledgeFor.map(({ organization }) => organization);
}

function draftOf(pledge: OwnPledge | undefined, amounts: Amounts): PledgeDraft {
  if (!pledge) return emptyPledgeDraft;
  const { kind, amount, personDays, minOrganizations, minTotal, members, note, instalments } = pledge;
  return {
    kind,
    amount: kind === 'MONEY' ? amounts.write(amount.amountCents) : '',
    personDays: personDays === null ? '' : String(personDays),
    years: Object.fromEntries(
      instalments.map((part) => [part.fiscalYear, amounts.write(part.amount.amountCents)]),
    ),
    minOrganizations: minOrganizations === null ? '' : String(minOrganizations),
    minTotal: minTotal === null ? '' : amounts.write(minTotal.amountCents),
    members: members.map(({ id, name }) => ({ id, name })),
    note: note ?? '',
    acceptTerms: false,
  };
}

/** By the key: of the members that an association names, else its own. */
function shareOf(round: PledgeRound, giverId: string, { members }: PledgeDraft): bigint | undefined {
  const named = sharesOf(
    round.participants,
    members.map(({ id }) => id),
  );
  return named ?? sharesOf(round.participants, [giverId]);
}
