import { useTranslation } from 'react-i18next';
import {
  Checkbox,
  Fieldset,
  Heading,
  RadioGroup,
  Stack,
  Text,
  TextArea,
  TextField,
} from '@allmende/web-kern';
import type { ApplyPageQuery } from '../../gql/apply-page.js';
import type { MembershipCircle } from '../../gql/schema.js';
import type { useFieldFaults } from '../../parts/user-faults.js';
import { circles, type ApplyField } from './apply-values.js';

export type ApplyFaults = ReturnType<typeof useFieldFaults<ApplyField>>;

interface PartProps {
  faults: ApplyFaults;
}

/** Which circle, and why. */
export function WishPart(
  props: PartProps & {
    circle: MembershipCircle | undefined;
    onCircle: (circle: MembershipCircle) => void;
  },
) {
  const { t } = useTranslation();
  const { label, ...field } = props.faults.field('circle');
  const choose = (value: string) => {
    const circle = circles.find((one) => one === value);
    if (circle) props.onCircle(circle);
  };
  return (
    <Stack gap="large">
      <RadioGroup
        {...field}
        legend={label}
        value={props.circle}
        onChange={choose}
        choices={circles.map((value) => ({
          value,
          label: t(`enums.circle.${value}`),
          hint: t(`enums.circleFor.${value}`),
        }))}
      />
      <TextArea
        {...props.faults.field('motivation')}
        name="motivation"
        rows={6}
        hint={t('apply.motivationHint')}
      />
    </Stack>
  );
}

/** Whom to ask. */
export function ContactPart({ faults, viewer }: PartProps & { viewer: ApplyPageQuery['viewer'] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="large">
      <Stack gap="small">
        <Heading level={2}>{t('apply.contact')}</Heading>
        <Text>{t('apply.contactText')}</Text>
      </Stack>
      <TextField
        {...faults.field('contactName')}
        name="contactName"
        autoComplete="name"
        defaultValue={viewer?.displayName ?? ''}
      />
      <TextField
        {...faults.field('contactRole')}
        name="contactRole"
        autoComplete="organization-title"
        optionalNote={t('apply.optional')}
        hint={t('apply.contactRoleHint')}
      />
      <TextField
        {...faults.field('contactEmail')}
        name="contactEmail"
        type="email"
        autoComplete="email"
        defaultValue={viewer?.email ?? ''}
        hint={viewer ? t('apply.contactEmailOwnHint') : t('apply.contactEmailHint')}
      />
      <TextField
        {...faults.field('contactPhone')}
        name="contactPhone"
        type="tel"
        autoComplete="tel"
        optionalNote={t('apply.optional')}
      />
    </Stack>
  );
}

/** What the council decided, where it did. */
export function DecisionPart(props: PartProps & { decided: boolean; onDecided: (decided: boolean) => void }) {
  const { t } = useTranslation();
  const { faults, decided, onDecided } = props;
  return (
    <Stack gap="large">
      <Stack gap="small">
        <Heading level={2}>{t('apply.decision')}</Heading>
        <Text>{t('apply.decisionText')}</Text>
      </Stack>
      <Checkbox
        label={t('apply.decisionOpen')}
        checked={decided}
        onChange={(event) => onDecided(event.target.checked)}
      />
      {decided && (
        <>
          <TextField
            {...faults.field('councilDecision.decidedOn')}
            name="councilDecision.decidedOn"
            type="date"
          />
          <TextField
            {...faults.field('councilDecision.body')}
            name="councilDecision.body"
            hint={t('apply.decisionBodyHint')}
          />
          <TextField {...faults.field('councilDecision.title')} name="councilDecision.title" />
          <TextField
            {...faults.field('councilDecision.sourceUrl')}
            name="councilDecision.sourceUrl"
            type="url"
            inputMode="url"
            optionalNote={t('apply.optional')}
            hint={t('apply.decisionUrlHint')}
          />
        </>
      )}
    </Stack>
  );
}

/** The words that are kept with the application, and the box that agrees to them. */
export function ConsentPart({ faults, text }: PartProps & { text: string }) {
  const { t } = useTranslation();
  const { label, error, id } = faults.field('consent');
  return (
    <Fieldset legend={label} hint={text}>
      <Checkbox id={id} name="consent" label={t('apply.consentAgree')} error={error} />
    </Fieldset>
  );
}
