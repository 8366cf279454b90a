import { useTranslation } from 'react-i18next';
import type texts from '../../i18n/de/moderation.json';

type Action = keyof (typeof texts)['action'];
type Subject = keyof (typeof texts)['subjectType'];

/** The commands that the log knows; one of a newer server shows its own name. */
const actions: readonly string[] = [
  'addAssociationMember', 'admitMember', 'answerLeadership', 'changePassword', 'createAccount', 'createApiToken',
  'createOrganization', 'createProject', 'endParticipation', 'follow', 'grantRole', 'importPubliccode',
  'importRegister', 'joinProject', 'markNotificationsRead', 'recordCouncilDecision', 'retryDeliveries',
  'revokeApiToken', 'revokeRole', 'revokeSession', 'seedDemo', 'setNotificationPreference', 'setProjectLifecycle',
  'signIn', 'signOut', 'signOutEverywhere', 'unfollow', 'updateAccount', 'updateProject',
] satisfies Action[]; // prettier-ignore

const subjects: readonly string[] = [
  'Account', 'ApiToken', 'CouncilDecision', 'Delivery', 'Membership', 'Notification', 'Organization',
  'Participation', 'Project', 'Session',
] satisfies Subject[]; // prettier-ignore

/** What was done, in words. */
export function useActionLabel(): (action: string) => string {
  const { t } = useTranslation();
  return (action) => (actions.includes(action) ? t(`moderation.action.${action as Action}`) : action);
}

/** The kind of thing to which it was done, in words. */
export function useSubjectLabel(): (type: string) => string {
  const { t } = useTranslation();
  return (type) => (subjects.includes(type) ? t(`moderation.subjectType.${type as Subject}`) : type);
}
