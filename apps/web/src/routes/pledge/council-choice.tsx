import { useTranslation } from 'react-i18next';
import { Alert, Select, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { OwnCouncilDecisions, type OwnCouncilDecisionsQuery } from '../../gql/own-council-decisions.js';
import { useFormat } from '../../i18n/format.js';
import { CouncilFields } from '../../parts/council-decision/council-fields.js';
import { PartView } from '../../parts/part-view.js';
import type { ApprovalDraft, ApprovalFaults } from './approve-dialog.js';

interface CouncilChoiceProps {
  organization: { id: string; viewerCanAct: boolean };
  draft: ApprovalDraft;
  change: (part: Partial<ApprovalDraft>) => void;
  faults: ApprovalFaults;
}

type Known = NonNullable<OwnCouncilDecisionsQuery['organization']>['councilDecisions']['nodes'];

/** A decision that the organization's council has taken and that is recorded here already, or a new one. */
export function CouncilChoice(props: CouncilChoiceProps) {
  const query = useDocument(OwnCouncilDecisions, { id: props.organization.id });
  return (
    <PartView query={query}>
      {({ organization }) => <Choice {...props} known={organization?.councilDecisions.nodes ?? []} />}
    </PartView>
  );
}

function Choice({ organization, draft, change, faults, known }: CouncilChoiceProps & { known: Known }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!organization.viewerCanAct && known.length === 0)
    return (
      <Alert kind="warning" title={t('pledge.noDecision')}>
        <Text size="small">{t('pledge.noDecisionText')}</Text>
      </Alert>
    );
  return (
    <Stack gap="large">
      {known.length > 0 && (
        <Select
          {...faults.field('councilDecisionId')}
          value={draft.councilDecisionId}
          onChange={(event) => change({ councilDecisionId: event.target.value })}
          options={[
            {
              value: '',
              label: organization.viewerCanAct ? t('pledge.newDecision') : t('pledge.chooseDecision'),
            },
            ...known.map(({ id, title, body, decidedOn }) => ({
              value: id,
              label: t('pledge.knownDecision', { title, body, date: format.shortDate(decidedOn) }),
            })),
          ]}
        />
      )}
      {draft.councilDecisionId === '' && organization.viewerCanAct && (
        <CouncilFields
          draft={draft.council}
          change={(part) => change({ council: { ...draft.council, ...part } })}
          field={(name) => faults.field(`councilDecision.${name}`)}
        />
      )}
    </Stack>
  );
}
