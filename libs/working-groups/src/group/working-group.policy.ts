import { isModerator, type Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';

/** Why the actor may not found, change or end groups, or null: that is the board's, for which its moderators act. */
export const whyNotForBoard = (actor: Actor): OperationError | null =>
  isModerator(actor)
    ? null
    : forbidden({
        de: 'Arbeitsgruppen richtet das Board ein; Namen, Auftrag und Ende ändert die Moderation. Bitte wenden Sie sich an sie.',
        en: 'Working groups are set up by the board; name, mandate and end are changed by the moderators. Please ask them.',
      });

/** The refusal for those who neither lead the group nor moderate. */
export const notYourGroup = (): OperationError =>
  forbidden({
    de: 'Wer in der Arbeitsgruppe mitarbeitet, sagen ihre Leitung und die Moderation. Bitte wenden Sie sich an sie.',
    en: 'Who works in the group is said by its chair and the moderators. Please ask them.',
  });
