import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { build, type Plugin } from 'vite';
import type { playCounted } from './counted-games';

/** What one campaign costs in arithmetic. */
export interface Tally {
  /** Streams opened, and characters of their names that are hashed. */
  readonly streams: number;
  readonly characters: number;
  /** 32-bit draws. */
  readonly draws: number;
  readonly exp: number;
  readonly ln: number;
  readonly quantile: number;
  readonly sqrt: number;
  /** Divisions and remainders. */
  readonly division: number;
  /** The larger or the smaller of two numbers, sizes without sign, roundings to whole numbers. */
  readonly extreme: number;
  /** Additions, subtractions and multiplications, steps of counters left out. */
  readonly arithmetic: number;
}

/**
 * Counts the arithmetic of real games: the rules and the lab are translated with every operation marked, and played.
 * Marked are + - * / % where the value on the marked side is a number, the functions of `numeric.ts` and of `Math`,
 * streams and draws. Not counted: comparisons, steps of 1, look-ups, and whatever is no number.
 */

const FOLDER = 'node_modules/.cache/parley-bench';
const RULES = /\/src\/(engine|lab)\//;
const QUANTILE = '@stdlib/stats-base-dists-normal-quantile';
const COUNTED = '\0counted:';

const { SyntaxKind } = ts;
const OPERATORS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.PlusToken,
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.PercentToken,
]);
const ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.PlusEqualsToken,
  SyntaxKind.MinusEqualsToken,
  SyntaxKind.AsteriskEqualsToken,
  SyntaxKind.SlashEqualsToken,
]);

function mark(name: string, ...args: ReadonlyArray<ts.Expression>): ts.Expression {
  const counter = ts.factory.createPropertyAccessExpression(ts.factory.createIdentifier('globalThis'), 'parleyTally');
  return ts.factory.createCallExpression(ts.factory.createPropertyAccessExpression(counter, name), undefined, [
    ...args,
  ]);
}

const DIVIDES: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.SlashToken,
  SyntaxKind.PercentToken,
  SyntaxKind.SlashEqualsToken,
]);

const isOne = (node: ts.Expression): boolean => ts.isNumericLiteral(node) && node.text === '1';

/** Every operation of a module marked. In `random.ts` only streams and draws are: its own arithmetic belongs to them. */
function marked(inRandom: boolean): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    const visit = (node: ts.Node): ts.Node => {
      const seen = ts.visitEachChild(node, visit, context);
      if (inRandom) {
        if (ts.isNewExpression(seen) && seen.expression.getText?.(file) === 'Stream') return mark('stream', seen);
        if (!ts.isMethodDeclaration(seen) || !ts.isIdentifier(seen.name) || seen.name.text !== 'bits') return seen;
        const body = seen.body && ts.factory.updateBlock(seen.body, [drawn, ...seen.body.statements]);
        const { modifiers, asteriskToken, name, questionToken, typeParameters, parameters, type } = seen;
        return ts.factory.updateMethodDeclaration(
          seen,
          modifiers,
          asteriskToken,
          name,
          questionToken,
          typeParameters,
          parameters,
          type,
          body,
        );
      }
      if (!ts.isBinaryExpression(seen) || isOne(seen.right)) return seen;
      const { left, operatorToken, right } = seen;
      const kind = DIVIDES.has(operatorToken.kind) ? 'divided' : 'number';
      if (OPERATORS.has(operatorToken.kind)) {
        return ts.factory.updateBinaryExpression(seen, mark(kind, left), operatorToken, right);
      }
      if (ASSIGNMENTS.has(operatorToken.kind)) {
        return ts.factory.updateBinaryExpression(seen, left, operatorToken, mark(kind, right));
      }
      return seen;
    };
    return ts.visitEachChild(file, visit, context);
  };
}

