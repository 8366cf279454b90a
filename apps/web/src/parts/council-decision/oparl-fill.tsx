import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button, Disclosure, Stack, Text, TextField } from '@allmende/web-kern';
import { ApiError } from '../../api/api-error.js';
import { request } from '../../api/request.js';
import { FailureAlert } from '../../app/failures.js';
import { CouncilDecisionFromOparl } from '../../gql/council-decision-from-oparl.js';
import { filledFrom, type CouncilDraft } from './council-draft.js';

interface OparlFillProps {
  draft: CouncilDraft;
  change: (part: Partial<CouncilDraft>) => void;
}

/** Takes the fields over from the city's council information system, to be looked through before they are saved. */
export function OparlFill({ draft, change }: OparlFillProps) {
  const { t } = useTranslation();
  const [url, setUrl] = useState(draft.oparlUrl);
  const reading = useMutation({
    mutationFn: (address: string) => request(CouncilDecisionFromOparl, { url: address }),
    onSuccess: ({ councilDecisionFromOparl: found }) => change(filledFrom(draft, found)),
  });
  const read = () => {
    if (!reading.isPending) reading.mutate(url.trim());
  };
  const readOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the form around.
    event.preventDefault();
    read();
  };
  const refused = reading.error instanceof ApiError && reading.error.code === 'BAD_USER_INPUT';
  return (
    <Disclosure title={t('decisions.oparl')}>
      <Stack>
        <TextField
          label={t('decisions.oparlUrl')}
          hint={t('decisions.oparlHint')}
          type="url"
          autoComplete="off"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          onKeyDown={readOnEnter}
          error={refused ? reading.error?.message : undefined}
        />
        <div>
          <Button onClick={read} busy={reading.isPending}>
            {reading.isPending ? t('common.loading') : t('decisions.oparlRead')}
          </Button>
        </div>
        {reading.error && !refused && <FailureAlert error={reading.error} />}
        <Announcement visible>{reading.isSuccess ? t('decisions.oparlFilled') : ''}</Announcement>
        {reading.data?.councilDecisionFromOparl.resultText && (
          <Text size="small">
            {t('decisions.oparlResult', { text: reading.data.councilDecisionFromOparl.resultText })}
          </Text>
        )}
      </Stack>
    </Disclosure>
  );
}
