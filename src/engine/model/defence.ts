import { booked, impulse, pushed, type Turn } from '../ledger';
import { talkWeight } from './derived';

/** A step of build-up: half at once, half two months later (OSW-X5a, X5b: slow). */
export function buildUp(turn: Turn, stock: 'defence' | 'offence', effect: number, cause: string): void {
  const link = stock === 'defence' ? 'dDef' : 'dOff';
  const amount = (turn.rules.k[link] * effect) / 2;
  impulse(turn, stock, amount, link, cause);
  turn.state.pipelines.push({ stock, amount, link, due: turn.state.month + 2 });
}

export function deliveries(turn: Turn): void {
  const { state } = turn;
  if (state.pipelines.length === 0) return;
  for (const { stock, amount, link, due } of state.pipelines) {
    if (due <= state.month) impulse(turn, stock, amount, link);
  }
  state.pipelines = state.pipelines.filter(({ due }) => due > state.month);
}

/** Forces usable against NATO: official plans times their fulfilment (OSW-M8 to M11), spiral, what talks slow. */
export function russianBuildUp(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const s = state.stocks;
  const released = state.ceasefire.inForce ? c.afterCeasefire.buildUp : c.afterCeasefire.wartime;
  s.buildUp += booked(turn, 'buildUp', pushed(s.buildUp, k.mBld * rules.fulfilment * released), 'mBld');
  const spiral = (k.bSpir * (s.defence + s.offence - c.demand.armsAt)) / 10;
  s.buildUp += booked(turn, 'buildUp', pushed(s.buildUp, spiral), 'bSpir');
  const consulted = state.talks.coordinated ? 1 : c.talk.buildUpAlone;
  const slowed = -k.bTalk * talkWeight(rules, state) * consulted;
  s.buildUp += booked(turn, 'buildUp', pushed(s.buildUp, slowed), 'bTalk');
}
