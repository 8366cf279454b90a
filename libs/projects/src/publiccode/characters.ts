/** Characters that no text may hold: control characters, and halves of a surrogate pair (which no database stores). */
const unfit = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/** The first unfit character of a text as `U+0007`, if there is one. */
export function unfitCharacter(text: string): string | undefined {
  return unfitCharacters(text).next().value?.character;
}

/** All unfit characters of a text with their offsets. */
export function* unfitCharacters(text: string): Generator<{ character: string; offset: number }, undefined> {
  for (const { 0: found, index } of text.matchAll(unfit)) {
    const point = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    yield { character: `U+${point}`, offset: index };
  }
  return undefined;
}
