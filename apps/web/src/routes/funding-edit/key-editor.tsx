import { useTranslation } from 'react-i18next';
import {
  Button,
  Fieldset,
  Heading,
  RadioGroup,
  Row,
  Stack,
  Text,
  TextField,
  VisuallyHidden,
} from '@allmende/web-kern';
import { leaving } from '../../app/page.js';
import type { CostKeyKind } from '../../gql/schema.js';
import type { TierDraft } from './round-draft.js';
import type { RoundPartProps } from './round-labels.js';

const kinds = [
  'EQUAL',
  'PER_CAPITA',
  'TIERED',
  'FIXED',
  'WEIGHTED',
  'TWO_FACTOR',
] as const satisfies CostKeyKind[];

/** By what the target is split, or that everybody gives what she likes. */
export function KeyEditor(part: RoundPartProps) {
  const { t } = useTranslation();
  const { draft, change, faults } = part;
  const { label: legend, ...group } = faults.field('costKey');
  return (
    <Stack gap="large">
      <Heading level={2}>{t('fundingEdit.section.key')}</Heading>
      <RadioGroup
        {...group}
        legend={legend}
        value={draft.keyKind}
        onChange={(keyKind) => change({ keyKind: keyKind as CostKeyKind | '' })}
        choices={[
          { value: '', label: t('fundingEdit.key.none'), hint: t('fundingEdit.key.noneExplained') },
          ...kinds.map((value) => ({
            value,
            label: t(`enums.costKeyKind.${value}`),
            hint: t(`enums.costKeyKindExplained.${value}`),
          })),
        ]}
      />
      {draft.keyKind === 'TIERED' && <Tiers {...part} />}
      {draft.keyKind === 'TWO_FACTOR' && <TwoFactors {...part} />}
    </Stack>
  );
}

function Tiers(part: RoundPartProps) {
  const { t } = useTranslation();
  const { draft, change } = part;
  const { tiers } = draft;
  // The last class has no end and stays the last one.
  const add = () => change({ tiers: [...tiers.slice(0, -1), { upTo: '', weight: '' }, ...tiers.slice(-1)] });
  return (
    <Fieldset legend={t('fundingEdit.key.tiers')} hint={t('fundingEdit.key.tiersHint')}>
      {tiers.map((tier, index) => (
        // Classes have no name but their place.
        <TierFields key={index} tier={tier} index={index} {...part} />
      ))}
      <div>
        <Button small onClick={add}>
          {t('fundingEdit.key.tierAdd')}
        </Button>
      </div>
    </Fieldset>
  );
}

function TierFields({
  tier,
  index,
  draft,
  change,
  faults,
}: RoundPartProps & { tier: TierDraft; index: number }) {
  const { t } = useTranslation();
  const { tiers } = draft;
  const last = index === tiers.length - 1;
  const set = (part: Partial<TierDraft>) =>
    change({ tiers: tiers.map((one, place) => (place === index ? { ...one, ...part } : one)) });
  const number = (name: keyof TierDraft) => ({
    ...faults.field(`costKey.tiers.${index}.${name}`),
    ...({ inputMode: 'numeric', autoComplete: 'off', value: tier[name] } as const),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const remove = leaving(() => {
    faults.show([]);
    change({ tiers: tiers.filter((_, place) => place !== index) });
  });
  return (
    <div className="funding-fields">
      {last ? (
        <div id={faults.field(`costKey.tiers.${index}.upTo`).id} tabIndex={-1}>
          <Text>{t(index === 0 ? 'fundingEdit.key.tierAll' : 'fundingEdit.key.tierLast')}</Text>
        </div>
      ) : (
        <TextField {...number('upTo')} />
      )}
      <TextField {...number('weight')} />
      {!last && (
        <Row>
          <Button small look="tertiary" onClick={remove}>
            {t('fundingEdit.remove')}{' '}
            <VisuallyHidden>{t('fundingEdit.key.tierNumber', { number: index + 1 })}</VisuallyHidden>
          </Button>
        </Row>
      )}
    </div>
  );
}

function TwoFactors({ draft, change, faults }: RoundPartProps) {
  const { t } = useTranslation();
  const part = (name: 'firstPart' | 'secondPart') => ({
    ...faults.field(`costKey.${name}`),
    ...({ inputMode: 'numeric', autoComplete: 'off', value: draft[name] } as const),
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <Fieldset legend={t('fundingEdit.key.twoFactors')} hint={t('fundingEdit.key.twoFactorsHint')}>
      <TextField
        {...faults.field('costKey.secondBaseName')}
        hint={t('fundingEdit.key.secondBaseNameHint')}
        autoComplete="off"
        value={draft.secondBaseName}
        onChange={(event) => change({ secondBaseName: event.target.value })}
      />
      <div className="funding-fields">
        <TextField {...part('firstPart')} />
        <TextField {...part('secondPart')} />
      </div>
    </Fieldset>
  );
}
