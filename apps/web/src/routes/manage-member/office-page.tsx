import { useTranslation } from 'react-i18next';
import { Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import { ManageOffice, type ManageOfficeQuery } from '../../gql/manage-office.js';
import { useFormat } from '../../i18n/format.js';
import { PartView } from '../../parts/part-view.js';
import { ManageFrame } from './manage-frame.js';
import { OfficeForm } from './office-form.js';

/** What is known of an office today; null: nothing. */
export type KnownOffice = NonNullable<ManageOfficeQuery['organization']>['coordinationOffice'];

export function Component() {
  return <ManageFrame section="office">{({ id }) => <Loader id={id} />}</ManageFrame>;
}

function Loader({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PartView query={useDocument(ManageOffice, { id })}>
      {({ organization }) => {
        if (!organization) return null;
        const { coordinationOffice: office } = organization;
        return (
          <Stack gap="large">
            <Text muted>
              {office
                ? t('office.updated', { date: format.dateTime(office.updatedAt) })
                : t('office.unknown')}
            </Text>
            <OfficeForm organizationId={id} office={office} />
          </Stack>
        );
      }}
    </PartView>
  );
}
