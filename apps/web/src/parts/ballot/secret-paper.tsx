import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Button, CheckboxGroup, Dialog, DialogButtons, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { CastSecretVote } from '../../gql/cast-secret-vote.js';
import type { Ballot, Voter } from './ballot.js';

/** The paper of an election: cast once and for all, since nobody can find it again. */
export function SecretPaper({ ballot, voter }: { ballot: Ballot; voter: Voter }) {
  const { t } = useTranslation();
  const cast = useCommand(CastSecretVote);
  const [chosen, setChosen] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string>();
  const name = voter.organizationName;
  if (voter.hasVoted)
    return (
      <Alert kind="success" title={t('ballot.secretDone', { name })} announce>
        <Text size="small">{t('ballot.secretDoneText')}</Text>
      </Alert>
    );
  const ask = () => {
    const many = chosen.length > ballot.seats;
    setFault(many ? t('ballot.tooMany', { count: ballot.seats }) : undefined);
    setAsking(!many);
  };
  const send = async () => {
    const input = { ballotId: ballot.id, organizationId: voter.organization.id, optionIds: chosen };
    const [refused] = (await cast.mutateAsync({ input })).castSecretVote.userErrors;
    setFault(refused?.message);
    setAsking(false);
  };
  const names = ballot.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <Stack>
      <CheckboxGroup
        legend={t('ballot.secretFor', { name, count: ballot.seats })}
        hint={t('ballot.secretHint')}
        error={fault}
        values={chosen}
        onChange={setChosen}
        choices={ballot.options.map(({ id, label }) => ({ value: id, label }))}
      />
      <div>
        <Button look="primary" aria-haspopup="dialog" onClick={ask}>
          {t('ballot.cast')}
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('ballot.secretSure')}
        closeLabel={t('common.close')}
        footer={
          <DialogButtons
            confirm={
              <Button look="primary" busy={cast.isPending} onClick={() => void send().catch(() => undefined)}>
                {t('ballot.secretCast')}
              </Button>
            }
            cancel={t('common.cancel')}
            onCancel={() => setAsking(false)}
          />
        }
      >
        <Stack>
          <Text>
            {names.length > 0
              ? t('ballot.secretChosen', { names: names.join(', ') })
              : t('ballot.secretAbstain')}
          </Text>
          <Text>{t('ballot.secretFinal')}</Text>
          {cast.error && <FailureAlert error={cast.error} />}
        </Stack>
      </Dialog>
    </Stack>
  );
}
