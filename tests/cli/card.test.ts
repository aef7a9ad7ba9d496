import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileWith, json, parley } from './support';

const SHIPPED = 'docs/model-card.md';

describe('the model card', () => {
  test('lists what the scenario holds today', async () => {
    expect(await json('card', 'february-2026', '--check')).toMatchObject({ current: true, written: false });
  });

  test('a list that was changed by hand is out of date, and is made anew', async () => {
    const shipped = readFileSync(SHIPPED, 'utf8');
    const file = fileWith('card.md', shipped.replace(/^\| `gThr` .*$/m, '| `gThr` | changed |'));
    expect((await parley('card', 'february-2026', '--file', file, '--check')).code).toBe(1);
    expect((await parley('card', 'february-2026', '--file', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(shipped);
  });

  test('a card without a place for a list is refused in words', async () => {
    const file = fileWith('card.md', '# Model card\n');
    const { code, err } = await parley('card', 'february-2026', '--file', file);
    expect(code).toBe(2);
    expect(err).toContain('no place for its list "start"');
    expect(readFileSync(file, 'utf8')).toBe('# Model card\n');
  });
});
