import { useTranslation } from 'react-i18next';
import { DescriptionList, Text } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import { useWindow } from '../../parts/role-window.js';
import type { Offer } from './invitation-page.js';

/** What somebody is invited to, as whom, and until when she can say yes. */
export function OfferFacts({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const window = useWindow()(offer);
  return (
    <>
      <Text size="large">{t('invitation.lead', { organization: offer.organizationName })}</Text>
      <DescriptionList
        items={[
          { term: t('invitation.organization'), value: offer.organizationName },
          {
            term: t('invitation.role'),
            value: (
              <>
                <strong>{t(`enums.role.${offer.role}`)}</strong>
                <br />
                {t(`enums.roleExplained.${offer.role}`)}
              </>
            ),
          },
          { term: t('invitation.window'), value: window },
          { term: t('invitation.email'), value: offer.email },
          { term: t('invitation.expires'), value: format.dateTime(offer.expiresAt) },
        ]}
      />
    </>
  );
}
