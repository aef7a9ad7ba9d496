import { type ActId, CANDIDATES, type Move, type Observation, type Offer, type Rng } from '../engine';
import { shortfall, tableOne, type Wish } from './agenda';
import { answers } from './corridor';
import { memberDeals } from './deals';
import type { Policy } from './policy';
import { seal } from './votes';

/**
 * A government: it tables what it cares for, holds dossiers hostage or acts alone by inclination, bargains by interest
 * and votes by readiness. Chances are per month and government; together they make about two texts a month.
 */
const CHANCE = {
  talk: 0.07,
  fromStrength: 0.03,
  pauseAid: 0.035,
  aid: 0.04,
  deepStrike: 0.03,
  loan: 0.006,
  assets: 0,
  defence: 0.016,
  offence: 0.003,
  resilience: 0.011,
  attribute: 0.45,
  seat: 0.008,
  assert: 0.006,
  align: 0.006,
  informal: 0.03,
  closeTalks: 0.02,
  /** Multiple of the inclination to act alone: a government that decides for itself has more occasions to follow it. */
  alone: 2,
  leader: 0.2,
} as const;

/** Governments with the weight for a mandate that the others would listen to. */
const LEADERS: ReadonlySet<string> = new Set(['FR', 'IT']);

export const member: Policy = (seen, offers, rng) => {
  switch (seen.state.phase) {
    case 'agenda':
      return agenda(seen, offers, rng);
    case 'corridor':
      return [...answers(seen, offers, rng), ...memberDeals(seen, offers, rng)];
    case 'commit':
      return seal(seen, offers, rng);
    default:
      return [];
  }
};

function agenda(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  return [
    ...hostage(seen, offers, rng),
    ...alone(seen, offers, rng),
    ...tableOne(seen, offers, rng, wishes(seen, rng)),
  ];
}

function hostage(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const { hold = 0, release = 0 } = seen.own?.urges ?? {};
  const drawn = rng.uniform();
  if (offers.some(({ type }) => type === 'release')) return drawn < release ? [{ type: 'release' }] : [];
  const offer = offers.find((each) => each.type === 'hold');
  if (offer?.type !== 'hold' || drawn >= hold) return [];
  return [{ type: 'hold', dossier: rng.pick(offer.dossiers) }];
}

function alone(seen: Observation, offers: ReadonlyArray<Offer>, rng: Rng): Move[] {
  const can = offers.some((each) => each.type === 'table' && each.act === 'freelance' && !each.barred);
  if (!rng.chance(CHANCE.alone * (seen.own?.urges.freelance ?? 0)) || !can) return [];
  const options = rng.chance(CHANCE.leader) ? { leader: true as const } : {};
  return [{ type: 'table', act: 'freelance', options }];
}

function wishes(seen: Observation, rng: Rng): Wish[] {
  const own = seen.own?.positions;
  if (!own) return [];
  const list = [...response(seen), ...talks(seen, rng), ...support(seen), ...strength(seen), ...washington(seen)];
  // The order in which a government would act differs from month to month.
  return list
    .map((wish) => ({ wish, at: rng.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ wish }) => wish);
}

function leaning(seen: Observation, act: ActId): number {
  return seen.own?.leanings[act] ?? 0;
}

function salience(seen: Observation, axis: 'talk' | 'aid'): number {
  return seen.state.members.find(({ code }) => code === seen.viewer)?.saliences[axis] ?? 0;
}

/** Governments that neither sanction nor arm talk without asking Kyiv or Washington. */
function goesAlone(seen: Observation): boolean {
  const { sanctions = 50, aid = 50 } = seen.own?.positions ?? {};
  return sanctions < 30 && aid < 30;
}

const TALK_ACTS = [
  ['technical', 3.5],
  ['leaderCall', 2],
  ['specialRepresentative', 2.5],
  ['multilateral', 1.5],
  ['presidentMandate', 0.7],
  ['armsControl', 0.8],
  ['summit', 0.25],
] as const;

