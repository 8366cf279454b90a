import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Loading, Stack, Text } from '@allmende/web-kern';
import type { ConnectionResult } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';

interface SendingSectionProps<Data> {
  title: string;
  lead: string;
  connection: ConnectionResult<Data>;
  children: (pages: readonly Data[]) => ReactNode;
}

/** One of the lists of the page, as soon as it is there. */
export function SendingSection<Data>({ title, lead, connection, children }: SendingSectionProps<Data>) {
  return (
    <Stack>
      <Heading level={2}>{title}</Heading>
      <Text>{lead}</Text>
      <Loaded connection={connection}>{children}</Loaded>
    </Stack>
  );
}

function Loaded<Data>({ connection, children }: Pick<SendingSectionProps<Data>, 'connection' | 'children'>) {
  const { t } = useTranslation();
  const pages = connection.data?.pages;
  if (pages && !connection.isPlaceholderData) return children(pages);
  if (connection.error)
    return <FailureAlert error={connection.error} onRetry={() => void connection.refetch()} />;
  return <Loading label={t('common.loading')} lines={6} />;
}
