import type { Library } from '../session';
import { briefing } from './briefing';
import { chamber } from './chamber';
import { citation } from './citation';
import { commit } from './commit';
import { corridor } from './corridor';
import { debrief } from './debrief';
import { desk } from './desk';
import { lab } from './lab';
import { ledger } from './ledger';
import { lenses } from './lenses';
import { moscow } from './moscow';
import { reading } from './reading';
import { reasons } from './reasons';
import { rollout } from './rollout';
import { shell } from './shell';
import { signals } from './signals';
import { title } from './title';

/** All sentences of the interface in English; those of the scenario come with the scenario. */
const en = {
  briefing,
  chamber,
  citation,
  commit,
  corridor,
  debrief,
  desk,
  lab,
  ledger,
  lenses,
  moscow,
  reading,
  reasons,
  rollout,
  shell,
  signals,
  title,
};

export type Words = typeof en;

const CATALOGUES: Readonly<Record<string, Words>> = { en };

/** The interface's words in the reader's language, English where there is no other. */
export function wordsOf({ locale }: Pick<Library, 'locale'>): Words {
  return CATALOGUES[locale] ?? en;
}
