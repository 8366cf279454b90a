import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, Button, Row, Text, type Mood } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { today } from '../../i18n/today.js';
import { Entry } from '../../parts/entry-list.js';
import { useWindow } from '../../parts/role-window.js';
import { EndRoleDialog } from './end-role-dialog.js';
import { standingOf, type GrantStanding } from './grant-standing.js';
import { HandOverDialog, othersThan } from './hand-over-dialog.js';
import type { Grant } from './people-page.js';

const mood: Record<GrantStanding, Mood | 'neutral'> = {
  counts: 'success',
  ahead: 'info',
  over: 'neutral',
  rests: 'warning',
};

/** What a dialog about one role is given. */
export interface RoleDialogProps {
  grant: Grant;
  colleagues: readonly Grant[];
  organization: { id: string; name: string };
  /** Whether the viewer may ask new people in. */
  mayInvite: boolean;
  onClose: () => void;
  onDone: (said: string) => void;
}

type PersonEntryProps = Omit<RoleDialogProps, 'onClose'> & { editable: boolean };

/** A person in a role: since when, for which days, whether it counts today; it can be handed over and ended. */
export function PersonEntry({ editable, ...props }: PersonEntryProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'end' | 'handOver'>();
  const { grant } = props;
  const names = { person: grant.account?.displayName ?? '', role: t(`enums.role.${grant.role}`) };
  const dialog = { ...props, onClose: () => setOpen(undefined) };
  const canHandOver = props.mayInvite || othersThan(grant, props.colleagues).length > 0;
  const actions = (
    <Row>
      {canHandOver && (
        <Button small aria-label={t('people.handOverOf', names)} onClick={() => setOpen('handOver')}>
          {t('people.handOver')}
        </Button>
      )}
      <Button small aria-label={t('people.endOf', names)} onClick={() => setOpen('end')}>
        {t('people.end')}
      </Button>
    </Row>
  );
  return (
    <Entry actions={editable && actions}>
      <PersonFacts grant={grant} />
      {open === 'end' && <EndRoleDialog {...dialog} onHandOver={() => setOpen('handOver')} />}
      {open === 'handOver' && <HandOverDialog {...dialog} />}
    </Entry>
  );
}

function PersonFacts({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const format = useFormat();
  const window = useWindow()(grant);
  const standing = standingOf(grant, today());
  return (
    <>
      <Row>
        <strong>{grant.account?.displayName ?? t('people.unknown')}</strong>
        <span>{t(`enums.role.${grant.role}`)}</span>
        <Badge mood={mood[standing]}>{t(`people.standing.${standing}`)}</Badge>
      </Row>
      <Text size="small" muted>
        {window ? t('people.window', { window }) : t('people.since', { date: format.date(grant.since) })}
      </Text>
    </>
  );
}
