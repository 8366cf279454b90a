import { useTranslation } from 'react-i18next';
import { DescriptionList, Heading, Link, Stack, type Description } from '@allmende/web-kern';
import { useFormat } from '../../i18n/format.js';
import type { Member } from './member-page.js';

/** What the register and the directory know of it. */
export function MemberFacts({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <Stack gap="small">
      <Heading level={2}>{t('member.facts')}</Heading>
      <DescriptionList items={useFacts(member)} column />
    </Stack>
  );
}

function useFacts(member: Member): Description[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { population, populationDate: countedOn, areaHectares: area, website, wikidataId } = member;
  const people = population === null ? null : format.number(population);
  const formerNames = member.formerNames.map(({ name, until }) =>
    t('member.formerName', { name, date: format.shortDate(until) }),
  );
  return [
    { term: t('member.kind'), value: t(`enums.organizationKind.${member.kind}`) },
    { term: t('member.land'), value: member.landName },
    {
      term: t('member.formerNames', { count: formerNames.length }),
      value: formerNames.join('; '),
    },
    {
      term: t('member.population'),
      value:
        people && countedOn
          ? t('member.populationOn', { population: people, date: format.date(countedOn) })
          : people,
    },
    {
      term: t('member.area'),
      value: area === null ? null : t('member.areaValue', { area: format.number(area / 100) }),
    },
    { term: t('member.officialKey'), value: member.officialKey },
    { term: t('member.regionalKey'), value: member.regionalKey },
    { term: t('member.postalCode'), value: member.postalCode },
    {
      term: t('member.website'),
      value: website && <Link href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</Link>,
    },
    {
      term: t('member.wikidata'),
      value: wikidataId && <Link href={`https://www.wikidata.org/wiki/${wikidataId}`}>{wikidataId}</Link>,
    },
  ];
}
