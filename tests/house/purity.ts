import ts from 'typescript';

/** Chance, and the functions whose last bits differ between JavaScript engines. */
export const IMPURE_MATH = [
  'random',
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'pow',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'cbrt',
  'hypot',
] as const;

/** Clocks, timers, the network, the process, and the sorting and number formats of the place where it runs. */
export const IMPURE_NAMES = [
  'Date',
  'Intl',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'fetch',
  'crypto',
  'process',
  'console',
  'eval',
] as const;

export const IMPURE_METHODS = [
  'localeCompare',
  'toLocaleString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toLocaleDateString',
] as const;

function isIn(list: ReadonlyArray<string>, name: string): boolean {
  return list.includes(name);
}

/** A name that stands for a property, as in `x.Date` or `{ Date: 1 }`, and not for the thing of that name. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent);
  return named && parent.name === node;
}

function declares(name: ts.BindingName, text: string): boolean {
  if (ts.isIdentifier(name)) return name.text === text;
  return name.elements.some((element) => ts.isBindingElement(element) && declares(element.name, text));
}

/** Whether a node around the name declares it, as a parameter or as a variable of a block. */
function isDeclaredHere(node: ts.Node, text: string): boolean {
  if (ts.isFunctionLike(node)) return node.parameters.some(({ name }) => declares(name, text));
  if (ts.isForOfStatement(node)) {
    return ts.isVariableDeclarationList(node.initializer) && listDeclares(node.initializer, text);
  }
  if (!ts.isBlock(node) && !ts.isSourceFile(node)) return false;
  return node.statements.some((line) => ts.isVariableStatement(line) && listDeclares(line.declarationList, text));
}

function listDeclares(list: ts.VariableDeclarationList, text: string): boolean {
  return list.declarations.some(({ name }) => declares(name, text));
}

/** A name of the file's own, such as a parameter called `process`. */
function isOwnName(node: ts.Identifier): boolean {
  for (let around: ts.Node = node.parent; around; around = around.parent) {
    if (isDeclaredHere(around, node.text)) return true;
  }
  return false;
}

function checkMath(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent)) return 'Math is used by the names of its members only';
  return isIn(IMPURE_MATH, parent.name.text) ? `Math.${parent.name.text}` : undefined;
}

function checkNode(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    const isPower = operator === ts.SyntaxKind.AsteriskAsteriskToken;
    return isPower || operator === ts.SyntaxKind.AsteriskAsteriskEqualsToken ? '**' : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  if (isPropertyName(node)) return isIn(IMPURE_METHODS, node.text) ? node.text : undefined;
  if (node.text === 'Math') return checkMath(node);
  return isIn(IMPURE_NAMES, node.text) && !isOwnName(node) ? node.text : undefined;
}

/** @returns one line for each use of something that is not the same everywhere and every time: `file:line what` */
export function findImpurities(path: string, text: string): ReadonlyArray<string> {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const fault = checkNode(node);
    if (fault) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
