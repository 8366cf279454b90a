import { useTranslation } from 'react-i18next';
import texts from '../../i18n/de/moderation.json';

type Action = keyof typeof texts.action;
type Subject = keyof typeof texts.subjectType;

/** What was done, in words; a command of a newer server shows its own name. */
export function useActionLabel(): (action: string) => string {
  const { t } = useTranslation();
  return (action) => (action in texts.action ? t(`moderation.action.${action as Action}`) : action);
}

/** The kind of thing to which it was done, in words. */
export function useSubjectLabel(): (type: string) => string {
  const { t } = useTranslation();
  return (type) => (type in texts.subjectType ? t(`moderation.subjectType.${type as Subject}`) : type);
}
