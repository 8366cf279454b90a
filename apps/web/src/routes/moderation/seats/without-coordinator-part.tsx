import { useTranslation } from 'react-i18next';
import { Badge, Heading, Link, LinkButton, Row, Stack, Text } from '@allmende/web-kern';
import { useConnection } from '../../../api/hooks.js';
import { paths } from '../../../app/paths.js';
import { WithoutCoordinator } from '../../../gql/without-coordinator.js';
import { Entry, EntryList } from '../../../parts/entry-list.js';
import { ListOf } from '../../../parts/list-of.js';

/** Members for whom nobody can act. */
export function WithoutCoordinatorPart() {
  const { t } = useTranslation();
  const connection = useConnection(
    WithoutCoordinator,
    {},
    (data) => data.organizationsWithoutCoordinator.pageInfo,
  );
  return (
    <Stack>
      <Heading level={2}>{t('seats.without')}</Heading>
      <ListOf
        connection={connection}
        list={(data) => data.organizationsWithoutCoordinator}
        empty={<Text>{t('seats.withoutEmpty')}</Text>}
      >
        {(rows) => (
          <>
            <Text>{t('seats.withoutText')}</Text>
            <EntryList>
              {rows.map(({ id, name, membership }) => (
                <Entry
                  key={id}
                  actions={
                    <LinkButton
                      small
                      href={paths.manageMember(id)}
                      aria-label={t('seats.manageLabel', { name })}
                    >
                      {t('seats.manage')}
                    </LinkButton>
                  }
                >
                  <Row>
                    <Link href={paths.member(id)}>{name}</Link>
                    {membership && <Badge>{t(`enums.circle.${membership.circle}`)}</Badge>}
                  </Row>
                </Entry>
              ))}
            </EntryList>
          </>
        )}
      </ListOf>
    </Stack>
  );
}
