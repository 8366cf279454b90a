import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, RadioGroup, Stack, Text, TextArea, TextField } from '@allmende/web-kern';
import { useCommand } from '../../../api/hooks.js';
import { AdmitMember, type AdmitMemberMutation } from '../../../gql/admit-member.js';
import type { MembershipCircle } from '../../../gql/schema.js';
import { DialogForm } from '../../../parts/dialog-form.js';
import type { News } from '../../../parts/news-alert.js';
import { OrganizationPicker, type PickedOrganization } from '../../../parts/organization-picker.js';
import { useFieldFaults, type UserError } from '../../../parts/user-faults.js';

const circles = ['PARTNER', 'OBSERVER', 'NETWORK', 'BOARD'] as const satisfies MembershipCircle[];

interface AdmitProps {
  onDone: (news: News) => void;
}

/** Lets an organization in that has not applied. */
export function AdmitMemberPart({ onDone }: AdmitProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <Heading level={2}>{t('seats.direct')}</Heading>
      <Text>{t('seats.directText')}</Text>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('seats.admit')}
      </Button>
      {open && <AdmitDialog onDone={onDone} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

function AdmitDialog({ onDone, onClose }: AdmitProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const [organization, setOrganization] = useState<PickedOrganization | null>(null);
  const [circle, setCircle] = useState<MembershipCircle>();
  const command = useCommand(AdmitMember);
  const newsOf = useNews();
  const faults = useFieldFaults({
    organizationId: t('seats.name'),
    circle: t('seats.circle'),
    boardDecision: t('desk.boardDecision'),
    reason: t('seats.reason'),
  });
  const submit = async (form: HTMLFormElement) => {
    if (!organization || !circle) {
      const missing = (field: string, message: string): UserError[] => [
        { code: 'REQUIRED', message, path: ['input', field] },
      ];
      return faults.show([
        ...(organization ? [] : missing('organizationId', t('seats.organizationMissing'))),
        ...(circle ? [] : missing('circle', t('seats.circleMissing'))),
      ]);
    }
    const values = new FormData(form);
    const boardDecision = circle === 'BOARD' ? String(values.get('boardDecision')) : null;
    const reason = String(values.get('reason'));
    const { admitMember } = await command.mutateAsync({
      input: { organizationId: organization.id, circle, reason, boardDecision },
    });
    faults.show(admitMember.userErrors);
    if (admitMember.userErrors.length > 0) return;
    onClose();
    onDone(newsOf(admitMember.membership, organization.name));
  };
  const { label, ...circleField } = faults.field('circle');
  return (
    <DialogForm
      title={t('seats.direct')}
      confirm={t('seats.admit')}
      onClose={onClose}
      onSubmit={submit}
      faults={faults.summary}
      error={command.error}
    >
      <OrganizationPicker
        field={faults.field('organizationId')}
        value={organization}
        onChange={setOrganization}
      />
      <RadioGroup
        {...circleField}
        legend={label}
        value={circle}
        onChange={(value) => setCircle(circles.find((one) => one === value))}
        choices={circles.map((value) => ({
          value,
          label: t(`enums.circle.${value}`),
          hint: t(`enums.circleExplained.${value}`),
        }))}
      />
      {circle === 'BOARD' && (
        <TextField
          {...faults.field('boardDecision')}
          name="boardDecision"
          hint={t('desk.boardDecisionHint')}
        />
      )}
      <TextArea {...faults.field('reason')} name="reason" hint={t('seats.reasonHint')} />
    </DialogForm>
  );
}

function useNews() {
  const { t } = useTranslation();
  return (membership: AdmitMemberMutation['admitMember']['membership'], name: string): News =>
    membership?.state === 'WAITING'
      ? {
          title: t('desk.decided.WAITING', { name }),
          text: t('desk.decided.WAITINGText', { position: membership.waitingPosition }),
        }
      : { title: t('desk.decided.ADMITTED', { name }) };
}
