import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button, Dialog, DialogButtons, Text } from '@allmende/web-kern';

/** While something typed in is not saved: asks before another page of the app, and lets the browser ask before it is closed. */
export function UnsavedGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (blocker.state !== 'blocked') return null;
  const stay = () => blocker.reset();
  return (
    <Dialog
      open
      onClose={stay}
      title={t('minutes.unsaved')}
      closeLabel={t('common.close')}
      footer={
        <DialogButtons
          confirm={
            <Button look="primary" onClick={() => blocker.proceed()}>
              {t('minutes.leave')}
            </Button>
          }
          cancel={t('minutes.stay')}
          onCancel={stay}
        />
      }
    >
      <Text>{t('minutes.unsavedText')}</Text>
    </Dialog>
  );
}
