import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Position } from './faults';

/** From the root of a document to one of its values. */
export type Path = ReadonlyArray<string | number>;

/** Finds the place in the text that a path points to. */
export interface Locator {
  readonly has: (path: Path) => boolean;
  /** Where the value starts; where there is none, the nearest value around it. */
  readonly value: (path: Path) => Position;
  /** Where the last key of the path starts; for an item of a list, where the item starts. */
  readonly key: (path: Path) => Position;
}

interface Step {
  readonly node: Node | undefined;
  readonly key: Node | undefined;
}

const START: Position = { line: 1, col: 1 };

const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));

const asNode = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

function step(parent: Node | undefined, segment: string | number): Step | undefined {
  if (isMap(parent)) {
    const pair = parent.items.findLast((item) => keyText(item) === String(segment));
    return pair && { node: asNode(pair.value), key: asNode(pair.key) };
  }
  if (isSeq(parent) && typeof segment === 'number') {
    const item = parent.items[segment];
    return item === undefined ? undefined : { node: asNode(item), key: asNode(item) };
  }
  return undefined;
}

/** The steps along a path, as far as the document goes. */
function walk(root: Node | undefined, path: Path): ReadonlyArray<Step> {
  const steps: Step[] = [{ node: root, key: root }];
  for (const segment of path) {
    const next = step(steps.at(-1)?.node, segment);
    if (next === undefined) break;
    steps.push(next);
  }
  return steps;
}

/** An empty value has no text of its own: its key stands for it. */
const isEmpty = (node: Node): boolean => isScalar(node) && node.value === null && node.source === '';

export function createLocator(document: Document, lines: LineCounter): Locator {
  const root = asNode(document.contents);
  const positionOf = (node: Node | undefined): Position | undefined => {
    const offset = node?.range?.[0];
    return offset === undefined ? undefined : lines.linePos(offset);
  };
  const startOf = ({ node, key }: Step): Position =>
    (node && !isEmpty(node) ? positionOf(node) : positionOf(key)) ?? START;
  const last = (path: Path): Step => walk(root, path).at(-1) ?? { node: root, key: root };
  const has = (path: Path): boolean => walk(root, path).length === path.length + 1;
  return {
    has,
    value: (path) => startOf(last(path)),
    key: (path) => (has(path) ? (positionOf(last(path).key) ?? START) : startOf(last(path))),
  };
}
