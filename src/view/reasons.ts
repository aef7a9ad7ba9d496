import { type ActId, type Dossier, MEMBER_CODES, type MemberCode, type Resolution, type Vote } from '../engine';
import type { Library, SessionView } from './session';
import { wordsOf } from './words';

type Play = Extract<SessionView, { readonly at: 'play' }>;

const STAND: Readonly<Record<Vote, 'for' | 'against' | 'abstain'>> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  constructive: 'abstain',
};

/** Below and above these a government stands against and for what a text is about. */
const DOUBTS = 45;
const FAVOURS = 55;
/** From this fear on a government names it where a text frightens. */
const FEARFUL = 40;

export interface VoteReason {
  readonly text: string;
  /** Written by a person who plays the seat. */
  readonly own: boolean;
}

/** A government's stated red line on this act, in the words of the scenario. */
function redLineOf(library: Library, code: MemberCode, { act, options }: Resolution): string | undefined {
  const member = library.bundle.content.members.members.find((each) => each.code === code);
  const line = member?.redLines?.find(
    ({ acts, measures, unlessOption }) =>
      acts.includes(act) &&
      !(unlessOption && options[unlessOption]) &&
      !(options.carveOut && measures?.includes(options.carveOut)),
  );
  return line?.text;
}

/**
 * What moved a machine player on one text. Its sealed key speaks for a whole month of votes, so it is worked out again
 * from what this viewer may know: a promise between two others stays theirs.
 */
function keyFor(library: Library, session: Play, code: MemberCode, resolution: Resolution, vote: Vote): string {
  const { dossier, rule, fearFriction, needsAll } = library.bundle.scenario.acts[resolution.act];
  const member = session.observation.state.members.find((each) => each.code === code);
  const promised = session.observation.state.council.promises.some(
    ({ by, term }) => by === code && term.kind === 'vote' && term.proposal === resolution.proposal,
  );
  if (promised && vote !== 'against') return 'promise';
  if (vote === 'for' || !member) return 'position';
  const held = dossier === 'sanctions' || dossier === 'support';
  if (member.hostage && held && (rule === 'unanimity' || needsAll)) return 'hostage';
  if (vote === 'against' && redLineOf(library, code, resolution)) return 'red-line';
  return fearFriction > 0 && member.fear > FEARFUL ? 'fear' : 'position';
}

/** How much a member wants a text: its position, turned round where the text is against what the axis measures. */
function wish(act: ActId, position: number): number {
  return act === 'closeTalks' || act === 'pauseAid' ? 100 - position : position;
}

function poolOf(act: ActId, dossier: Dossier): Dossier | 'assets' | 'closeTalks' | 'pauseAid' {
  return act === 'assets' || act === 'closeTalks' || act === 'pauseAid' ? act : dossier;
}

function sentenceOf(
  library: Library,
  session: Play,
  key: string,
  code: MemberCode,
  resolution: Resolution,
  vote: Vote,
): string {
  const words = wordsOf(library).reasons;
  switch (key) {
    case 'hostage':
      return words.hostage;
    case 'promise':
      return words.promise;
    case 'fear':
      return words.fear;
    case 'red-line':
      return redLineOf(library, code, resolution) ?? words.redLine;
    default: {
      const { dossier, axis } = library.bundle.scenario.acts[resolution.act];
      const member = session.observation.state.members.find((each) => each.code === code);
      const turn = MEMBER_CODES.indexOf(code);
      const stands = axis === undefined || !member ? 50 : wish(resolution.act, member.positions[axis]);
      if (vote === 'for' && stands < DOUBTS) return words.despite[turn % words.despite.length] ?? '';
      if (vote === 'against' && stands > FAVOURS) return words.notThus[turn % words.notThus.length] ?? '';
      const sayings = words.positions[poolOf(resolution.act, dossier)][STAND[vote]];
      return sayings[turn % sayings.length] ?? '';
    }
  }
}

/** Why a member voted as it did: a person's own words, or a sentence for what moved its government. */
export function reasonFor(
  library: Library,
  session: Play,
  code: MemberCode,
  resolution: Resolution,
  vote: Vote,
): VoteReason {
  const words = wordsOf(library).reasons;
  if (resolution.brakes.includes(code)) return { text: words.brake, own: false };
  const given = session.observation.state.council.sealed[code]?.reason;
  if (given !== undefined && !given.startsWith('key:')) return { text: given, own: true };
  if (vote === 'constructive') return { text: words.constructive, own: false };
  const key = keyFor(library, session, code, resolution, vote);
  return { text: sentenceOf(library, session, key, code, resolution, vote), own: false };
}
