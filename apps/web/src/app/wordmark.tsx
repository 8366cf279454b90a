import { useTranslation } from 'react-i18next';

/** Our mark, furrows of a field held in common, and the name. */
export function Wordmark() {
  const { t } = useTranslation();
  return (
    <>
      <svg width="36" height="36" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect className="wordmark__ground" width="32" height="32" rx="6" />
        <g className="wordmark__furrows">
          <path d="M6 22c5-6 15-6 20 0" />
          <path d="M6 16c5-6 15-6 20 0" />
          <path d="M6 28c5-6 15-6 20 0" />
        </g>
        <circle className="wordmark__sun" cx="16" cy="6" r="2.5" />
      </svg>
      <span>{t('common.brand')}</span>
    </>
  );
}
