import { expect, test } from 'vitest';
import { ACTS } from '../../src/engine';
import { adviceOn } from '../../src/view';
import { textsOf } from '../../src/view/wording';
import { loadLibrary, type Play, playMonth, playView, startMatch } from './played';

const library = loadLibrary();
const { advice } = textsOf(library);

function lensOf(adviser: string): string {
  return advice.advisers[adviser as keyof typeof advice.advisers].lens;
}

/** A month in which the gate stands as given. */
function withGate(session: Play, gate: number): Play {
  const { observation } = session;
  // Facts are worked out from the state: what Europe has decides how far the gate is open.
  const defence = gate < 0.3 ? 20 : gate < 0.7 ? 55 : 95;
  const stocks = { ...observation.state.stocks, defence, support: defence, sanctions: defence };
  return { ...session, observation: { ...observation, state: { ...observation.state, stocks } } };
}

test.each(ACTS.map((act) => [act]))('on %s advisers of two lenses at least speak, each named, and not alike', (act) => {
  const match = startMatch({ seed: 'advice lenses' });
  playMonth(match, 'director', () => []);
  for (const gate of [0.05, 0.5, 0.95]) {
    const said = adviceOn(library, withGate(playView(match), gate), act);
    const readings = said.filter(({ id }) => lensOf(id) !== 'itself');
    expect(new Set(readings.map(({ id }) => lensOf(id))).size).toBeGreaterThanOrEqual(2);
    expect(new Set(readings.map(({ text }) => text)).size).toBe(readings.length);
    for (const { reads } of readings) expect(reads).toMatch(/^reads with (Papers|Channel|Record)$/);
  }
});

/** States of affairs that every reading has something to say to, by the fact that tells them. */
const SITUATIONS = [
  'talks',
  'gate',
  'incidents',
  'attributed',
  'usMove',
  'renewalDue',
  'hostages',
  'ceasefire',
  'armsControl',
  'informal',
  'unity',
  'treasury',
  'fatigue',
] as const;

test.each(SITUATIONS.map((fact) => [fact]))('every reading has its own line where %s matters', (fact) => {
  const mentions = JSON.stringify({ fact }).slice(1, -1);
  const lenses = advice.lines
    .filter(({ when }) => JSON.stringify(when).includes(mentions))
    .map(({ adviser }) => lensOf(adviser));
  expect(new Set(lenses.filter((lens) => lens !== 'itself'))).toEqual(new Set(['papers', 'channel', 'record']));
});
