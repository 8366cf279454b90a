import { useTranslation } from 'react-i18next';
import { Heading, Stack, Text } from '@allmende/web-kern';
import type { MessageAuthor } from '../gql/schema.js';
import { Thread } from './thread.js';

interface ApplicationThreadProps {
  messages: readonly { author: MessageAuthor; authorName: string; text: string; writtenAt: string }[];
  /** For whom the applicant writes. */
  organization: string;
  /** On which side the reader is. */
  reader: MessageAuthor;
}

/** What moderators asked and what the applicant answered. */
export function ApplicationThread({ messages, organization, reader }: ApplicationThreadProps) {
  const { t } = useTranslation();
  const sides: Record<MessageAuthor, string> = {
    MODERATOR: t('application.moderation'),
    APPLICANT: organization,
  };
  // What the platform itself asks bears the name of the moderation already.
  const signature = (author: MessageAuthor, name: string) => [...new Set([name, sides[author]])].join(', ');
  return (
    <Stack>
      <Heading level={2}>{t('application.thread')}</Heading>
      {messages.length === 0 ? (
        <Text>{t('application.threadEmpty')}</Text>
      ) : (
        <Thread
          messages={messages.map(({ author, authorName, text, writtenAt }) => ({
            author: signature(author, authorName),
            text,
            writtenAt,
            own: author === reader,
          }))}
        />
      )}
    </Stack>
  );
}
