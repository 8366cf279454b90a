import { useTranslation } from 'react-i18next';
import {
  Alert,
  Badge,
  Button,
  classes,
  Heading,
  Link,
  Row,
  Stack,
  Text,
  VisuallyHidden,
} from '@allmende/web-kern';
import { useCommand } from '../../api/hooks.js';
import { FailureAlert } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { OpenAgendaItem } from '../../gql/open-agenda-item.js';
import { clockOf, spentOn, type Session, type SessionItem } from './session.js';
import { useCommandFault } from './use-command-fault.js';
import { useNow } from './use-now.js';
import './session.css';

/** The whole agenda with planned and actual time; any item can be called up. */
export function RunningAgenda({ session }: { session: Session }) {
  const { t } = useTranslation();
  const now = useNow();
  const total = session.allItems.reduce((sum, item) => sum + spentOn(item, isCurrent(session, item), now), 0);
  return (
    <Stack>
      <Heading level={2}>{t('meeting.agenda')}</Heading>
      <Text size="small">{t('session.spentTotal', { time: clockOf(total) })}</Text>
      <ol className="session-agenda">
        {session.allItems.map((item) => (
          <Item key={item.id} session={session} item={item} now={now} />
        ))}
      </ol>
    </Stack>
  );
}

const isCurrent = (session: Session, item: SessionItem): boolean => session.currentItem?.id === item.id;

function Item({ session, item, now }: { session: Session; item: SessionItem; now: number }) {
  const { t } = useTranslation();
  const open = useCommand(OpenAgendaItem);
  const { fault, run } = useCommandFault();
  const current = isCurrent(session, item);
  const callable = session.state === 'RUNNING' && !current && item.state === 'PLACED';
  const title = item.title ?? t('meeting.withheld');
  const decisions = session.decisions.filter((decision) => decision.agendaItem?.id === item.id);
  const call = async () => (await open.mutateAsync({ input: { id: item.id } })).openAgendaItem.userErrors;
  return (
    <li
      className={classes('session-agenda__item', current && 'is-current')}
      aria-current={current ? 'step' : undefined}
    >
      <div className="session-agenda__body">
        <Row>
          <strong>
            {item.number} {title}
          </strong>
          {current && <Badge mood="success">{t('session.current')}</Badge>}
          {item.state === 'POSTPONED' && <Badge mood="warning">{t('meeting.postponed')}</Badge>}
          {item.finishedAt && !current && item.state !== 'POSTPONED' && <Badge>{t('session.done')}</Badge>}
        </Row>
        <Text size="small" muted>
          {t('session.times', { planned: item.minutes, spent: clockOf(spentOn(item, current, now)) })}
        </Text>
        {decisions.map(({ id, number, title: name }) => (
          <Link key={id} href={paths.decision(number)} small>
            {number}: {name}
          </Link>
        ))}
        {fault && <Alert kind="danger" title={fault} announce />}
        {open.error && <FailureAlert error={open.error} />}
      </div>
      {callable && (
        <Button busy={open.isPending} onClick={() => run(call)}>
          {t('session.call')} <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
