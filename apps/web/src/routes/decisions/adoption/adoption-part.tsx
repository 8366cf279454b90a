import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Stack, Text } from '@allmende/web-kern';
import type { Decision, DecisionPartProps } from '../decision-page.js';
import { AdoptionBar } from './adoption-bar.js';
import { AdoptionDialog } from './adoption-dialog.js';
import { AdoptionTable } from './adoption-table.js';

interface AdoptionPartProps extends DecisionPartProps {
  summary: NonNullable<Decision['adoptionSummary']>;
}

/** How the decision arrives in the councils at home: at a glance, and organization by organization. */
export function AdoptionPart({ decision, summary, onDone }: AdoptionPartProps) {
  const { t } = useTranslation();
  // Null: the dialog is closed; empty: open, for whom is still to be chosen.
  const [open, setOpen] = useState<string | null>(null);
  const { adoptions } = decision;
  const hidden = adoptions.totalCount - adoptions.nodes.length;
  return (
    <Stack>
      <Heading level={2}>{t('adoption.title')}</Heading>
      <Text>{t('adoption.text')}</Text>
      <AdoptionBar summary={summary} />
      <AdoptionTable decision={decision} onEdit={setOpen} />
      {hidden > 0 && <Text>{t('adoption.more', { count: hidden })}</Text>}
      {decision.viewerCanAdopt && (
        <div>
          <Button aria-haspopup="dialog" onClick={() => setOpen('')}>
            {t('adoption.record')}
          </Button>
        </div>
      )}
      {open !== null && (
        <AdoptionDialog {...{ decision, onDone }} organizationId={open} onClose={() => setOpen(null)} />
      )}
    </Stack>
  );
}
