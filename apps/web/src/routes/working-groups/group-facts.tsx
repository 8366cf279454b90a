import { useTranslation } from 'react-i18next';
import { DescriptionList, Link } from '@allmende/web-kern';
import { paths } from '../../app/paths.js';
import { useFormat } from '../../i18n/format.js';
import type { Group } from './group-page.js';

/** Who leads the group, since when and until when, and what founded it. */
export function GroupFacts({ group }: { group: Group }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { chair, foundedOn, foundingNote, foundingDecision, endsOn, endedOn } = group;
  return (
    <DescriptionList
      items={[
        {
          term: t('groups.facts.chair'),
          value: chair && (
            <>
              {chair.account && `${chair.account.displayName}, `}
              <Link href={paths.member(chair.organization.id)}>{chair.organization.name}</Link>
              {!chair.current && !endedOn && ` (${t('groups.resting')})`}
            </>
          ),
        },
        { term: t('groups.facts.founded'), value: date(foundedOn) },
        {
          term: t('groups.facts.foundingDecision'),
          value: foundingDecision ? (
            <Link href={paths.decision(foundingDecision.number)}>
              {`${foundingDecision.number} ${foundingDecision.title}`}
            </Link>
          ) : (
            foundingNote
          ),
        },
        {
          term: t('groups.facts.ends'),
          value: endedOn ? null : endsOn ? date(endsOn) : t('groups.facts.open'),
        },
      ]}
    />
  );
}
