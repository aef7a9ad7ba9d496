import { expect, test } from 'vitest';
import {
  applyMove,
  type Declared,
  MEMBER_CODES,
  memberOf,
  newGame,
  offers,
  rulesFor,
  type Viewer,
} from '../../src/engine';
import { february, setupOf, start } from './support';

/** A seat that a person plays says nothing that the person did not say. */

const VIEWERS: ReadonlyArray<Viewer> = ['HU', 'PL', 'FR', 'HRVP', 'public', 'facilitator'];

test('no line is declared for a member that a person plays, before the votes or after them', () => {
  const match = start('people', ['HU', 'PL'], { turns: 4 });
  const said = new Set<Declared>();
  const machines = new Set<Declared>();
  const phases = new Set<string>();
  for (; !match.ended(); match.next()) {
    for (const viewer of VIEWERS) {
      const { declared, state } = match.observe(viewer);
      for (const lines of [...Object.values(declared), ...Object.values(state.council.declared)]) {
        phases.add(match.phase());
        for (const code of MEMBER_CODES) (code === 'HU' || code === 'PL' ? said : machines).add(lines[code]);
      }
    }
  }
  expect([...said]).toEqual(['notYet']);
  expect(machines.size).toBe(3);
  expect([...phases]).toEqual(expect.arrayContaining(['agenda', 'corridor', 'commit', 'reveal', 'reading']));
});

test('what a person promised in a deal is known to the two of them alone', () => {
  const match = start('deal', ['HU', 'PL'], { turns: 2 });
  while (match.phase() !== 'corridor') match.next();
  const [text] = Object.entries(match.observe('HU').texts).flatMap(([id, { rule }]) => (rule === 'none' ? [] : [id]));
  const id = text ?? '';
  match.play('HU', { type: 'offer', to: 'PL', gives: [{ kind: 'vote', proposal: id, vote: 'for' }], asks: [] });
  const line = (viewer: Viewer) => match.observe(viewer).declared[id]?.HU;
  expect(VIEWERS.map(line)).toEqual(VIEWERS.map(() => 'notYet'));
  expect(match.play('PL', { type: 'answer', bargain: '1.HU.PL.0', accept: true })).toBeUndefined();
  expect(VIEWERS.map(line)).toEqual(['for', 'for', 'notYet', 'notYet', 'notYet', 'for']);
});

test('machine players in every seat declare what they declare', () => {
  const [alone, watched] = [start('machines'), start('machines', ['HRVP'])];
  for (const match of [alone, watched]) while (match.phase() !== 'agenda') match.next();
  const listings = '1.HRVP.renewListings.0';
  expect(watched.observe('public').declared[listings]).toEqual(alone.observe('public').declared[listings]);
});

test('a new government takes no hostage of its own, and a person in its seat may hold, let go and hold again', () => {
  const rules = rulesFor(february(), setupOf('hold'));
  const state = newGame(rules);
  state.phase = 'agenda';
  Object.assign(memberOf(rules, state, 'HU'), { hostage: false, holding: [], hostageOver: true });
  const play = (type: 'hold' | 'release') =>
    applyMove({ rules, state, book: undefined }, 'HU', type === 'hold' ? { type, dossier: 'support' } : { type });
  const free = () => offers(rules, state, 'HU').flatMap((offer) => (offer.type === 'hold' ? offer.dossiers : []));
  expect(free()).toEqual(['sanctions', 'support']);
  expect(play('hold')).toBeUndefined();
  expect([memberOf(rules, state, 'HU').holding, free()]).toEqual([['support'], ['sanctions']]);
  expect(play('release')).toBeUndefined();
  expect(play('hold')).toBeUndefined();
  expect(play('hold')?.code).toBe('held-already');
});
