import { type ActId, MEMBER_CODES, type MemberCode, type MonthReport, type Resolution, type Vote } from '../engine';
import type { Library, Play } from './session';
import { textsOf } from './wording';
import { wordsOf } from './words';

const STAND: Readonly<Record<Vote, 'for' | 'against' | 'abstain'>> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  constructive: 'abstain',
};

/** Below and above these a government stands against and for what a text is about. */
const DOUBTS = 45;
const FAVOURS = 55;
/** A text this far from where a government stands is one that it is plainly against. */
const OPPOSED = 40;
/** From this fear on a government names it where a text frightens. */
const FEARFUL = 40;
/** How often a year one member, and all of them, may say the same. */
const BY_ONE = 3;
const BY_ALL = 10;
const YEAR = 12;

export interface VoteReason {
  /** Empty where a government says nothing that it has not said often enough. */
  readonly text: string;
  /** Of a person who plays the seat: no reason is made up for its vote. */
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

/** How much a member wants a text: its position, turned round where the text is against what the axis measures. */
function wish(act: ActId, position: number): number {
  return act === 'closeTalks' || act === 'pauseAid' ? 100 - position : position;
}

/** Acts against what their dossier is about are spoken of in words of their own. */
const APART: ReadonlySet<string> = new Set(['closeTalks', 'pauseAid', 'assets']);

function ownLines(library: Library, code: MemberCode, act: ActId, stand: string): string[] {
  const { dossier } = library.bundle.scenario.acts[act];
  const lines = textsOf(library).seats.members[code]?.reasons ?? [];
  const fits = (on: ReadonlyArray<string>) => on.includes(act) || (!APART.has(act) && on.includes(dossier));
  return lines.filter(({ on, vote }) => vote === stand && fits(on)).map(({ text }) => text);
}

function commonLines(library: Library, act: ActId, stand: 'for' | 'against' | 'abstain'): ReadonlyArray<string> {
  const { positions } = wordsOf(library).reasons;
  const { dossier } = library.bundle.scenario.acts[act];
  const own = act in positions ? positions[act as keyof typeof positions] : positions[dossier];
  return own[stand];
}

/** What an abstention means: it lets pass, it withholds a yes, it is silence, or it stays outside. */
function abstentionLines(library: Library, rule: string): ReadonlyArray<string> {
  const { abstain } = wordsOf(library).reasons;
  if (rule === 'unanimity' || rule === 'consensus' || rule === 'enhanced') return abstain[rule];
  return abstain.majority;
}

type Member = MonthReport['members'][number];

type Lines = ReadonlyArray<string>;

/** What a member might say on one text, in groups of which the first that is not used up speaks. */
function sayings(library: Library, member: Member, resolution: Resolution, vote: Vote, promised: boolean): Lines[] {
  const words = wordsOf(library).reasons;
  const { act, rule } = resolution;
  const { dossier, axis, fearFriction, needsAll, text } = library.bundle.scenario.acts[act];
  const stand = STAND[vote];
  if (promised && vote !== 'against') return [words.promise];
  const stands = axis === undefined ? 50 : wish(act, member.positions[axis]);
  const own = ownLines(library, member.code, act, stand);
  const far = axis !== undefined && text !== undefined && Math.abs(text - member.positions[axis]) >= OPPOSED;
  if (vote === 'for' && stands < DOUBTS && far) return [words.opposed];
  if (vote === 'for') return stands < DOUBTS ? [words.despite] : [own, commonLines(library, act, 'for')];
  const held = member.hostage && member.holding.some((each) => each === dossier);
  if (held && (rule === 'unanimity' || needsAll)) return [words.hostage, own];
  const redLine = vote === 'against' ? redLineOf(library, member.code, resolution) : undefined;
  const afraid = fearFriction > 0 && dossier !== 'washington' && member.fear > FEARFUL ? words.fear : [];
  const first = redLine === undefined ? [own, afraid] : [[redLine], own, afraid];
  if (vote === 'against') return [...first, stands > FAVOURS ? words.notThus : commonLines(library, act, stand)];
  return [...first, abstentionLines(library, rule), commonLines(library, act, stand)];
}

/** How often something was said, by all and by each, within the last year. */
type Said = Map<string, number[]>;

function times(said: Said, key: string, month: number): number {
  return (said.get(key) ?? []).filter((then) => month - then < YEAR).length;
}

/** Of the first group that is not used up, the line used least; where all are used up, nothing. */
function choose(said: Said, code: MemberCode, groups: ReadonlyArray<Lines>, month: number, from: number): string {
  const used = (line: string) => times(said, `${code} ${line}`, month);
  const isLeft = (line: string) => used(line) < BY_ONE && times(said, line, month) < BY_ALL;
  const left = groups.map((lines) => lines.filter(isLeft)).find((lines) => lines.length > 0) ?? [];
  const least = Math.min(...left.map(used));
  const fresh = left.filter((line) => used(line) === least);
  const line = fresh[from % Math.max(1, fresh.length)] ?? '';
  if (line === '') return line;
  for (const key of [line, `${code} ${line}`]) said.set(key, [...(said.get(key) ?? []), month]);
  return line;
}

function isPromised(session: Play, code: MemberCode, proposal: string): boolean {
  return session.observation.state.council.promises.some(
    ({ by, term }) => by === code && term.kind === 'vote' && term.proposal === proposal,
  );
}

type Spoken = ReadonlyMap<string, string>;

const keyOf = ({ proposal }: Resolution, code: MemberCode, vote: Vote) => `${proposal} ${code} ${vote}`;

/** All that was said so far, worked out again month by month, so that a line does not come back too often. */
function spokenIn(library: Library, session: Play): Spoken {
  const said: Said = new Map();
  const spoken = new Map<string, string>();
  const rare = ({ votes }: Resolution, code: MemberCode) => Number(votes[code] === 'for');
  for (const report of session.months) {
    const { month, members } = report;
    for (const [index, resolution] of report.resolutions.entries()) {
      const order = MEMBER_CODES.toSorted((a, b) => rare(resolution, a) - rare(resolution, b));
      for (const code of order) {
        const vote = resolution.votes[code];
        const member = members.find((each) => each.code === code);
        if (vote === undefined || !member) continue;
        const lines = sayings(library, member, resolution, vote, isPromised(session, code, resolution.proposal));
        const from = MEMBER_CODES.indexOf(code) + index + month;
        spoken.set(keyOf(resolution, code, vote), choose(said, code, lines, month, from));
      }
    }
  }
  return spoken;
}

const kept = new WeakMap<Play['months'], Spoken>();

function spokenOf(library: Library, session: Play): Spoken {
  let spoken = kept.get(session.months);
  if (!spoken) {
    spoken = spokenIn(library, session);
    kept.set(session.months, spoken);
  }
  return spoken;
}

/** Machine players seal a key with each sheet; what a person writes there belongs to the prediction. */
function isPersons({ observation, seat }: Play, code: MemberCode): boolean {
  const sealed = observation.state.council.sealed[code];
  return sealed !== undefined && (code === seat || sealed.reason?.startsWith('key:') !== true);
}

/** Why a member voted as it did, in a sentence for what moved its government; a person's vote speaks for itself. */
export function reasonFor(
  library: Library,
  session: Play,
  code: MemberCode,
  resolution: Resolution,
  vote: Vote,
): VoteReason {
  const words = wordsOf(library).reasons;
  if (resolution.brakes.includes(code)) return { text: words.brake, own: false };
  if (isPersons(session, code)) return { text: '', own: true };
  if (vote === 'constructive') return { text: words.constructive, own: false };
  const member = session.observation.state.members.find((each) => each.code === code);
  const first = () => {
    const promised = isPromised(session, code, resolution.proposal);
    return member ? sayings(library, member, resolution, vote, promised).flat()[0] : undefined;
  };
  return { text: spokenOf(library, session).get(keyOf(resolution, code, vote)) ?? first() ?? '', own: false };
}
