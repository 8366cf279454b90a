import type { ReactNode } from 'react';
import { classes, Text } from '@allmende/web-kern';
import { useFormat } from '../i18n/format.js';
import './thread.css';

/** One message of a {@link Thread}; `own` sets those of the reader's side off. */
export interface ThreadMessage {
  author: ReactNode;
  text: string;
  /** Instant. */
  writtenAt: string;
  own: boolean;
}

/** Messages to and fro, oldest first, with the line breaks of those who wrote them. */
export function Thread({ messages }: { messages: readonly ThreadMessage[] }) {
  const format = useFormat();
  return (
    <ol className="thread">
      {messages.map(({ author, text, writtenAt, own }, index) => (
        <li key={index} className={classes('thread__message', own && 'thread__message--own')}>
          <Text size="small" muted>
            <strong>{author}</strong>, <time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>
          </Text>
          <p className="written">{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** A text as somebody wrote it, with its line breaks. */
export function Written({ children }: { children: string }) {
  return <p className="written">{children}</p>;
}
