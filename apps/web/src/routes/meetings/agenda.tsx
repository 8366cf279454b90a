import { useTranslation } from 'react-i18next';
import { Badge, Disclosure, Link, Row, Stack, Text, VisuallyHidden } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { agendaTree, type AgendaBranch } from '../../parts/agenda-tree.js';
import { AttachmentLinks } from '../../parts/attachments/attachment-links.js';
import { VisibilityBadge } from '../../parts/board-badges.js';
import { Markdown } from '../../parts/markdown.js';
import type { AgendaItem } from './meeting-page.js';
import './agenda.css';

/** The agenda to be read: what is confidential for the reader keeps its place and says no more. */
export function Agenda({ items }: { items: readonly AgendaItem[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <Text>{t('meeting.agendaEmpty')}</Text>;
  return <Branches branches={agendaTree(items)} />;
}

function Branches({ branches }: { branches: readonly AgendaBranch<AgendaItem>[] }) {
  return (
    <ol className="agenda">
      {branches.map(({ item, children }) => (
        <li key={item.id} className="agenda__item">
          <span className="agenda__number">{item.number ?? '–'}</span>
          <div className="agenda__body">
            {item.withheld ? <Withheld /> : <Item item={item} />}
            {children.length > 0 && <Branches branches={children} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Withheld() {
  const { t } = useTranslation();
  return <Text muted>{t('meeting.withheld')}</Text>;
}

function Item({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { outcome, minutes, state, stateReason, visibility, attachments, decisions, ballots } = item;
  const title = item.title ?? '';
  return (
    <Stack gap="small">
      <Row>
        <strong>{title}</strong>
        <VisibilityBadge visibility={visibility} />
        {state === 'POSTPONED' && <Badge mood="warning">{t('meeting.postponed')}</Badge>}
      </Row>
      <Text size="small" muted>
        {[
          outcome && t(`enums.agendaOutcome.${outcome}`),
          t('meeting.minutesCount', { count: minutes }),
          item.sponsorOrganization && t('meeting.sponsor', { name: item.sponsorOrganization.name }),
          item.sponsorWorkingGroup && t('meeting.report', { name: item.sponsorWorkingGroup.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {state === 'POSTPONED' && stateReason && <Text size="small">{stateReason}</Text>}
      {(item.text || item.motion || item.project) && <Papers item={item} />}
      <AttachmentLinks attachments={attachments} />
      {ballots.map((ballot) => (
        <Link key={ballot.id} href={paths.ballot(ballot.id)} small>
          {ballot.outcome
            ? t('meeting.ballotResult', { outcome: t(`enums.ballotOutcome.${ballot.outcome}`) })
            : t(`meeting.ballot.${ballot.state}`)}
        </Link>
      ))}
      {decisions.map(({ id, number, title: name, result }) => (
        <Link key={id} href={paths.decision(number)} small>
          {t('meeting.decision', { number, title: name, result: t(`enums.decisionResult.${result}`) })}
        </Link>
      ))}
    </Stack>
  );
}

/** What is to be read before the session. */
function Papers({ item: { text, motion, project, ...item } }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const title = item.title ?? '';
  return (
    <Disclosure
      title={
        <>
          {t('meeting.papers')} <VisuallyHidden>{title}</VisuallyHidden>
        </>
      }
    >
      <Stack>
        {text && <Markdown text={text} level={3} />}
        {motion && (
          <Stack gap="small">
            <strong>{t('meeting.motion')}</strong>
            <Markdown text={motion} level={3} />
          </Stack>
        )}
        {project && (
          <Link href={paths.project(project.slug)}>{t('meeting.project', { name: project.name })}</Link>
        )}
      </Stack>
    </Disclosure>
  );
}
