import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Link, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { ManageDecisions, type ManageDecisionsQuery } from '../../gql/manage-decisions.js';
import { useFormat } from '../../i18n/format.js';
import { Entry, EntryList } from '../../parts/entry-list.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { DecisionDialog } from './decision-dialog.js';
import { ManageFrame } from './manage-frame.js';

type Decision = NonNullable<ManageDecisionsQuery['organization']>['councilDecisions']['nodes'][number];

export function Component() {
  return <ManageFrame section="decisions">{({ id }) => <Loader id={id} />}</ManageFrame>;
}

function Loader({ id }: { id: string }) {
  return (
    <PartView query={useDocument(ManageDecisions, { id })}>
      {({ organization }) =>
        organization && <Decisions organizationId={id} decisions={organization.councilDecisions.nodes} />
      }
    </PartView>
  );
}

function Decisions(props: { organizationId: string; decisions: readonly Decision[] }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const say = (title: string) => setNews({ title });
  const [open, setOpen] = useState(false);
  const { organizationId, decisions } = props;
  return (
    <Stack>
      <NewsAlert news={news} />
      <div>
        <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('decisions.record')}
        </Button>
      </div>
      {decisions.length === 0 ? (
        <Text>{t('decisions.none')}</Text>
      ) : (
        <EntryList>
          {decisions.map((decision) => (
            <DecisionEntry key={decision.id} decision={decision} />
          ))}
        </EntryList>
      )}
      {open && <DecisionDialog {...{ organizationId }} onClose={() => setOpen(false)} onDone={say} />}
    </Stack>
  );
}

function DecisionEntry({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, sourceUrl, decidedOn, body, agendaItem } = decision;
  const where = agendaItem ? t('member.agendaItem', { body, item: agendaItem }) : body;
  return (
    <Entry>
      <strong>{title}</strong>
      <Text size="small" muted>
        {t('decisions.where', { date: format.date(decidedOn), where })}
      </Text>
      {sourceUrl && (
        <Link href={sourceUrl} small>
          {t('decisions.source')}
        </Link>
      )}
    </Entry>
  );
}
