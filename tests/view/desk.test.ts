import { expect, test } from 'vitest';
import { facts, MEMBER_CODES, type Move, type SeatId } from '../../src/engine';
import type { Match } from '../../src/match';
import {
  adviceOn,
  adviceView,
  composerView,
  corridorView,
  draftView,
  mapScreen,
  memberCard,
  monthAgain,
  priceOf,
  signalsView,
  strengthView,
  TERMS,
  tableView,
  termEntry,
  textDetail,
  timelineView,
  trackDetail,
  tracksView,
  withOption,
} from '../../src/view';
import { factsOf } from '../../src/view/known';
import { loadLibrary, playMonth, playView, startMatch, startTabling } from './played';

const library = loadLibrary();

/** A game in the agenda of its first month. */
function atAgenda(seat: SeatId = 'HRVP', ...moves: ReadonlyArray<Move>): Match {
  return startTabling(seat, moves);
}

/** A game in which one of the calls on the High Representative waits for an answer. */
function withCall(): Match {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const match = startMatch({ turns: 18, seed }, 'HRVP');
    const waits = () => match.offers('HRVP').some(({ type }) => type === 'propose');
    for (let step = 0; step < 18 * 7 && !waits() && !match.ended(); step += 1) {
      if (match.phase() === 'commit') match.play('HRVP', { type: 'seal', commitment: { votes: {} } });
      match.next();
    }
    if (waits()) return match;
  }
  throw new Error('no member calls on the High Representative in any of these games');
}

const PACKAGE: Move = { type: 'table', act: 'package', options: {} };
const TECHNICAL: Move = { type: 'table', act: 'technical', options: {} };

test('the facts that advice rests on are those of the rules, as far as a seat may see', () => {
  const match = atAgenda('HRVP', TECHNICAL);
  const { rules, state } = match.reveal();
  expect(factsOf(library, playView(match, 'HRVP'))).toEqual(facts(rules, state, 'HRVP'));
});

test('before anything has happened no track has moved; later words and side agree', () => {
  const match = startMatch({ turns: 12 });
  for (let month = 1; month <= 4; month += 1) playMonth(match, 'director', () => ['package']);
  for (const { at, spoken, word } of tracksView(library, playView(match)).tracks) {
    expect(Math.abs(at)).toBeLessThanOrEqual(1);
    expect(spoken).toContain(word);
    expect(spoken.includes('costs Europe')).toBe(at < 0);
    expect(spoken.includes('serves Europe')).toBe(at > 0);
  }
});

test('behind a track stands its number, and causes with sources that add up to no more than was recorded', () => {
  const match = startMatch({ turns: 12 });
  playMonth(match, 'director', () => ['package']);
  const detail = trackDetail(library, playView(match), 'C3');
  const [support] = detail?.values ?? [];
  const { before } = match.months()[0] ?? {};
  expect(support?.start).toBe(before?.stocks.support.toFixed(1));
  expect(detail?.causes.length).toBeGreaterThan(0);
  for (const { sentence, amount } of detail?.causes ?? []) {
    expect(sentence).not.toBe('');
    expect(amount).toMatch(/^[+−]?\d/);
  }
});

test('strength is told with its gate, and its parts weigh what the scenario says', () => {
  const view = strengthView(library, playView(atAgenda()));
  expect(view.value).toBeGreaterThan(0);
  const side = view.value > view.gate + 2 ? 'past the' : view.value < view.gate - 2 ? 'below the' : 'about at the';
  expect(view.gateWords.join('')).toBe(`${side} gate near ${view.gate}`);
  expect(view.spoken).toContain(view.gateWords.join(''));
  expect(view.parts).toHaveLength(5);
  expect(view.parts[0]?.name).toBe('Defence');
  const weights = view.parts.map(({ weight }) => Number(weight));
  expect(Math.max(...weights)).toBe(weights[0]);
  expect(view.sources.length).toBeGreaterThan(0);
});

test('the map and its table say the same of all twenty-seven', () => {
  const { view, members, tokens } = mapScreen(library, playView(atAgenda(), 'HRVP'));
  expect(members.map(({ code }) => code).sort()).toEqual([...MEMBER_CODES].sort());
  for (const { code, stance } of members) expect(view.stances[code]).toBe(stance);
  expect(view.tokens).toEqual(tokens);
});

