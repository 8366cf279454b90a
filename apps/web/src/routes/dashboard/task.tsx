import type { ReactNode } from 'react';
import { Heading, Text } from '@allmende/web-kern';
import { Entry } from '../../parts/entry-list.js';

/** A task: its name, why it matters, what to do. */
export function Task(props: { title: ReactNode; text: ReactNode; action: ReactNode; strong?: boolean }) {
  return (
    <Entry strong={props.strong} actions={props.action}>
      <Heading level={3} size="small">
        {props.title}
      </Heading>
      <Text size="small">{props.text}</Text>
    </Entry>
  );
}
