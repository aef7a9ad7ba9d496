const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Letters and digits that cannot be taken for one another. `randomUUID` is missing on pages without https. */
function randomWord(length: number): string {
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** The id of a saved game: 80 random bits. */
export const newId = (): string => randomWord(16);

/** A seed that people can read out to each other. */
export const newSeed = (): string => randomWord(6);
