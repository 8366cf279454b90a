import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcement, Button } from '@allmende/web-kern';

/** Copies a text, and says below whether that went well. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('common.copied'));
    } catch {
      // Without https, or when the browser forbids it.
      setSaid(t('common.notCopied'));
    }
  };
  return (
    <>
      <Button look="primary" onClick={() => void copy()}>
        {label}
      </Button>
      <Announcement visible>{said}</Announcement>
    </>
  );
}
