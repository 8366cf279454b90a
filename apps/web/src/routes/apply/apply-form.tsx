import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ErrorSummary, Stack } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { ApplyForMembership, type ApplyForMembershipMutation } from '../../gql/apply-for-membership.js';
import type { ApplyPageQuery } from '../../gql/apply-page.js';
import type { MembershipCircle } from '../../gql/schema.js';
import { OrganizationPicker, type PickedOrganization } from '../../parts/organization-picker.js';
import { useFieldFaults } from '../../parts/user-faults.js';
import { ApplicantNotice } from './applicant-notice.js';
import { ConsentPart, ContactPart, DecisionPart, WishPart } from './apply-parts.js';
import { missingFields, toApplication, type ApplyField } from './apply-values.js';

/** What has become of an application that was sent. */
export type Sent = ApplyForMembershipMutation['applyForMembership'];

interface ApplyFormProps {
  page: ApplyPageQuery;
  /** What the address asks for. */
  circle: MembershipCircle | undefined;
  onSent: (sent: Sent) => void;
}

/** The application itself. */
export function ApplyForm({ page, circle: wanted, onSent }: ApplyFormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<PickedOrganization | null>(page.organization ?? null);
  const [circle, setCircle] = useState(wanted);
  const [decided, setDecided] = useState(false);
  const faults = useFieldFaults(useApplyLabels());
  const command = useSend({ organizationId: chosen?.id, circle, decided }, faults.show, onSent);
  return (
    <form noValidate onSubmit={(event) => void command.submit(event)}>
      <Stack gap="section">
        <ErrorSummary title={t('common.faults')} faults={faults.summary} />
        <Stack>
          <OrganizationPicker
            field={faults.field('organizationId')}
            hint={t('apply.organizationHint')}
            value={chosen}
            onChange={setChosen}
          />
          {chosen && <ApplicantNotice id={chosen.id} onChange={setChosen} />}
        </Stack>
        <WishPart faults={faults} circle={circle} onCircle={setCircle} />
        <ContactPart faults={faults} viewer={page.viewer} />
        <DecisionPart faults={faults} decided={decided} onDecided={setDecided} />
        <ConsentPart faults={faults} text={page.applicationTerms.consentText} />
        {command.error && <FailureAlert error={command.error} />}
        <Button look="primary" type="submit" busy={command.busy}>
          {command.busy ? t('apply.busy') : t('apply.submit')}
        </Button>
      </Stack>
    </form>
  );
}

type Faults = ReturnType<typeof useFieldFaults<ApplyField>>;

/** Sends the form once however often somebody clicks. */
function useSend(
  choice: Parameters<typeof toApplication>[0],
  show: Faults['show'],
  onSent: (sent: Sent) => void,
) {
  const { i18n } = useTranslation();
  const command = useCommand(ApplyForMembership);
  const missingText = useMissingText();
  const running = useRef(false);
  const send = async (form: FormData) => {
    const missing = missingFields(choice, form);
    const input = toApplication(choice, form, i18n.language);
    if (!input) return show(missing.map(missingText));
    const { applyForMembership: sent } = await command.mutateAsync({ input });
    show(sent.userErrors);
    if (sent.userErrors.length === 0) onSent(sent);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    // Why it failed is in `command.error`.
    await send(new FormData(event.currentTarget)).catch(() => undefined);
    running.current = false;
  };
  return { submit, busy: command.isPending, error: command.error };
}

function useMissingText() {
  const { t } = useTranslation();
  const texts: Partial<Record<ApplyField, string>> = {
    organizationId: t('apply.missing.organizationId'),
    circle: t('apply.missing.circle'),
    'councilDecision.decidedOn': t('apply.missing.decidedOn'),
    consent: t('apply.missing.consent'),
  };
  return (field: ApplyField) => ({
    code: 'REQUIRED',
    message: texts[field] ?? t('apply.required'),
    path: ['input', ...field.split('.')],
  });
}

function useApplyLabels(): Record<ApplyField, string> {
  const { t } = useTranslation();
  return {
    organizationId: t('apply.organization'),
    circle: t('apply.circle'),
    motivation: t('apply.motivation'),
    contactName: t('apply.contactName'),
    contactRole: t('apply.contactRole'),
    contactEmail: t('apply.contactEmail'),
    contactPhone: t('apply.contactPhone'),
    'councilDecision.decidedOn': t('apply.decidedOn'),
    'councilDecision.body': t('apply.decisionBody'),
    'councilDecision.title': t('apply.decisionTitle'),
    'councilDecision.sourceUrl': t('apply.decisionUrl'),
    consent: t('apply.consent'),
  };
}
