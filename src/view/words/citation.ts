import { inWords } from '../wording';

/** Words of the sheet that opens behind a citation. */
export const citation = {
  open: (label: string) => `Source ${label}`,
  title: (label: string) => `Source ${label}`,
  paraphrase: 'In our words',
  speaksFor: 'What speaks for it',
  speaksAgainst: 'What speaks against it',
  uses: 'In this game',
  noUse: 'No rule of this game rests on it alone.',
  unknown: 'The register has no entry with this name.',
  noteKinds: {
    slip: 'Checked: a slip in the paper',
    missing: 'Checked: something is missing',
    qualified: 'Checked: true with a limit',
    confirmed: 'Checked: confirmed',
    dated: 'Checked: overtaken since',
  },
  values: (paper: string, checked: string) => `In the paper: ${paper}. Checked: ${checked}.`,
  remarkSource: (source: string, confidence: string, unverified: boolean) =>
    `${source}; confidence ${confidence}${unverified ? '; from memory, not checked against a source' : ''}`,
  usedUnder: (sentence: string, lenses: string) => `${sentence} Rests on it under ${lenses}.`,
  usedAlways: (sentence: string) => `${sentence} Rests on it under every reading.`,
  touchedBy: (sentence: string) => `${sentence} Deals with it; under no reading does the effect rest on it.`,
  usedByAct: (title: string) => `The act “${title}” rests on it.`,
  usedByFamily: (name: string) => `Incidents of the kind “${name}” rest on it.`,
  moreUses: (count: number) => `And ${inWords(count)} more.`,
};
