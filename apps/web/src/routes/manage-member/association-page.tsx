import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Link, Row, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { paths } from '../../app/paths.js';
import { ManageAssociation, type ManageAssociationQuery } from '../../gql/manage-association.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { AddMemberDialog } from './add-member-dialog.js';
import { EndBelongingDialog } from './end-belonging-dialog.js';
import { ManageFrame } from './manage-frame.js';

type Association = NonNullable<ManageAssociationQuery['organization']>;
/** An organization belongs to the association, or did. */
export type Belonging = Association['associationMemberships']['nodes'][number];

export function Component() {
  return <ManageFrame section="association">{({ id }) => <Loader id={id} />}</ManageFrame>;
}

function Loader({ id }: { id: string }) {
  return (
    <PartView query={useDocument(ManageAssociation, { id })}>
      {({ organization }) => organization && <Members association={organization} />}
    </PartView>
  );
}

function Members({ association }: { association: Association }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const say = (title: string) => setNews({ title });
  const [adding, setAdding] = useState(false);
  const { nodes } = association.associationMemberships;
  return (
    <Stack>
      <NewsAlert news={news} />
      <div>
        <Button look="primary" aria-haspopup="dialog" onClick={() => setAdding(true)}>
          {t('association.add')}
        </Button>
      </div>
      {nodes.length === 0 && <Text>{t('association.none')}</Text>}
      <EntryList>
        {nodes.map((belonging) => (
          <BelongingEntry key={belonging.id} belonging={belonging} onDone={say} />
        ))}
      </EntryList>
      {adding && (
        <AddMemberDialog associationId={association.id} onClose={() => setAdding(false)} onDone={say} />
      )}
    </Stack>
  );
}

interface BelongingProps {
  belonging: Belonging;
  onDone: (said: string) => void;
}

function BelongingEntry({ belonging, onDone }: BelongingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [ending, setEnding] = useState(false);
  const { organization, since, until, current } = belonging;
  const end = (
    <Button
      small
      aria-haspopup="dialog"
      aria-label={t('association.endOf', { organization: organization.name })}
      onClick={() => setEnding(true)}
    >
      {t('association.end')}
    </Button>
  );
  const from = format.date(since);
  return (
    <Entry actions={until === null && end}>
      <Row>
        <Link href={paths.member(organization.id)}>{organization.name}</Link>
        {!current && <Badge>{t('association.notToday')}</Badge>}
      </Row>
      <Text size="small" muted>
        {until ? t('common.fromUntil', { from, until: format.date(until) }) : t('common.since', { from })}
      </Text>
      {ending && (
        <EndBelongingDialog belonging={belonging} onClose={() => setEnding(false)} onDone={onDone} />
      )}
    </Entry>
  );
}
