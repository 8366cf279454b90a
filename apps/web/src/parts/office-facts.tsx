import { useTranslation } from 'react-i18next';
import { DescriptionList, Link } from '@allmende/web-kern';
import type { OfficeState } from '../gql/schema.js';
import { useFormat } from '../i18n/format.js';

/** What is known of a coordination office. */
export interface Office {
  state: OfficeState;
  name: string | null;
  vacancyUrl: string | null;
  vacancyUntil: string | null;
  holderName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  website: string | null;
}

const shortAddress = (url: string): string => url.replace(/^https?:\/\/|\/$/g, '');

/** Who answers, how to reach her, or where the post is advertised. What is not known is left out; `wide`: values beside terms. */
export function OfficeFacts({ office, wide }: { office: Office; wide?: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { vacancyUrl, vacancyUntil, contactEmail, contactPhone, website } = office;
  return (
    <DescriptionList
      column={!wide}
      items={[
        { term: t('offices.state'), value: t(`enums.officeState.${office.state}`) },
        { term: t('offices.name'), value: office.name },
        { term: t('offices.holder'), value: office.holderName },
        {
          term: t('offices.email'),
          value: contactEmail && <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link>,
        },
        {
          term: t('offices.phone'),
          value: contactPhone && (
            <Link href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>{contactPhone}</Link>
          ),
        },
        { term: t('offices.website'), value: website && <Link href={website}>{shortAddress(website)}</Link> },
        {
          term: t('offices.vacancy'),
          value: vacancyUrl && vacancyUntil && (
            <Link href={vacancyUrl}>{t('offices.applyUntil', { date: date(vacancyUntil) })}</Link>
          ),
        },
      ]}
    />
  );
}
