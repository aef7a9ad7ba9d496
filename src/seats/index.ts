import { isMemberCode, type SeatId } from '../engine';
import { commission } from './commission';
import { councilPresident } from './council-president';
import { highRepresentative } from './high-representative';
import { kyiv } from './kyiv';
import { london } from './london';
import { member } from './member';
import { moscow } from './moscow';
import type { Policy } from './policy';
import { washington } from './washington';

export type { Policy } from './policy';
export { REASONS } from './votes';

const POLICIES: Readonly<Record<string, Policy>> = {
  HRVP: highRepresentative,
  COM: commission,
  EUCO: councilPresident,
  RU: moscow,
  US: washington,
  UA: kyiv,
  UK: london,
};

/** The machine player of a seat. The director has none: whoever sets the whole agenda is a person or a strategy. */
export function policyFor(seat: SeatId): Policy {
  return isMemberCode(seat) ? member : (POLICIES[seat] ?? (() => []));
}