test('every incident of a month is a slip, a token on the map and a place', () => {
  const match = startMatch({ turns: 12, seed: 'incidents' });
  let told = 0;
  for (let month = 1; month <= 6; month += 1) {
    playMonth(match, 'director', () => []);
    const session = playView(match);
    const { incidents } = session.observation.state.signals;
    const tokens = mapScreen(library, session).tokens.filter(({ id }) => id.startsWith('incident.'));
    const report = match.months()[month - 1];
    const groups = report ? signalsView(library, match.months(), month) : [];
    const slips = groups.flatMap(({ items }) => items).filter(({ id }) => id.startsWith('incident.'));
    expect(tokens).toHaveLength(incidents.length);
    expect(slips.map(({ title }) => title)).toEqual(tokens.map(({ title }) => title));
    for (const { sources, place } of slips) {
      expect(sources.length).toBeGreaterThan(0);
      expect(place).not.toBe('');
    }
    told += slips.length;
  }
  expect(told).toBeGreaterThan(0);
});

test('a text on the table shows its rule and counts every member once', () => {
  const session = playView(atAgenda('HRVP', TECHNICAL), 'HRVP');
  const slip = tableView(library, session).texts.find(({ title }) => title === 'Technical talks between officials');
  expect(slip?.rule).toBe('Art. 31(1) TEU, unanimity');
  const counts = (slip?.counts.match(/\d+/g) ?? []).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(27);
  expect(slip?.act).toBe('Your text');
  const detail = textDetail(library, session, slip?.id ?? '');
  expect(detail?.lines.flatMap(({ members }) => members)).toHaveLength(27);
  expect(detail?.mayWithdraw).toBe(true);
  expect(detail?.mayPropose).toBe(false);
});

test('a call on the High Representative is that office’s call, to be answered either way', () => {
  const session = playView(withCall(), 'HRVP');
  const slip = tableView(library, session).texts.find(({ act }) => act === 'Your call');
  expect(slip).toBeDefined();
  expect(textDetail(library, session, slip?.id ?? '')?.mayPropose).toBe(true);
});

test('the composer lists every act that the seat may table, and says in a sentence why one is barred', () => {
  const session = playView(atAgenda('HRVP', PACKAGE), 'HRVP');
  const acts = composerView(library, session).dossiers.flatMap((dossier) => dossier.acts);
  const offered = session.offers.flatMap((offer) => (offer.type === 'table' ? [offer.act] : []));
  expect(acts.map(({ act }) => act).sort()).toEqual([...offered].sort());
  expect(acts.find(({ act }) => act === 'package')?.barred).toBe('A text of this kind lies on the table already.');
  expect(acts.find(({ act }) => act === 'closeTalks')?.barred).toBe('No talks are open.');
  for (const { title, rule, effect } of acts) expect([title, rule, effect].every((text) => text.length > 5)).toBe(true);
});

test('a price in the composer is the price that the rules take', () => {
  const match = atAgenda();
  const free = match
    .offers('HRVP')
    .flatMap((offer) =>
      offer.type === 'table' && !offer.barred && offer.options.flags.includes('coordinated') ? [offer.act] : [],
    );
  const act = free[0] ?? 'summit';
  const options = withOption(withOption({}, 'coordinated', true), 'quiet', true);
  const price = priceOf(library, act, options);
  expect(price).toBe(library.bundle.scenario.acts[act].capital + 1);
  const before = match.observe('HRVP').state.capital.HRVP ?? 0;
  expect(match.play('HRVP', { type: 'table', act, options })).toBeUndefined();
  expect(match.observe('HRVP').state.capital.HRVP).toBe(before - price);
});

test('an option that is chosen can be left out again', () => {
  const chosen = withOption({}, 'carveOut', 'maritime');
  expect(chosen).toEqual({ carveOut: 'maritime' });
  expect(withOption(chosen, 'carveOut', '')).toEqual({});
  expect(withOption({ quiet: true }, 'quiet', false)).toEqual({});
});

test('a draft asks only for what the bounds of the offer allow', () => {
  const session = playView(atAgenda(), 'HRVP');
  expect(draftView(library, session, 'package')?.fields.map(({ id }) => id)).toEqual(['carveOut', 'gift']);
  expect(draftView(library, session, 'resilience')?.fields).toEqual([]);
});

test('four advisers speak, each from its own reading and with a source', () => {
  const advice = adviceView(library, playView(atAgenda(), 'HRVP'));
  expect(advice.map(({ id }) => id)).toEqual(['eastern', 'negotiation', 'archive', 'kyiv']);
  for (const { reads, sources } of advice) {
    expect(reads).not.toBe('');
    expect(sources.length).toBeGreaterThan(0);
  }
});

test('advice on one act is about that act, even before it lies on the table', () => {
  const session = playView(atAgenda(), 'HRVP');
  const [eastern] = adviceOn(library, session, 'summit');
  expect(eastern?.text).toBe('A summit pays Moscow in rank before anything has been agreed.');
});

