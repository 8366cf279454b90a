import { useTranslation } from 'react-i18next';
import { Alert, Button, Row, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { EndParticipation } from '../../gql/end-participation.js';
import { TakesFocus } from '../takes-focus.js';

/** What a command has brought about, in words. */
export interface Outcome {
  title: string;
  text?: string;
  /** Id of a participation that was just entered and can be taken back. */
  undo?: string;
}

/** Says what was done and takes the focus: the button that was used may be gone. */
export function OutcomeAlert(props: { outcome: Outcome | undefined; onChange: (outcome: Outcome) => void }) {
  const { outcome, onChange } = props;
  if (!outcome) return null;
  const { title, text, undo } = outcome;
  return (
    <TakesFocus on={outcome}>
      <Alert kind="success" title={title}>
        {(text ?? undo) && (
          <>
            {text && <Text size="small">{text}</Text>}
            {undo && <Undo id={undo} onDone={onChange} />}
          </>
        )}
      </Alert>
    </TakesFocus>
  );
}

function Undo({ id, onDone }: { id: string; onDone: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  const end = useCommand(EndParticipation);
  const refused = end.data?.endParticipation.userErrors[0];
  const undo = () =>
    end.mutate(
      { participationId: id, reason: t('participation.undoReason') },
      {
        onSuccess: ({ endParticipation }) => {
          if (endParticipation.userErrors.length === 0) onDone({ title: t('participation.undone') });
        },
      },
    );
  return (
    <>
      <Row>
        <Button small busy={end.isPending} onClick={undo}>
          {t('participation.undo')}
        </Button>
      </Row>
      {refused && <Alert kind="danger" title={refused.message} announce />}
      {end.error && <FailureAlert error={end.error} />}
    </>
  );
}
