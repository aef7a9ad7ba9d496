import type { LinkId, Scenario } from '../../engine';

/** A limit on one uncertain number; an absent end is open. */
export interface LinkLimit {
  readonly link: LinkId;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** What it means that an uncertain number is high, and that it is low, for those that regions of failure hang on most. */
const WORDS: Readonly<Partial<Record<LinkId, readonly [high: string, low: string]>>> = {
  gThr: ['talks need much strength', 'talks need little strength'],
  gWid: ['the gate is wide', 'the gate is narrow'],
  gTrend: ['a weakening war economy opens the gate', 'the gate hardly follows the war economy'],
  rev: ['strength turns the effects of talks round', 'strength does not turn the effects of talks round'],
  frDrift: ['talks soon outgrow the frame they opened in', 'talks keep the frame they opened in'],
  chA: ['a channel carries something by being open', 'a channel carries nothing by merely being open'],
  chB: ['a channel carries what strength gives it', 'a channel carries little for being held from strength'],
  chC: ['agreement with Kyiv and Washington gives a channel weight', 'agreement with Kyiv and Washington adds little'],
  dTalk: ['talks move terms far', 'talks hardly move terms'],
  dTough: ['tough acts harden terms', 'tough acts do not harden terms'],
  dSpiral: ['Europe’s build-up hardens terms', 'Europe’s build-up does not harden terms'],
  dEco: ['a strained war economy softens terms', 'terms hardly follow the war economy'],
  dFront: ['terms follow the front', 'terms hardly follow the front'],
  dDis: ['doubts in the elite soften terms', 'doubts in the elite hardly matter for terms'],
  dHard: ['doubt of Europe’s firmness hardens terms much', 'doubt of Europe’s firmness hardens terms little'],
  dQ: ['Moscow reads Europe’s firmness closely', 'Moscow hardly reads Europe’s firmness'],
  dSafe: ['Moscow asks for much even of a firm Europe', 'Moscow asks for less of a firm Europe'],
  dRate: ['terms move quickly', 'terms move slowly'],
  c2Dem: ['talks harden terms', 'talks soften terms'],
  c2Mu: ['talks read as weakness', 'talks do not read as weakness'],
  c1Leg: ['talks lend legitimacy', 'talks lend no legitimacy'],
  c3Sup: ['talks slow support', 'talks hardly slow support'],
  c4Sta: ['talks cost standing', 'talks do not cost standing'],
  c5Pays: ['talks teach that attacks pay', 'talks do not teach that attacks pay'],
  c5Tempo: ['attacks follow from their pay', 'attacks hardly follow from their pay'],
  r16: ['tough acts are answered with incidents', 'tough acts are seldom answered with incidents'],
  bDet: ['deterrence lowers incidents', 'deterrence does not lower incidents'],
  restr: ['talks hold incidents back', 'talks hardly hold incidents back'],
  c6Hr: ['an envoy weakens the offices', 'an envoy hardly weakens the offices'],
  c7Uni: ['an informal mandate divides', 'an informal mandate hardly divides'],
  posGate: ['critics allow from strength what they refuse from weakness', 'critics hardly heed strength'],
  wDrift: ['Washington presses ever harder', 'Washington presses little harder with time'],
  wImp: ['Washington soon brokers a deal', 'Washington seldom brokers a deal'],
  wImpTalk: [
    'a channel of its own keeps a deal over Europe’s head away',
    'a channel does not keep a deal over Europe’s head away',
  ],
  wSeatTalk: ['talks bring a seat', 'talks bring no seat to speak of'],
  seatGate: ['talks bring a seat from strength alone', 'talks bring a seat without strength'],
  h0: ['ceasefires come easily', 'ceasefires come hard'],
  g1: ['a hurting stalemate brings a ceasefire nearer', 'a hurting stalemate hardly counts'],
  g2: ['a way out brings a ceasefire nearer', 'a way out hardly counts'],
  kDet: ['a deterrent lets Kyiv sign', 'a deterrent hardly moves Kyiv'],
  bDrift: ['belief soon returns to its usual level', 'belief keeps what acts have made of it'],
  bSpir: ['Europe’s build-up feeds Russia’s', 'Europe’s build-up does not feed Russia’s'],
  bTalk: ['talks slow Russia’s build-up', 'talks do not slow Russia’s build-up'],
  aAsym: ['Russia’s build-up weighs on the allied deterrent', 'Russia’s build-up weighs little'],
  ePres: ['sanctions wear down the war economy', 'sanctions hardly wear down the war economy'],
  eRate: ['the war economy moves quickly', 'the war economy moves slowly'],
};

/** A limit in words, with the number behind it. */
export function sayLimit(scenario: Scenario, { link, low, high }: LinkLimit): string {
  const { from, to } = scenario.links[link];
  const plain = (value: number) => String(Math.round(value * 100) / 100);
  const what = from === 'constant' ? `what moves ${to} by itself` : `what ${from} does to ${to}`;
  const [much, little] = WORDS[link] ?? [`${what} is high`, `${what} is low`];
  if (low !== undefined && high !== undefined) {
    return `${what} is in between (${link} ${plain(low)} to ${plain(high)})`;
  }
  return low !== undefined ? `${much} (${link} above ${plain(low)})` : `${little} (${link} below ${plain(high ?? 0)})`;
}
