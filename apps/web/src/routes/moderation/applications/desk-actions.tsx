import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Stack, Text } from '@allmende/web-kern';
import type { News } from '../../../parts/news-alert.js';
import { AskDialog } from './ask-dialog.js';
import { DecideDialog } from './decide-dialog.js';
import type { DeskApplication, DeskSeats } from './desk-page.js';
import { RecommendDialog } from './recommend-dialog.js';

interface ActionsProps {
  application: DeskApplication;
  seats: DeskSeats;
  onDone: (news: News) => void;
}

/** What every dialog of the desk is given. */
export interface DeskDialogProps {
  application: DeskApplication;
  onDone: (news: News) => void;
  onClose: () => void;
}

/** Ask, recommend, decide; nothing is left to do when it is over. */
export function DeskActions({ application, seats, onDone }: ActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'ask' | 'recommend' | 'decide'>();
  if (!application.viewerCanDecide) return null;
  const dialog = { application, onDone, onClose: () => setOpen(undefined) };
  return (
    <Stack>
      <Heading level={2}>{t('desk.work')}</Heading>
      <Text>{application.state === 'ASKED' ? t('desk.nextAsked') : t('desk.next')}</Text>
      <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('decide')}>
        {t('desk.decide')}
      </Button>
      <Button aria-haspopup="dialog" onClick={() => setOpen('ask')}>
        {t('desk.ask')}
      </Button>
      <Button aria-haspopup="dialog" onClick={() => setOpen('recommend')}>
        {application.recommendation ? t('desk.recommendAgain') : t('desk.recommend')}
      </Button>
      {open === 'ask' && <AskDialog {...dialog} />}
      {open === 'recommend' && <RecommendDialog {...dialog} />}
      {open === 'decide' && <DecideDialog {...dialog} seats={seats} />}
    </Stack>
  );
}
