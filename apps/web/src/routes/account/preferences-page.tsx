import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert, Announcement, Checkbox, Fieldset, Link, Stack, Text } from '@allmende/web-kern';
import { useCommand, useDocument } from '../../api/hooks.js';
import { FailureAlert, QueryView } from '../../app/failures.js';
import { paths } from '../../app/paths.js';
import { SignedIn } from '../../app/signed-in.js';
import { Preferences, type PreferencesQuery } from '../../gql/preferences.js';
import type { NotificationTopic } from '../../gql/schema.js';
import { SetPreference } from '../../gql/set-preference.js';
import { AccountFrame } from './account-frame.js';
import './account.css';

type Preference = NonNullable<PreferencesQuery['viewer']>['preferences'][number];

export function Component() {
  return <SignedIn>{() => <PreferencesPage />}</SignedIn>;
}

function PreferencesPage() {
  const { t } = useTranslation();
  return (
    <QueryView query={useDocument(Preferences, {})}>
      {({ viewer }) =>
        viewer && (
          <AccountFrame
            title={t('preferences.title')}
            lead={t('preferences.lead')}
            here={paths.notifications}
          >
            <Stack gap="large">
              <Text>{t('preferences.text', { email: viewer.email ?? '' })}</Text>
              <Topics preferences={viewer.preferences} />
              <Text>
                {t('preferences.follows')} <Link href={paths.projects}>{t('preferences.toProjects')}</Link>
              </Text>
            </Stack>
          </AccountFrame>
        )
      }
    </QueryView>
  );
}

/** Every box is saved at once. */
function Topics({ preferences }: { preferences: readonly Preference[] }) {
  const { t } = useTranslation();
  const command = useCommand(SetPreference);
  const [said, setSaid] = useState('');
  const topics = [...new Set(preferences.map(({ topic }) => topic))];
  const set = ({ topic, channel }: Preference, on: boolean) => {
    setSaid('');
    command.mutate(
      { input: { topic, channel, cadence: on ? 'IMMEDIATE' : 'OFF' } },
      {
        onSuccess: ({ setNotificationPreference: { userErrors } }) =>
          userErrors.length === 0 &&
          setSaid(
            t(on ? 'preferences.savedOn' : 'preferences.savedOff', {
              topic: t(`preferences.topic.${topic}`),
              channel: t(`preferences.channel.${channel}`),
            }),
          ),
      },
    );
  };
  // What was clicked shows at once; the answer of the server then says the same, or the failure stands above.
  const pending = command.isPending ? command.variables.input : undefined;
  return (
    <Stack>
      {command.error && <FailureAlert error={command.error} />}
      {command.data?.setNotificationPreference.userErrors.map(({ message }) => (
        <Alert key={message} kind="danger" title={message} announce />
      ))}
      <div className="topic-list">
        {topics.map((topic) => (
          <Topic
            key={topic}
            topic={topic}
            preferences={preferences.filter((one) => one.topic === topic)}
            isOn={(one) =>
              pending?.topic === one.topic && pending.channel === one.channel
                ? pending.cadence === 'IMMEDIATE'
                : one.cadence === 'IMMEDIATE'
            }
            onSet={set}
          />
        ))}
      </div>
      <Announcement visible>{said}</Announcement>
    </Stack>
  );
}

function Topic(props: {
  topic: NotificationTopic;
  preferences: readonly Preference[];
  isOn: (preference: Preference) => boolean;
  onSet: (preference: Preference, on: boolean) => void;
}) {
  const { t } = useTranslation();
  const { topic, preferences, isOn, onSet } = props;
  const fixed = preferences.every(({ changeable }) => !changeable);
  return (
    <Fieldset
      legend={t(`preferences.topic.${topic}`)}
      hint={
        <>
          {t(`preferences.topicText.${topic}`)} {fixed && t('preferences.fixed')}
        </>
      }
      horizontal
    >
      {preferences.map((one) => (
        <Checkbox
          key={one.channel}
          label={t(`preferences.channel.${one.channel}`)}
          checked={isOn(one)}
          disabled={!one.changeable}
          onChange={(event) => onSet(one, event.target.checked)}
        />
      ))}
    </Fieldset>
  );
}
