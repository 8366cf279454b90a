import type { Actor } from '@allmende/kernel';
import { forbidden, type OperationError } from '@allmende/platform/graphql';
import { mayBook, mayManage } from '../access.js';

/** Why the actor may not keep the catalogue, or null. */
export const whyNotKeepCatalogue = (actor: Actor): OperationError | null =>
  mayManage(actor)
    ? null
    : forbidden({
        de: 'Den Katalog der Förderprogramme pflegt die Moderation. Bitte melden Sie ihr, was fehlt oder nicht mehr stimmt.',
        en: 'The catalogue of funding programmes is kept by the moderators. Please tell them what is missing or wrong.',
      });

/** Why the actor may not record what a programme gives, or null. */
export const whyNotRecordShare = (actor: Actor): OperationError | null =>
  mayBook(actor)
    ? null
    : forbidden({
        de: 'Anteile von Förderprogrammen tragen Moderation und Kassenführung ein. Bitte wenden Sie sich an sie.',
        en: 'Shares of funding programmes are entered by the moderators and the treasurer. Please ask them.',
      });
