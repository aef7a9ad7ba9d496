import {
  type ActId,
  type ActOptions,
  advance,
  applyMove,
  freelanceChance,
  hostageChances,
  type MemberCode,
  mayTable,
  newGame,
  OFFICES,
  proposalChance,
  type Rules,
  readiness,
  type SeatId,
  type Turn,
  type WorldState,
} from '../../engine';
import type { Desk, Director } from '../strategy';
import type { SeatPlayer } from './player';

/**
 * A game of seats in which one seat follows a line and nobody else plans: the rest of the Union has one agenda, tabled by
 * whoever may and wants to, capitals act alone and hold dossiers by inclination, governments vote by readiness.
 */
export function playSeat(rules: Rules, player: SeatPlayer, rest: Director): WorldState {
  const state = newGame(rules);
  const turn: Turn = { rules, state, book: undefined };
  const others = new Others(turn, player.seat);
  while (state.ending === undefined) {
    advance(turn);
    if (state.phase === 'agenda') {
      others.actAlone();
      rest(others.desk());
      player.agenda(turn);
    } else if (state.phase === 'corridor') {
      if (!player.decidesCalls) others.propose();
      player.corridor(turn);
    } else if (state.phase === 'commit') player.commit(turn);
  }
  return state;
}

/** Texts that the rest leaves room for on the month's agenda. */
const ROOM = 2;

class Others {
  readonly #turn: Turn;
  readonly #seat: SeatId;
  /** Political capital of the rest of the Union: as much as one who sets its whole agenda has. */
  #capital: number;

  constructor(turn: Turn, seat: SeatId) {
    this.#turn = turn;
    this.#seat = seat;
    this.#capital = turn.rules.c.capital.start;
  }

  /** Hostages are taken and let go, and capitals speak to Moscow, as likely as where nobody decides for them. */
  actAlone(): void {
    const { rules, state } = this.#turn;
    if (state.month > 1) {
      this.#capital = Math.min(rules.c.capital.most, this.#capital + rules.c.capital.monthly);
    }
    for (const { code, canFreelance, hostage } of rules.scenario.members) {
      if (code === this.#seat) continue;
      if (hostage) this.#holdOrRelease(code);
      if (!canFreelance) continue;
      const member = state.members[rules.memberIndex[code]];
      const drawn = rules.rng(state.month, 'freelance', code);
      if (member && drawn.chance(freelanceChance(rules, state, member))) {
        applyMove(this.#turn, code, { type: 'table', act: 'freelance', options: {} });
      }
    }
  }

  #holdOrRelease(code: MemberCode): void {
    const { rules, state } = this.#turn;
    const place = rules.memberIndex[code];
    const member = state.members[place];
    if (!member) return;
    const { start, end } = hostageChances(rules, state, member);
    const drawn = rules.rng(state.month, 'hostage', code).uniform();
    if (member.hostage && drawn < end) applyMove(this.#turn, code, { type: 'release' });
    if (member.hostage || drawn >= start) return;
    for (const dossier of rules.scenario.members[place]?.hostage?.dossiers ?? []) {
      applyMove(this.#turn, code, { type: 'hold', dossier });
    }
  }

  /** The High Representative takes up calls for a proposal by the office's own inclination. */
  propose(): void {
    const { rules, state } = this.#turn;
    for (const { id, awaitsProposal, options } of state.council.proposals) {
      if (!awaitsProposal) continue;
      const willing = proposalChance(rules, state, options.gift === true);
      if (!rules.rng(state.month, 'proposal', id).chance(willing)) continue;
      applyMove(this.#turn, 'HRVP', { type: 'propose', proposal: id, propose: true });
    }
  }

  desk(): Desk {
    const { rules, state } = this.#turn;
    return {
      scene: () => ({ rules, state: { ...state, capital: { director: this.#capital } }, seat: 'director' }),
      table: (act, options) => this.#table(act, options),
      rng: (purpose) => rules.rng(state.month, 'strategy', purpose),
    };
  }

  #table(act: ActId, options: ActOptions): boolean {
    const { rules, state } = this.#turn;
    const { capital } = rules.c;
    const extra = (options.coordinated ? capital.coordinated : 0) + (options.gift ? capital.gift : 0);
    const price = rules.scenario.acts[act].capital + extra;
    const voted = rules.scenario.acts[act].rule !== 'none';
    const open = state.council.proposals.filter((text) => rules.scenario.acts[text.act].rule !== 'none').length;
    if (price > this.#capital || (voted && open >= capital.texts - ROOM)) return false;
    for (const seat of this.#able(act, options)) {
      if (applyMove(this.#turn, seat, { type: 'table', act, options })) continue;
      this.#capital -= price;
      return true;
    }
    return false;
  }

  /** Offices first, then governments in the order in which they want the act. */
  #able(act: ActId, options: ActOptions): ReadonlyArray<SeatId> {
    const { rules, state } = this.#turn;
    const may = (seat: SeatId) => seat !== this.#seat && mayTable(rules, seat, act);
    const offices = OFFICES.filter(may);
    if (offices.length > 0) return offices;
    return state.members
      .filter(({ code }) => may(code))
      .map((member) => ({ code: member.code, wish: readiness(rules, state, member, { act, options, id: act }) }))
      .sort((a, b) => b.wish - a.wish)
      .map(({ code }) => code);
  }
}
