import { expect, test } from 'vitest';
import { hashOf } from '../../src/engine';
import { playOut } from '../../src/lab';
import { campaigns, loadShipped, playAt } from './campaign';
import { onBoardgame, onXstate } from './drivers';

const shipped = loadShipped();
const campaign = campaigns(shipped);

// What is measured against each other has to be the same game.
test.each(shipped.strategies.map(({ id }, at) => [id, at] as const))(
  'the lab, XState with Immer and boardgame.io play the same game of %s',
  (_, at) => {
    const { rules, lead } = campaign(at);
    const lab = hashOf(playOut(rules, lead));
    expect(hashOf(playAt({ rules, lead }, onXstate(rules)))).toBe(lab);
    expect(hashOf(playAt({ rules, lead }, onBoardgame(rules)))).toBe(lab);
  },
);
