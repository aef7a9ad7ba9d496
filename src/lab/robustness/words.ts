import type { LinkId, Scenario } from '../../engine';

/** A limit on one uncertain number; an absent end is open. */
export interface LinkLimit {
  readonly link: LinkId;
  readonly low?: number;
  readonly high?: number;
}

/** What it means that an uncertain number is high, and that it is low. */
const WORDS: Readonly<Partial<Record<LinkId, readonly [high: string, low: string]>>> = {
  gThr: ['the gate opens late', 'the gate opens early'],
  gWid: ['the gate is wide', 'the gate is narrow'],
};

/** A limit in words, with the number behind it. */
export function sayLimit(scenario: Scenario, { link, low, high }: LinkLimit): string {
  const { from, to } = scenario.links[link];
  const plain = (value: number) => String(Math.round(value * 100) / 100);
  if (low !== undefined && high !== undefined) {
    return `what ${from} does to ${to} is middling (${link} ${plain(low)} to ${plain(high)})`;
  }
  const words = WORDS[link];
  if (low !== undefined) return `${words?.[0] ?? `${from} moves ${to} upwards or much`} (${link} above ${plain(low)})`;
  return `${words?.[1] ?? `${from} moves ${to} downwards or little`} (${link} below ${plain(high ?? 0)})`;
}
