import type { Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import { mayManage } from '../access.js';

/** Why the actor may not keep funds and allocate from them, or null: the board decides, its moderators act for it. */
export const whyNotKeepFunds = (actor: Actor): OperationError | null =>
  mayManage(actor)
    ? null
    : forbidden({
        de: 'Fonds führt die Moderation, und sie teilt nach Beschluss des Boards daraus zu. Bitte wenden Sie sich an sie.',
        en: 'Funds are kept by the moderators, who allocate from them as the board decides. Please ask them.',
      });
