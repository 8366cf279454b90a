import { useTranslation } from 'react-i18next';
import { Heading, Link } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import type { OfficesPageQuery } from '../../gql/offices-page.js';
import { OfficeFacts } from '../../parts/office-facts.js';

type Office = OfficesPageQuery['coordinationOffices']['nodes'][number];

/** One office; its contacts are links of their own, so only the name leads to the member. */
export function OfficeCard({ office }: { office: Office }) {
  const { t } = useTranslation();
  const { id, name, landCode } = office.organization;
  return (
    <article className="kern-card">
      <div className="kern-card__container">
        <header className="kern-card__header">
          {landCode && (
            <p className="kern-preline kern-preline--small">{t(`enums.land.${landCode as '01'}`)}</p>
          )}
          <Heading level={2} size="medium">
            <Link href={paths.member(id)}>{name}</Link>
          </Heading>
        </header>
        <div className="kern-card__body">
          <OfficeFacts office={office} />
        </div>
      </div>
    </article>
  );
}
