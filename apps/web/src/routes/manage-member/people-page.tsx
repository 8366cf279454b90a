import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Heading, Stack, Text } from '@allmende/web-kern';
import { useDocument } from '../../api/hooks.js';
import type { ViewerState } from '../../app/viewer.js';
import { ManagePeople, type ManagePeopleQuery } from '../../gql/manage-people.js';
import { EntryList } from '../../parts/entry-list.js';
import { NewsAlert, type News } from '../../parts/news-alert.js';
import { PartView } from '../../parts/part-view.js';
import { InvitationList } from './invitation-list.js';
import { InviteDialog } from './invite-dialog.js';
import { ManageFrame } from './manage-frame.js';
import { PersonEntry } from './person-entry.js';
import { keepsPeople } from './who.js';

/** The people of an organization and those it has invited. */
export type People = NonNullable<ManagePeopleQuery['organization']>;
/** A person in a role. */
export type Grant = People['people']['nodes'][number];

export function Component() {
  return (
    <ManageFrame section="people">
      {({ id, name }, viewer) => <Loader id={id} name={name} viewer={viewer} />}
    </ManageFrame>
  );
}

interface ViewProps {
  name: string;
  viewer: NonNullable<ViewerState>;
}

function Loader({ id, ...view }: ViewProps & { id: string }) {
  return (
    <PartView query={useDocument(ManagePeople, { id })}>
      {({ organization }) => organization && <PeopleView {...view} organization={organization} />}
    </PartView>
  );
}

function PeopleView({ organization, name, viewer }: ViewProps & { organization: People }) {
  const { t } = useTranslation();
  const [news, setNews] = useState<News>();
  const say = (title: string) => setNews({ title });
  const [inviting, setInviting] = useState(false);
  const keeper = keepsPeople(viewer, organization.id);
  const grants = organization.people.nodes;
  return (
    <Stack gap="section">
      <Stack>
        <Heading level={2}>{t('people.roles')}</Heading>
        <NewsAlert news={news} />
        {grants.length === 0 && <Text>{t('people.none', { organization: name })}</Text>}
        <EntryList>
          {grants.map((grant) => (
            <PersonEntry
              key={grant.id}
              grant={grant}
              colleagues={grants}
              organization={{ id: organization.id, name }}
              editable={keeper || grant.account?.id === viewer.id}
              mayInvite={keeper}
              onDone={say}
            />
          ))}
        </EntryList>
        {keeper ? (
          <div>
            <Button look="primary" aria-haspopup="dialog" onClick={() => setInviting(true)}>
              {t('people.invite')}
            </Button>
          </div>
        ) : (
          <Text muted>{t('people.onlyCoordinators')}</Text>
        )}
      </Stack>
      {keeper && <InvitationList invitations={organization.invitations.nodes} onDone={say} />}
      {inviting && (
        <InviteDialog
          organization={{ id: organization.id, name }}
          onClose={() => setInviting(false)}
          onDone={say}
        />
      )}
    </Stack>
  );
}