test('a member’s card gives its declared line on each text that is voted on', () => {
  const session = playView(atAgenda('HRVP', TECHNICAL, PACKAGE), 'HRVP');
  const card = memberCard(library, session, 'PL');
  const voted = tableView(library, session).texts.filter(({ counts }) => counts !== '');
  expect(card?.lines).toHaveLength(voted.length);
  expect(memberCard(library, session, 'UA')).toBeUndefined();
});

test('a hostage-taker may hold back its dossier, and let it go again', () => {
  const match = startMatch({}, 'SK');
  match.next();
  const hold = tableView(library, playView(match, 'SK')).hostage;
  const [act] = hold?.acts ?? [];
  expect(act).toBeDefined();
  if (act) expect(match.play('SK', act.move)).toBeUndefined();
  expect(tableView(library, playView(match, 'SK')).hostage?.note).not.toBe(hold?.note);
  expect(tableView(library, playView(atAgenda('PL'), 'PL')).hostage).toBeUndefined();
});

test('the strip shows every month, one of them now, and nothing of the calendar beyond the campaign', () => {
  const match = startMatch({ turns: 6 });
  playMonth(match, 'director', () => []);
  match.next();
  const { months, calendar } = timelineView(library, playView(match));
  expect(months.map(({ when }) => when)).toEqual(['past', 'now', 'ahead', 'ahead', 'ahead', 'ahead']);
  expect(Math.max(...calendar.map(({ month }) => month))).toBeLessThanOrEqual(6);
});

test('a month that has passed can be read again', () => {
  const match = startMatch({ turns: 6 });
  playMonth(match, 'director', () => ['resilience']);
  match.next();
  const again = monthAgain(library, playView(match), 1);
  expect(again?.decided.some(({ title }) => title === 'A common watch over cables and grids')).toBe(true);
  expect(again?.changes.length).toBeGreaterThan(0);
  expect(monthAgain(library, playView(match), 9)).toBeUndefined();
});

test('a call that the High Representative has declined says so and is not asked again', () => {
  const match = withCall();
  const call = match.observe('HRVP').state.council.proposals.find(({ awaitsProposal }) => awaitsProposal);
  const id = call?.id ?? '';
  const slip = () => tableView(library, playView(match, 'HRVP')).texts.find((each) => each.id === id);
  expect(slip()?.act).toBe('Your call');
  expect(match.play('HRVP', { type: 'propose', proposal: id, propose: false })).toBeUndefined();
  expect(slip()?.act).toBe('Read it');
  expect(slip()?.note).toBe('You have declined to propose it: no vote this month.');
  const detail = textDetail(library, playView(match, 'HRVP'), id);
  expect(detail?.mayPropose).toBe(false);
  expect(detail?.waits).toBe(slip()?.note);
  if (match.phase() === 'agenda') match.next();
  expect(corridorView(library, playView(match, 'HRVP'), undefined).call).not.toBe(id);
});

test('texts that are voted on stand before those that are not', () => {
  let mixed = 0;
  for (const seed of 'abcdefghij') {
    const match = startMatch({ seed }, 'PL');
    match.next();
    const { state } = match.observe('PL');
    const voted = tableView(library, playView(match, 'PL')).texts.map(({ id }) => {
      const act = state.council.proposals.find((each) => each.id === id)?.act;
      return act !== undefined && library.bundle.scenario.acts[act].rule !== 'none';
    });
    expect(voted).toEqual([...voted].sort((a, b) => Number(b) - Number(a)));
    if (voted.includes(true) && voted.includes(false)) mixed += 1;
  }
  expect(mixed).toBeGreaterThan(0);
});

test('Hungary may hold each of its dossiers by name, lets them go by name, and may hold them again', () => {
  const match = startMatch({}, 'HU');
  match.next();
  const labels = () => tableView(library, playView(match, 'HU')).hostage?.acts.map(({ label }) => label) ?? [];
  const both = match.observe('HU').state.members.find(({ code }) => code === 'HU')?.holding ?? [];
  expect(both).toEqual(['sanctions', 'support']);
  expect(labels()).toEqual(['Let sanctions and support go']);
  expect(match.play('HU', { type: 'release' })).toBeUndefined();
  expect(labels()).toEqual(['Hold back sanctions', 'Hold back support']);
  expect(match.play('HU', { type: 'hold', dossier: 'support' })).toBeUndefined();
  expect(labels()).toEqual(['Let support go', 'Hold back sanctions']);
});

test('every word that the interface explains has an entry in the codex', () => {
  for (const id of TERMS) expect(termEntry(library, id), id).toBeDefined();
});