/** In `elementary.ts` a call is counted as one, and none of its steps. */
const callsMarked: ts.TransformerFactory<ts.SourceFile> = (context) => (file) =>
  ts.visitEachChild(
    file,
    (node) => {
      if (!ts.isFunctionDeclaration(node) || !node.body) return node;
      if (node.name?.text !== 'exp' && node.name?.text !== 'ln') return node;
      const called = ts.factory.createExpressionStatement(
        mark('called', ts.factory.createStringLiteral(node.name.text)),
      );
      const { modifiers, asteriskToken, name, typeParameters, parameters, type, body } = node;
      return ts.factory.updateFunctionDeclaration(
        node,
        modifiers,
        asteriskToken,
        name,
        typeParameters,
        parameters,
        type,
        ts.factory.updateBlock(body, [called, ...body.statements]),
      );
    },
    context,
  );

const drawn = ts.factory.createExpressionStatement(mark('draw'));

const counting: Plugin = {
  name: 'counting',
  enforce: 'pre',
  resolveId(id, importer) {
    return id === QUANTILE && !importer?.startsWith(COUNTED) ? `${COUNTED}${id}` : undefined;
  },
  load(id) {
    if (!id.startsWith(COUNTED)) return undefined;
    const counted = `globalThis.parleyTally.called('quantile')`;
    return `import of from '${QUANTILE}'; export default (...args) => { ${counted}; return of(...args); };`;
  },
  transform(code, id) {
    if (!RULES.test(id) || !id.endsWith('.ts')) return undefined;
    return ts.transpileModule(code, {
      fileName: id,
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
      transformers: { before: [id.endsWith('/elementary.ts') ? callsMarked : marked(id.endsWith('/random.ts'))] },
    }).outputText;
  },
};

/** Means over `games` campaigns. */
export async function countArithmetic(games: number): Promise<Tally> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [counting],
    build: { ssr: 'tests/bench/counted-games.ts', write: false, minify: false },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the counted program could not be put together');
  mkdirSync(FOLDER, { recursive: true });
  const file = join(process.cwd(), FOLDER, 'counted-games.mjs');
  writeFileSync(file, chunk.code);

  const counts = { streams: 0, draws: 0, exp: 0, ln: 0, quantile: 0, sqrt: 0, division: 0, extreme: 0, arithmetic: 0 };
  Object.assign(globalThis, { parleyTally: marksFor(counts) });
  const { playCounted: play }: { playCounted: typeof playCounted } = await import(pathToFileURL(file).href);
  for (const name of namesOf(counts)) counts[name] = 0;
  const characters = withCountedMath(counts, () => play(games));
  for (const name of namesOf(counts)) counts[name] /= games;
  return { ...counts, characters: characters / games };
}

/** Runs a program while the functions of `Math` count how often they are called, by two of their arguments at a time. */
function withCountedMath<T>(counts: Counts, run: () => T): T {
  const kept = { sqrt: Math.sqrt, min: Math.min, max: Math.max, abs: Math.abs, floor: Math.floor, ceil: Math.ceil };
  const counted = (of: (...numbers: number[]) => number, name: 'sqrt' | 'extreme') => {
    return (...numbers: number[]): number => {
      counts[name] += Math.round(numbers.length / 2);
      return of(...numbers);
    };
  };
  for (const name of namesOf(kept)) Math[name] = counted(kept[name] as Extremes, name === 'sqrt' ? name : 'extreme');
  const result = run();
  Object.assign(Math, kept);
  return result;
}

type Extremes = (...numbers: number[]) => number;

type Counts = { -readonly [K in Exclude<keyof Tally, 'characters'>]: number };

function namesOf<T extends object>(things: T): ReadonlyArray<keyof T> {
  return Object.keys(things) as (keyof T)[];
}

/** What the marks of the translated program call. */
function marksFor(counts: Counts) {
  return {
    number<T>(value: T): T {
      if (typeof value === 'number') counts.arithmetic += 1;
      return value;
    },
    divided<T>(value: T): T {
      if (typeof value === 'number') counts.division += 1;
      return value;
    },
    called(name: 'exp' | 'ln' | 'quantile'): void {
      counts[name] += 1;
    },
    draw(): void {
      counts.draws += 1;
    },
    stream<T>(value: T): T {
      counts.streams += 1;
      return value;
    },
  };
}
