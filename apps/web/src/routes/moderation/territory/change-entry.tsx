import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Heading, Link, Row, Text } from '@allmende/web-kern';
import { paths } from '../../../app/paths.js';
import { useFormat } from '../../../i18n/format.js';
import { Entry } from '../../../parts/entry-list.js';
import type { News } from '../../../parts/news-alert.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { DismissDialog } from './dismiss-dialog.js';
import type { Change } from './territory-page.js';
import { useHoldings } from './use-holdings.js';

interface ChangeEntryProps {
  change: Change;
  onDone: (news: News) => void;
}

/** One change: the old territory, who may have taken its place and why, what hangs on it. */
export function ChangeEntry(props: ChangeEntryProps) {
  const { t } = useTranslation();
  const { change } = props;
  const { kind, oldName, oldKey, newName, newKey } = change;
  const before = t('territory.named', { name: oldName, key: oldKey });
  const after = newName && t('territory.named', { name: newName, key: newKey ?? oldKey });
  return (
    <Entry strong={change.state === 'PROPOSED'} actions={<Actions {...props} />}>
      <Heading level={2} size="small">
        {after ? `${before} → ${after}` : before}
      </Heading>
      <Row>
        <Badge mood={kind === 'VANISHED' ? 'warning' : 'info'}>
          {t(`enums.territorialChangeKind.${kind}`)}
        </Badge>
      </Row>
      <Reasons change={change} />
    </Entry>
  );
}

function Reasons({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const holdings = useHoldings(change);
  const { asOf, reason, decidedAt, state } = change;
  return (
    <>
      <Text size="small" muted>
        {reason} {t('territory.asOf', { date: date(asOf) })}
      </Text>
      {state === 'PROPOSED' && (
        <Text size="small">
          {holdings.length > 0
            ? t('territory.hanging', { what: holdings.join(', ') })
            : t('territory.hangingOther')}
        </Text>
      )}
      <Places change={change} />
      {decidedAt && <Text size="small">{t('territory.decided', { date: date(decidedAt) })}</Text>}
    </>
  );
}

/** The pages of both, to look at before a decision. */
function Places({ change: { state, organization, successor } }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <Text size="small">
      {t('territory.old')}{' '}
      <Link href={paths.member(organization.id)} small>
        {organization.name}
      </Link>
      {successor && (
        <>
          {'. '}
          {state === 'PROPOSED' ? t('territory.proposed') : t('territory.successor')}{' '}
          <Link href={paths.member(successor.id)} small>
            {successor.name}
          </Link>
        </>
      )}
    </Text>
  );
}

function Actions({ change, onDone }: ChangeEntryProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'confirm' | 'dismiss'>();
  const close = () => setOpen(undefined);
  if (change.state !== 'PROPOSED') return null;
  const name = change.oldName;
  return (
    <Row>
      <Button
        small
        aria-haspopup="dialog"
        aria-label={t('territory.confirmLabel', { name })}
        onClick={() => setOpen('confirm')}
      >
        {t('territory.confirm')}
      </Button>
      <Button
        small
        look="tertiary"
        aria-haspopup="dialog"
        aria-label={t('territory.dismissLabel', { name })}
        onClick={() => setOpen('dismiss')}
      >
        {t('territory.dismiss')}
      </Button>
      {open === 'confirm' && <ConfirmDialog change={change} onDone={onDone} onClose={close} />}
      {open === 'dismiss' && <DismissDialog change={change} onDone={onDone} onClose={close} />}
    </Row>
  );
}
