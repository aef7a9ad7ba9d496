import { deterrence } from './model/derived';
import { logistic } from './numeric';
import type { Rules } from './rules';
import type { WorldState } from './state';
import type { EndingId } from './vocabulary';

/** The four parts of a ceasefire's quality, 0 to 100, with the floor of each (RUSI-3f, 3g, 3j, 3k). */
export interface Quality {
  readonly part: 'statehood' | 'selfDefence' | 'deterUkraine' | 'deterAllies';
  readonly value: number;
  readonly floor: number;
}

export function qualities(rules: Rules, state: WorldState): Quality[] {
  const { ceasefire } = state;
  const q = rules.c.quality;
  return [
    { part: 'statehood', value: ceasefire.statehood, floor: q.floorStatehood },
    { part: 'selfDefence', value: ceasefire.selfDefence, floor: q.floorSelfDefence },
    { part: 'deterUkraine', value: ceasefire.deterUkraine, floor: q.floorUkraine },
    { part: 'deterAllies', value: ceasefire.deterAllies, floor: q.floorAllies },
  ];
}

/** State of affairs at the end, 0 to 100: the same index for all lenses. */
export function stateIndex(rules: Rules, state: WorldState): number {
  const w = rules.c.outcome;
  const s = state.stocks;
  const sum =
    s.unity +
    w.deterrence * deterrence(rules, state) +
    s.resistance +
    s.standing +
    Math.max(0, w.tempoBase - w.tempo * s.tempo) +
    w.treasury * s.treasury +
    s.support +
    (100 - s.demands) +
    w.hr * s.hrAuthority +
    s.front;
  return sum / w.sum;
}

/** How a campaign ended, 0 to 100: part ending, part state of affairs. An index for comparison, not a forecast. */
export function outcomeIndex(rules: Rules, state: WorldState): number {
  const w = rules.c.outcome;
  return w.ending * endingIndex(rules, state) + (1 - w.ending) * stateIndex(rules, state);
}

function endingIndex(rules: Rules, state: WorldState): number {
  const w = rules.c.outcome;
  const parts = qualities(rules, state);
  const quality =
    parts.reduce((sum, { value, floor }) => sum + logistic((value - floor) / w.qualityWidth), 0) / parts.length;
  const breaches = w.breach * state.ceasefire.breaches;
  switch (state.ending) {
    case 'ceasefireThatDeters':
      return w.deters + w.detersQuality * quality - breaches;
    case 'neitherWarNorPeace':
      return w.neither + w.neitherQuality * quality - breaches;
    case 'imposedDeal':
      return w.imposed;
    case 'capitulation':
      return 0;
    default:
      return w.drags;
  }
}

/** The ending that stands when the campaign is over (RUSI-2d, 2e, 3e to 3l). */
export function endingAtHorizon(rules: Rules, state: WorldState): EndingId {
  const { ceasefire } = state;
  const q = rules.c.quality;
  if (!ceasefire.inForce) return 'dragsOn';
  const dictated = ceasefire.statehood < q.imposedStatehood || ceasefire.selfDefence < q.imposedSelfDefence;
  if (ceasefire.kind === 'brokered' && dictated) return 'imposedDeal';
  const holds =
    ceasefire.statehood >= q.floorStatehood &&
    ceasefire.selfDefence >= q.floorSelfDefence &&
    ceasefire.deterUkraine >= q.floorUkraine &&
    ceasefire.deterAllies >= q.floorAllies;
  return holds ? 'ceasefireThatDeters' : 'neitherWarNorPeace';
}
