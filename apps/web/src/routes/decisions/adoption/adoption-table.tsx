import { useTranslation } from 'react-i18next';
import { Badge, Button, DataTable, Link, Stack, type Column, type Mood } from '@allmende/web-kern';
import { paths } from '../../../app/paths.js';
import type { AdoptionState } from '../../../gql/schema.js';
import { useFormat } from '../../../i18n/format.js';
import { videoAt, videoMark } from '../../../parts/council-decision/video-mark.js';
import type { Decision } from '../decision-page.js';

type Adoption = Decision['adoptions']['nodes'][number];
type CouncilDecision = NonNullable<Adoption['councilDecision']>;
/** An organization with what it has said; null: nothing yet. */
interface AdoptionRow {
  organization: { id: string; name: string };
  adoption: Adoption | null;
}

const moods: Record<AdoptionState, Mood | 'neutral'> = {
  DECIDED: 'success',
  PLANNED: 'info',
  NOT_NEEDED: 'neutral',
};

interface AdoptionTableProps {
  decision: Decision;
  /** With the id of the organization. */
  onEdit: (organizationId: string) => void;
}

/** Who stands where: those who have said something, then those of the body who have not. */
export function AdoptionTable({ decision, onEdit }: AdoptionTableProps) {
  const { t } = useTranslation();
  const columns = useColumns();
  const rows: AdoptionRow[] = [
    ...decision.adoptions.nodes.map((adoption) => ({ organization: adoption.organization, adoption })),
    ...decision.adoptionsOutstanding.map((organization) => ({ organization, adoption: null })),
  ];
  const actions: Column<AdoptionRow> = {
    key: 'actions',
    header: t('adoption.actions'),
    cell: ({ organization, adoption }) =>
      adoption?.viewerCanEdit && (
        <Button
          look="tertiary"
          aria-haspopup="dialog"
          aria-label={t('adoption.editOf', { name: organization.name })}
          onClick={() => onEdit(organization.id)}
        >
          {t('adoption.edit')}
        </Button>
      ),
  };
  const editable = rows.some(({ adoption }) => adoption?.viewerCanEdit);
  return (
    <DataTable
      caption={t('adoption.table')}
      captionHidden
      rows={rows}
      rowKey={({ organization }) => organization.id}
      columns={editable ? [...columns, actions] : columns}
    />
  );
}

function useColumns(): Column<AdoptionRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'organization',
      header: t('adoption.organization'),
      rowHeader: true,
      cell: ({ organization }) => (
        <Link href={paths.member(organization.id)} small>
          {organization.name}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('adoption.state'),
      cell: ({ adoption }) =>
        adoption ? (
          <Badge mood={moods[adoption.state]}>{t(`enums.adoptionState.${adoption.state}`)}</Badge>
        ) : (
          <Badge>{t('adoption.open')}</Badge>
        ),
    },
    {
      key: 'what',
      header: t('adoption.what'),
      cell: ({ adoption }) => adoption && <What adoption={adoption} />,
    },
    {
      key: 'result',
      header: t('decisions.result'),
      cell: ({ adoption }) =>
        adoption?.councilDecision?.result && t(`enums.councilResult.${adoption.councilDecision.result}`),
    },
    {
      key: 'sources',
      header: t('adoption.sources'),
      cell: ({ adoption }) =>
        adoption?.councilDecision && (
          <Sources name={adoption.organization.name} decision={adoption.councilDecision} />
        ),
    },
  ];
}

function What({ adoption: { plannedOn, councilDecision, note } }: { adoption: Adoption }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="small">
      {plannedOn && <div>{t('adoption.plannedFor', { date: format.date(plannedOn) })}</div>}
      {councilDecision && <Where decision={councilDecision} />}
      {note && <div>{t('adoption.noteWas', { note })}</div>}
    </Stack>
  );
}

function Where({ decision: { title, body, decidedOn, agendaItem } }: { decision: CouncilDecision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const where = agendaItem ? t('member.agendaItem', { body, item: agendaItem }) : body;
  return (
    <>
      <div>{title}</div>
      <div>{t('decisions.where', { date: format.date(decidedOn), where })}</div>
    </>
  );
}

/** Links of several rows are told apart by the name of the organization. */
function Sources({ name, decision }: { name: string; decision: CouncilDecision }) {
  const { t } = useTranslation();
  const { sourceUrl, videoUrl, videoSeconds, oparlUrl } = decision;
  const links = [
    { href: sourceUrl, label: t('decisions.source') },
    {
      href: videoUrl && videoAt(videoUrl, videoSeconds),
      label:
        videoSeconds === null
          ? t('adoption.video')
          : t('adoption.videoAt', { mark: videoMark(videoSeconds) }),
    },
    { href: oparlUrl, label: 'OParl' },
  ];
  return (
    <Stack gap="small">
      {links.map(
        ({ href, label }) =>
          href && (
            <Link key={label} href={href} small aria-label={t('adoption.linkOf', { label, name })}>
              {label}
            </Link>
          ),
      )}
    </Stack>
  );
}