function talks(seen: Observation, rng: Rng): Wish[] {
  const { talk = 50, aid = 50 } = seen.own?.positions ?? {};
  const { gate, margin } = seen.derived;
  const coordinated = goesAlone(seen) ? {} : { coordinated: true as const };
  const list: Wish[] = [];
  if (talk >= 60) {
    const wanted = TALK_ACTS.filter(([act]) => leaning(seen, act) > 1);
    if (wanted.length > 0) {
      const [act] = rng.weighted(
        wanted,
        wanted.map(([, weight]) => weight),
      );
      const candidate = act === 'specialRepresentative' ? { candidate: rng.pick(CANDIDATES) } : {};
      const keen = salience(seen, 'talk') * salience(seen, 'talk') * ((talk - 50) / 50) * (0.7 + margin);
      list.push({
        act,
        options: { ...coordinated, ...candidate },
        chance: CHANCE.talk * keen * (act === 'summit' ? 1 : 2),
      });
    }
    if (LEADERS.has(seen.viewer)) list.push({ act: 'informalMandate', chance: CHANCE.informal * margin });
  } else if (gate > 0.6) {
    // Those who refuse talks from weakness ask for them from strength, and for something first.
    const options = { ...coordinated, priorConcession: true as const };
    list.push({ act: rng.pick(['technical', 'leaderCall'] as const), options, chance: CHANCE.fromStrength * gate });
  } else if (gate < 0.2 && talk < 35) {
    list.push({ act: 'closeTalks', chance: CHANCE.closeTalks });
  }
  if (aid < 40) list.push({ act: 'pauseAid', chance: CHANCE.pauseAid * (1 - aid / 50) });
  return list;
}

function support(seen: Observation): Wish[] {
  const { aid = 50 } = seen.own?.positions ?? {};
  const { support: given, deepStrike } = seen.state.stocks;
  if (aid < 70) return [];
  const need = shortfall(given, 62, 12);
  const keen = salience(seen, 'aid') * (aid / 100);
  return [
    { act: 'aid', chance: CHANCE.aid * need * keen },
    { act: 'deepStrike', chance: aid >= 70 ? CHANCE.deepStrike * shortfall(deepStrike, 45, 25) * keen : 0 },
    { act: 'coalitionAid', chance: (CHANCE.aid / 6) * need * keen },
    { act: 'loan', chance: CHANCE.loan * need * keen },
  ];
}

function strength(seen: Observation): Wish[] {
  const { sanctions = 50, aid = 50 } = seen.own?.positions ?? {};
  const { defence, offence, resilience, treasury } = seen.state.stocks;
  if (aid < 50) return [];
  const keen = (sanctions + aid) / 200;
  const rich = 1 - shortfall(treasury, 40, 15);
  const alarmed = seen.state.signals.incidents.length > 1 ? 1.5 : 1;
  return [
    { act: 'defence', chance: CHANCE.defence * shortfall(defence, 64, 22) * keen * rich },
    { act: 'offence', chance: CHANCE.offence * shortfall(offence, 40, 15) * keen * rich },
    { act: 'resilience', chance: CHANCE.resilience * shortfall(resilience, 70, 25) * keen * alarmed },
  ];
}

function response(seen: Observation): Wish[] {
  const { sanctions = 50, talk = 50 } = seen.own?.positions ?? {};
  if (talk >= 85 && sanctions < 80) return [];
  const firm = sanctions >= 70 ? 1 : 0.4;
  return [{ act: 'attribute', chance: firm * CHANCE.attribute }];
}

function washington(seen: Observation): Wish[] {
  const { margin, gate } = seen.derived;
  const { transatlantic, standing } = seen.state.stocks;
  const { aid = 50 } = seen.own?.positions ?? {};
  return [
    { act: 'demandSeat', chance: CHANCE.seat * 2 * margin * (0.7 + gate) },
    { act: 'assert', chance: LEADERS.has(seen.viewer) || aid < 30 ? CHANCE.assert * shortfall(standing, 45, 20) : 0 },
    { act: 'align', chance: aid > 70 ? CHANCE.align * shortfall(transatlantic, 50, 15) : 0 },
  ];
}
