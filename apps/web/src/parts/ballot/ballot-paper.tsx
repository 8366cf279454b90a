import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Announcement, Button, RadioGroup, Stack, Text, TextArea } from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { CastVote } from '../../gql/cast-vote.js';
import type { VoteChoice } from '../../gql/schema.js';
import type { Ballot, Voter } from './ballot.js';
import { SecretPaper } from './secret-paper.js';

/** The ballot papers of the reader: one for each organization for which she may vote. */
export function BallotPapers({ ballot }: { ballot: Ballot }) {
  if (ballot.state !== 'OPEN') return null;
  return (
    <Stack gap="large">
      {ballot.viewerVoters.map((voter) =>
        ballot.kind === 'SECRET' ? (
          <SecretPaper key={voter.id} ballot={ballot} voter={voter} />
        ) : (
          <NamedPaper key={voter.id} ballot={ballot} voter={voter} />
        ),
      )}
    </Stack>
  );
}

const choicesOf = { NAMED: ['YES', 'NO', 'ABSTAIN'], CONSENT: ['OBJECTION'] } as const;

function NamedPaper({ ballot, voter }: { ballot: Ballot; voter: Voter }) {
  const { t } = useTranslation();
  const cast = useCommand(CastVote);
  const choices: readonly VoteChoice[] = ballot.kind === 'CONSENT' ? choicesOf.CONSENT : choicesOf.NAMED;
  const [choice, setChoice] = useState<VoteChoice | null>(
    voter.vote?.choice ?? (choices.length === 1 ? choices[0]! : null),
  );
  const [reason, setReason] = useState(voter.vote?.reason ?? '');
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState('');
  const name = voter.organizationName;
  const send = async () => {
    if (!choice) return setFault(t('ballot.choose'));
    const input = {
      ballotId: ballot.id,
      organizationId: voter.organization.id,
      choice,
      reason: reason.trim() || null,
    };
    const [refused] = (await cast.mutateAsync({ input })).castVote.userErrors;
    setFault(refused?.message);
    setSaid(refused ? '' : t('ballot.counted', { name, choice: t(`enums.voteChoice.${choice}`) }));
  };
  return (
    <Stack>
      {ballot.kind === 'CONSENT' ? (
        <Text>{t('ballot.consentHow', { name })}</Text>
      ) : (
        <RadioGroup
          legend={t('ballot.voteFor', { name })}
          name={`vote-${voter.id}`}
          value={choice ?? ''}
          onChange={(value) => setChoice(value as VoteChoice)}
          error={fault}
          choices={choices.map((value) => ({ value, label: t(`enums.voteChoice.${value}`) }))}
        />
      )}
      {ballot.kind === 'CONSENT' && (
        <TextArea
          label={t('ballot.objectionReason')}
          rows={3}
          error={fault}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {cast.error && <FailureAlert error={cast.error} />}
      <div>
        <Button look="primary" busy={cast.isPending} onClick={() => void send().catch(() => undefined)}>
          {t(buttonOf(ballot, voter))}
        </Button>
      </div>
      {voter.vote && (
        <Alert
          kind="success"
          title={t('ballot.present', { name, choice: t(`enums.voteChoice.${voter.vote.choice}`) })}
        >
          <Text size="small">{t('ballot.changeable')}</Text>
        </Alert>
      )}
      <Announcement>{said}</Announcement>
    </Stack>
  );
}

function buttonOf({ kind }: Ballot, { vote }: Voter) {
  if (kind === 'CONSENT') return vote ? 'ballot.changeObjection' : 'ballot.object';
  return vote ? 'ballot.change' : 'ballot.cast';
}
