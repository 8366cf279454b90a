/** What was typed for an item and not saved: it outlives calling up another item, and a reload of the page. */
const keyOf = (itemId: string): string => `allmende.notes.${itemId}`;

export const readDraft = (itemId: string): string | null => sessionStorage.getItem(keyOf(itemId));

/** Keeps the text, or forgets it when it is what is saved anyway. */
export function keepDraft(itemId: string, text: string, saved: string): void {
  if (text === saved) sessionStorage.removeItem(keyOf(itemId));
  else sessionStorage.setItem(keyOf(itemId), text);
}
