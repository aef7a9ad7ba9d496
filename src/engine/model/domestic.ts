import { addMember, booked, impulse, impulseMember, pullShare, type Turn } from '../ledger';
import { mean, talkWeight } from './derived';

/** War fatigue and fear at home (OSW-P7, P8), and what their spread does to unity (OSW-R9a). */
export function domestic(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c } = rules;
  const war = state.ceasefire.inForce ? c.afterCeasefire.fatigue : 1;
  const hope = k.fatTalk * talkWeight(rules, state);
  let place = 0;
  for (const member of state.members) {
    impulseMember(turn, member, 'fatigue', k.fatMon * war, 'fatMon');
    addMember(turn, member, 'fatigue', -c.domestic.recovery * member.fatigue, 'domestic');
    if (hope > 0) impulseMember(turn, member, 'fatigue', -hope, 'fatTalk');
    const calm = rules.scenario.members[place]?.fear ?? member.fear;
    addMember(turn, member, 'fear', c.domestic.fearRate * (calm - member.fear), 'domestic');
    place += 1;
  }
  const tired = mean(state.members, 'fatigue') - c.domestic.fatigueAt;
  const s = state.stocks;
  const strained = -k.uniFat * tired;
  const share = pullShare(s.unity, c.domestic.unityLevel + strained, c.domestic.unityRate);
  s.unity += booked(turn, 'unity', share * (c.domestic.unityLevel - s.unity), 'domestic');
  s.unity += booked(turn, 'unity', share * strained, 'uniFat');
}

/** What incidents do to the members hit, to the others and to unity (OSW-R7b to R7d). */
export function incidentEffects(turn: Turn): void {
  const { state, rules } = turn;
  const { k, c, scenario } = rules;
  for (const incident of state.signals.incidents) {
    if (incident.foiled) continue;
    const deck = scenario.families.find((each) => each.family === incident.family);
    if (!deck) continue;
    const cause = incident.card;
    const fear = k.fearInc * deck.fear;
    const elsewhere = fear * c.domestic.fearSpread;
    for (const member of state.members) {
      const hit = member.code === incident.member;
      impulseMember(turn, member, 'fear', hit ? fear : elsewhere, 'fearInc', cause);
      if (hit) impulseMember(turn, member, 'fatigue', k.fatInc * deck.fatigue, 'fatInc', cause);
    }
    impulse(turn, 'unity', -c.domestic.hit * k.uniInc * deck.unity, 'uniInc', cause);
    const source = `family:${incident.family}` as const;
    impulse(turn, 'treasury', -deck.treasury, source, cause);
    impulse(turn, 'defence', deck.defence, source, cause);
  }
}

/** The supporters' hope: arms-control talks calm fear in every member (OSW-P3, P8). */
export function easeFear(turn: Turn): void {
  if (!turn.state.talks.armsControl) return;
  for (const member of turn.state.members) impulseMember(turn, member, 'fear', -turn.rules.k.x2Fear, 'x2Fear');
}
