import { fault, UserFaults } from '@allmende/platform/graphql';
import { forbidden, type OperationError, type Text } from '@allmende/platform/graphql';

/** Attachments that one item may have. */
export const mostAttachments = 20;

const refuse = (code: string, text: Text, path = 'file'): UserFaults =>
  new UserFaults(fault(code, path, text));

/** A size as people say it, decimal comma or point. */
const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

export const fileTooLarge = (limit: number): UserFaults =>
  refuse('FILE_TOO_LARGE', {
    de: `Die Datei ist zu groß: höchstens ${megabytes(limit)} MB sind möglich. Bitte verkleinern oder aufteilen.`,
    en: `The file is too large: at most ${megabytes(limit)} MB are possible. Please shrink or split it.`,
  });

export const fileMissing = (): UserFaults =>
  refuse('FILE_MISSING', {
    de: 'Es kam keine Datei an. Bitte genau eine Datei senden (multipart/form-data).',
    en: 'No file arrived. Please send exactly one file (multipart/form-data).',
  });

export const oneFileOnly = (): UserFaults =>
  refuse('ONE_FILE_ONLY', {
    de: 'Bitte jede Datei einzeln hochladen.',
    en: 'Please upload one file at a time.',
  });

export const uploadBroken = (): UserFaults =>
  refuse('UPLOAD_BROKEN', {
    de: 'Die Übertragung ist abgebrochen. Bitte noch einmal hochladen.',
    en: 'The transfer broke off. Please upload the file again.',
  });

export const fileEmpty = (): UserFaults =>
  refuse('FILE_EMPTY', {
    de: 'Die Datei ist leer. Bitte prüfen, ob es die richtige ist.',
    en: 'The file is empty. Please check whether it is the right one.',
  });

export const tooManyAttachments = (): UserFaults =>
  refuse('TOO_MANY_ATTACHMENTS', {
    de: `Ein Punkt kann höchstens ${mostAttachments} Anlagen haben. Bitte zuerst eine entfernen.`,
    en: `An item can have at most ${mostAttachments} attachments. Please remove one first.`,
  });

/** @param allowed extensions, e.g. `pdf, png` */
export const typeNotAllowed = (allowed: string): UserFaults =>
  refuse('TYPE_NOT_ALLOWED', {
    de: `Dateien dieser Art sind nicht möglich. Möglich sind: ${allowed}.`,
    en: `Files of this kind are not possible. Possible are: ${allowed}.`,
  });

/** @param found what the content is, or null when it is nothing that we know */
export const contentDiffers = (extension: string, found: string | null): UserFaults =>
  refuse('CONTENT_DIFFERS', {
    de: `Der Inhalt ist keine ${extension.toUpperCase()}-Datei${found ? `, sondern: ${found}` : ''}. Bitte die Datei im richtigen Programm neu speichern.`,
    en: `The content is no ${extension.toUpperCase()} file${found ? ` but: ${found}` : ''}. Please save it again in the right program.`,
  });

export const declaredOtherwise = (extension: string, declared: string): UserFaults =>
  refuse('CONTENT_DIFFERS', {
    de: `Die Endung „.${extension}“ passt nicht zur angegebenen Art „${declared.slice(0, 80)}“.`,
    en: `The extension ".${extension}" does not fit the declared type "${declared.slice(0, 80)}".`,
  });

export const notUtf8Text = (extension: string): UserFaults =>
  refuse('NOT_UTF8_TEXT', {
    de: `Der Inhalt ist kein Text in UTF-8. Bitte die ${extension.toUpperCase()}-Datei als „UTF-8“ speichern und noch einmal hochladen.`,
    en: `The content is no text in UTF-8. Please save the ${extension.toUpperCase()} file as "UTF-8" and upload it again.`,
  });

export const widerThanItem = (): UserFaults =>
  refuse(
    'WIDER_THAN_ITEM',
    {
      de: 'Die Anlage kann nicht offener sein als ihr Punkt. Bitte eine engere Sichtbarkeit wählen oder zuerst die des Punkts ändern.',
      en: 'The attachment cannot be more open than its item. Choose a narrower visibility, or change that of the item first.',
    },
    'input.visibility',
  );

export const notYourItem = (): OperationError =>
  forbidden({
    de: 'Anlagen ändern, solange der Vorschlag wartet, die Einreichenden; bis zum Ende der Sitzung die Sitzungsleitung.',
    en: 'Attachments are changed by the sponsor while the proposal waits, and by those who lead the body until the session is closed.',
  });

export const notMultipart = (): UserFaults =>
  refuse('NOT_MULTIPART', {
    de: 'Erwartet wird multipart/form-data mit genau einer Datei.',
    en: 'Expected is multipart/form-data with exactly one file.',
  });
