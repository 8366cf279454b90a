import { useTranslation } from 'react-i18next';
import { Alert, Button, Stack, Text } from '@allmende/web-kern';
import { useCommand } from '../api/hooks.js';
import { FailureAlert } from '../app/failures.js';
import { Follow } from '../gql/follow.js';
import { Unfollow } from '../gql/unfollow.js';

/** Follows a project or an organization, or stops; only for people who are signed in. */
export function FollowButton({ subjectId, follows }: { subjectId: string; follows: boolean }) {
  const { t } = useTranslation();
  const follow = useCommand(Follow);
  const unfollow = useCommand(Unfollow);
  const command = follows ? unfollow : follow;
  const refused = follow.data?.follow.userErrors[0] ?? unfollow.data?.unfollow.userErrors[0];
  const error = follow.error ?? unfollow.error;
  return (
    <Stack gap="small">
      <div>
        <Button busy={command.isPending} onClick={() => command.mutate({ subjectId })}>
          {follows ? t('common.unfollow') : t('common.follow')}
        </Button>
      </div>
      <div role="status">
        <Text size="small" muted>
          {follows ? t('common.following') : t('common.notFollowing')}
        </Text>
      </div>
      {refused && <Alert kind="danger" title={refused.message} announce />}
      {error && <FailureAlert error={error} />}
    </Stack>
  );
}
