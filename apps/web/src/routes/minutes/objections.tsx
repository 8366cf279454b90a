import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Row, Stack, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { AnswerDialog } from './answer-dialog.js';
import type { Minutes, MinutesPartProps } from './minutes-page.js';

type Objection = Minutes['objections'][number];

/** What was objected to, and how it was answered. */
export function Objections({ minutes, onDone }: MinutesPartProps) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<Objection | null>(null);
  const answerable = minutes.viewerCanManage && minutes.state === 'CIRCULATED';
  return (
    <Stack>
      <Heading level={2}>{t('minutes.objections')}</Heading>
      <EntryList>
        {minutes.objections.map((objection) => (
          <ObjectionEntry
            key={objection.id}
            objection={objection}
            onAnswer={answerable && !objection.answeredAt ? () => setAnswered(objection) : null}
          />
        ))}
      </EntryList>
      {answered && <AnswerDialog objection={answered} onDone={onDone} onClose={() => setAnswered(null)} />}
    </Stack>
  );
}

function ObjectionEntry(props: { objection: Objection; onAnswer: (() => void) | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organization, section, text, raisedAt, answer, accepted, answeredAt } = props.objection;
  const button = props.onAnswer && (
    <Button
      aria-haspopup="dialog"
      aria-label={t('minutes.answerOf', { name: organization.name })}
      onClick={props.onAnswer}
    >
      {t('minutes.answerNow')}
    </Button>
  );
  return (
    <Entry actions={button}>
      <Row>
        <strong>{organization.name}</strong>
        {answeredAt ? (
          <Badge mood={accepted ? 'success' : 'neutral'}>
            {t(`minutes.acceptedChoice.${accepted ? 'yes' : 'no'}`)}
          </Badge>
        ) : (
          <Badge mood="warning">{t('minutes.unanswered')}</Badge>
        )}
      </Row>
      <Text size="small" muted>
        {[format.dateTime(raisedAt), section ? section.heading : t('minutes.wholeMinutes')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text>{text}</Text>
      {answer && <Text>{t('minutes.answerWas', { answer })}</Text>}
    </Entry>
  );
}
