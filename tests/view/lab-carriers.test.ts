import { describe, expect, test } from 'vitest';
import { runHere } from '../../src/lab';
import { ablationJob, claimsJob } from '../../src/lab/claims';
import {
  carriersRequest,
  carriersView,
  claimsView,
  formatRoute,
  jointRequest,
  readRoute,
  traceRequest,
  traceView,
} from '../../src/view';
import { shippedClaims } from '../lab/support';
import { loadLibrary } from './played';

const library = loadLibrary();
const { scenario } = library.bundle;
const claims = shippedClaims();

function tried(id: string) {
  const { whole, without } = carriersRequest(claims, id, { runs: 20, seed: 'view' });
  return { whole: runHere(claimsJob, scenario, whole), without: runHere(ablationJob, scenario, without) };
}

function viewOf(id: string, found?: ReturnType<typeof tried>) {
  const view = carriersView(library, claims, id, found);
  if (!view) throw new Error(`no claim ${id}`);
  return view;
}

describe('what a claim rests on', () => {
  test('is told in sentences for every claim, without a name from a file', () => {
    for (const { id } of claimsView(library, claims, undefined).claims) {
      const { lead, rows, note, whole } = viewOf(id);
      expect(lead, id).toMatch(/\.$/);
      expect(whole, id).toBeUndefined();
      expect(note === '', id).toBe(rows.length === 0);
      for (const { what, link, said } of rows) {
        expect(what, id).toMatch(link ? /^[A-Z][^_]* .*\.$/ : /^\d+(, \d+)* and \d+ together$/);
        expect(said, id).toMatch(/^should (fail|hold) without/);
      }
    }
  });

  test('is a number put to a value where no link is taken out but a fixed number', () => {
    const told = (id: string) => viewOf(id).rows.map(({ what }) => what);
    expect(told('c4h')).toEqual([
      'A public offer is answered with mockery, which is shown at home in Russia (chance of that in a month), this number put to 0.',
    ]);
    expect(told('c7d')[0]).toContain('(weight at the table lost by it), this number put to 0.');
  });

  test('comes before what is taken out together, which is told by its places in the list', () => {
    const rows = viewOf('ch9').rows.map(({ place, what }) => place ?? what);
    expect(rows).toEqual([1, 2, 3, 4, '1 and 2 together', '3 and 4 together', '1 and 3 together', '2 and 3 together']);
  });

  test('is a reason where there is nothing to switch off', () => {
    const { lead, rows } = viewOf('c2b');
    expect(lead).toBe(claims.claims.find(({ id }) => id === 'c2b')?.untraced);
    expect(rows).toEqual([]);
    expect([viewOf('c1a').run, viewOf('c2lag').run]).toEqual(['Take it out', 'Take them out']);
  });

  test('once tried shows what is left of the claim beside the whole effect, the same in table and file', () => {
    const found = tried('c1a');
    const { whole, rows, data, strip } = viewOf('c1a', found);
    expect(whole).toMatchObject({ asSaid: true, word: 'The claim holds' });
    expect(rows.map(({ left }) => left)).toMatchObject([{ asSaid: true, word: 'Fails, as it should' }]);
    expect(strip?.rows).toHaveLength(2);
    expect(data?.rows.map(([id, lens, off, median]) => [id, lens, off, median])).toEqual([
      ['c1a', 'papers', '', found.whole.claims[0]?.under.papers?.median],
      ['c1a', 'papers', 'c1Leg', found.without[0]?.claims.c1a?.median],
    ]);
  });

  test('holds without one link and fails without both, where the file says so', () => {
    const left = viewOf('c2lag', tried('c2lag')).rows.map((row) => row.left);
    expect(left.map((each) => each?.word)).toEqual([
      'Holds, as it should',
      'Holds, as it should',
      'Fails, as it should',
    ]);
    expect(left.map((each) => each?.asSaid)).toEqual([true, true, true]);
  });

  test('is said to do nothing where the loss changes not a bit, and to be at odds where the file errs', () => {
    const found = tried('c1a');
    const [loss] = found.without;
    const untouched = { ...found, without: loss ? [{ ...loss, claims: {} }] : [] };
    expect(viewOf('c1a', untouched).rows[0]?.left).toMatchObject({
      asSaid: false,
      word: expect.stringMatching(/^Nothing/),
    });
    const spared = tried('c2lag');
    const unhurt = { ...spared, without: spared.without.map((each) => ({ ...each, claims: {} })) };
    expect(viewOf('c2lag', unhurt).rows.map((row) => row.left?.asSaid)).toEqual([true, true, false]);
    const whole = found.whole.claims[0]?.under.papers;
    const wrong = { ...found, without: loss && whole ? [{ ...loss, claims: { c1a: whole } }] : [] };
    expect(viewOf('c1a', wrong).rows[0]?.left).toMatchObject({ asSaid: false, word: 'Holds, though it should fail' });
  });

  test('an opened claim stands in the address', () => {
    const route = readRoute(library, '#lab/claims?claim=c2lag');
    expect(route.settings.claim).toBe('c2lag');
    expect(formatRoute(route)).toBe('#lab/claims?claim=c2lag');
  });
});

describe('what carries a claim of all the links', () => {
  const pairs = { runs: 20, seed: 'view' };
  const singlesOf = (id: string) => {
    const { whole, without } = traceRequest(claims, id, pairs);
    return { whole: runHere(claimsJob, scenario, whole), without: runHere(ablationJob, scenario, without) };
  };
  const keysOf = (view: ReturnType<typeof traceView>) => view?.rows.map(({ key }) => key) ?? [];

  test('is offered before it has been tried, and shows nothing', () => {
    const view = traceView(library, claims, 'c2a', undefined);
    expect(view?.lead).toMatch(/every link of the model by itself/);
    expect(view).toMatchObject({ rows: [], goesOn: false });
  });

  test('are those without which it fails, the ones that the scenario names among them', () => {
    const claim = claims.claims.find(({ needs = [] }) => needs.some((part) => typeof part === 'string'));
    if (!claim) throw new Error('no claim that needs a link');
    const view = traceView(library, claims, claim.id, singlesOf(claim.id));
    expect(keysOf(view)).toEqual(expect.arrayContaining([...(claim.needs ?? [])]));
    expect(view?.lead).toMatch(
      /^In 20 pairs of games under \w+, \d+ of \d+ links have a part in this claim\. Without .* it fails\.$/,
    );
    for (const { what, left } of view?.rows ?? []) {
      expect(what).toMatch(/^[A-Z][^_]* .*\.$/);
      expect(left?.word).toBe('Fails without it');
    }
    expect(view?.goesOn).toBe(false);
  });

  test('are looked for among several together where no single one is needed', () => {
    const claim = claims.claims.find(({ paths = [] }) => paths.length > 0);
    if (!claim) throw new Error('no claim with paths');
    const singles = singlesOf(claim.id);
    expect(traceView(library, claims, claim.id, singles)).toMatchObject({ rows: [], goesOn: true });
    const { joint } = jointRequest(claims, claim.id, singles.without, pairs);
    const found = { ...singles, joint: runHere(ablationJob, scenario, joint) };
    const view = traceView(library, claims, claim.id, found);
    expect(view?.goesOn).toBe(false);
    expect(view?.lead).toMatch(/without these together it fails\.$/);
    expect(view?.rows.length).toBeGreaterThan(0);
    for (const { key, left } of view?.rows ?? []) {
      expect(key).toContain(' and ');
      expect(left?.word).toBe('Fails without them');
    }
  });
});
