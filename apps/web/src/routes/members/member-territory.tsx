import { useTranslation } from 'react-i18next';
import { Alert, Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Member } from './member-page.js';

/** That it no longer exists, and where what belonged to it is now. */
export function DissolvedNotice({ member: { name, dissolvedOn, successor } }: { member: Member }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (!dissolvedOn) return null;
  return (
    <Alert kind="warning" title={t('member.dissolved', { name })}>
      <Stack gap="small">
        <Text>{t('member.dissolvedOn', { name, date: date(dissolvedOn) })}</Text>
        {successor && (
          <Row>
            <LinkButton href={paths.member(successor.id)}>
              {t('member.toSuccessor', { name: successor.name })}
            </LinkButton>
          </Row>
        )}
      </Stack>
    </Alert>
  );
}

/** Territories whose place it has taken. */
export function MemberPredecessors(props: { predecessors: Member['predecessors']['nodes'] }) {
  const { t } = useTranslation();
  if (props.predecessors.length === 0) return null;
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.predecessors')}</Heading>
      <ul className="kern-list al-list">
        {props.predecessors.map(({ id, name }) => (
          <li key={id}>
            <Link href={paths.member(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
