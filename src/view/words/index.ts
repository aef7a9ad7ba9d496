import type { Library } from '../session';
import { citation } from './citation';
import { shell } from './shell';

/** All sentences of the interface in English; those of the scenario come with the scenario. */
const en = { citation, shell };

export type Words = typeof en;

const CATALOGUES: Readonly<Record<string, Words>> = { en };

/** The interface's words in the reader's language, English where there is no other. */
export function wordsOf({ locale }: Pick<Library, 'locale'>): Words {
  return CATALOGUES[locale] ?? en;
}
