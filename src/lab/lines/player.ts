import {
  type ActOptions,
  applyMove,
  type Condition,
  condition,
  declaredLines,
  fact,
  isMember,
  type Move,
  type Proposal,
  type SeatId,
  type Term,
  type Turn,
  type Vote,
} from '../../engine';
import type { LineFile } from '../../scenario';
import { answerAll } from './reply';

/** Who sets one seat's moves of a month, phase by phase. */
export interface SeatPlayer {
  readonly seat: SeatId;
  agenda(turn: Turn): void;
  corridor(turn: Turn): void;
  commit(turn: Turn): void;
  /** Whether it decides for itself on calls for its proposal; else the office's own inclination does. */
  readonly decidesCalls: boolean;
}

interface Seat {
  readonly turn: Turn;
  readonly seat: SeatId;
}
type Held<Rule> = Rule & { readonly holds: Condition<Seat> };

function ready<Rule extends { readonly when?: LineFile['agenda'][number]['when'] }>(
  rules: ReadonlyArray<Rule> = [],
): ReadonlyArray<Held<Rule>> {
  return rules.map((rule) => ({
    ...rule,
    holds: condition(
      rule.when ?? [],
      (id) =>
        ({ turn, seat }: Seat) =>
          fact(turn.rules, turn.state, id, seat),
    ),
  }));
}

/** The player that follows a line: what the situation or its powers do not allow is passed over. */
export function linePlayer(line: LineFile): SeatPlayer {
  const { seat } = line;
  const agenda = ready(line.agenda);
  const votes = ready(line.votes);
  const deals = ready(line.corridor);
  const proposes = ready(line.proposes);
  return {
    seat,
    decidesCalls: line.proposes !== undefined,
    agenda(turn) {
      for (const rule of agenda) {
        if (!rule.holds({ turn, seat })) continue;
        const { chance } = rule;
        if (chance !== undefined && !turn.rules.rng(turn.state.month, 'line', rule.id).chance(chance)) continue;
        for (const step of rule.do) if (!applyMove(turn, seat, moveOf(step)) && rule.all !== true) break;
      }
    },
    corridor(turn) {
      const call = proposes.some((rule) => rule.holds({ turn, seat }));
      if (call) {
        for (const { id, awaitsProposal } of turn.state.council.proposals) {
          if (awaitsProposal) applyMove(turn, seat, { type: 'propose', proposal: id, propose: true });
        }
      }
      for (const deal of deals) if (deal.holds({ turn, seat })) strike(turn, seat, deal);
    },
    commit(turn) {
      if (!isMember(seat) || votes.length === 0) return;
      const cast: Record<string, Vote> = {};
      const brake: string[] = [];
      for (const text of votedOn(turn)) {
        const rule = votes.find((each) => meant(turn, each, text) && each.holds({ turn, seat }));
        if (!rule || text.by === seat) continue;
        cast[text.id] = rule.vote;
        if (rule.brake && turn.rules.scenario.acts[text.act].brake) brake.push(text.id);
      }
      applyMove(turn, seat, { type: 'seal', commitment: { votes: cast, ...(brake.length > 0 ? { brake } : {}) } });
    },
  };
}

function moveOf({ act, options, hold }: LineFile['agenda'][number]['do'][number]): Move {
  if (act !== undefined) return { type: 'table', act, options: (options ?? {}) as ActOptions };
  return hold === undefined ? { type: 'release' } : { type: 'hold', dossier: hold };
}

function votedOn({ rules, state }: Turn): ReadonlyArray<Proposal> {
  return state.council.proposals.filter(({ act, withdrawn }) => !withdrawn && rules.scenario.acts[act].rule !== 'none');
}

function meant({ rules }: Turn, { on, coordinated }: NonNullable<LineFile['votes']>[number], text: Proposal): boolean {
  if (coordinated !== undefined && coordinated !== (text.options.coordinated === true)) return false;
  const named: ReadonlyArray<string> = on;
  return named.includes(text.act) || named.includes(rules.scenario.acts[text.act].kind);
}

type Deal = NonNullable<LineFile['corridor']>[number];

/** Offers one trade to those whom it is meant for, in turn, until enough of them agree. */
function strike(turn: Turn, seat: SeatId, deal: Deal): void {
  let left = deal.most ?? 1;
  const give: Term = { kind: deal.give };
  for (const { to, ask } of asksOf(turn, seat, deal)) {
    if (left === 0) return;
    if (applyMove(turn, seat, { type: 'offer', to, gives: [give], asks: [ask] })) continue;
    if (answerAll(turn, seat, to)) left -= 1;
  }
}

interface Ask {
  readonly to: SeatId;
  readonly ask: Term;
}

function asksOf(turn: Turn, seat: SeatId, { ask, on, to }: Deal): ReadonlyArray<Ask> {
  const { members } = turn.state;
  const holders = members.filter(({ hostage, code }) => hostage && code !== seat).map(({ code }) => code);
  if (ask === 'release') return (to ?? holders).map((other) => ({ to: other, ask: { kind: 'release' } }));
  if (ask === 'payment') return (to ?? []).map((other) => ({ to: other, ask: { kind: 'payment' } }));
  const own = votedOn(turn).filter(({ by, act }) => by === seat && (on === undefined || on.includes(act)));
  const lines = declaredLines(turn.rules, turn.state);
  return own.flatMap(({ id }) => {
    const doubters = (['against', 'notYet'] as const).flatMap((line) =>
      members.filter(({ code }) => lines[id]?.[code] === line).map(({ code }) => code),
    );
    return (to ?? doubters).map((other): Ask => ({ to: other, ask: { kind: 'vote', proposal: id, vote: 'for' } }));
  });
}
