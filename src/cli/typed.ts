import { parseArgs } from 'node:util';
import { type Command, type Options, UsageError, unknownWord } from './command';

const SHARED = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  trace: { type: 'boolean' },
} as const;

interface TypedOption {
  readonly name: string;
  /** As it was typed, with its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value stood behind an equals sign. */
  readonly inlineValue: boolean | undefined;
}

/** What was typed after the name of a command. Throws a UsageError where its options have no place for it. */
export function parseTyped(command: Pick<Command, 'name' | 'options'>, args: ReadonlyArray<string>): Options {
  const options = { ...command.options, ...SHARED };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // Node's own words for what is wrong are long and say nothing of this program's help.
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(command.name, options, token);
  return { values, names: positionals };
}

function checkOption(command: string, options: Command['options'], typed: TypedOption): void {
  const { name, rawName, value, inlineValue } = typed;
  const help = `see parley ${command} --help`;
  if (!Object.hasOwn(options, name)) {
    throw unknownWord(`parley ${command} has no option ${rawName}`, name, Object.keys(options), help);
  }
  if (options[name]?.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value: leave out "=${value}".`);
    return;
  }
  // The name of the next option was hardly meant as a value; a number below nothing may have been.
  const taken = value?.startsWith('--') === true && inlineValue !== true;
  if (value === undefined || taken) throw new UsageError(`${rawName} needs a value after it: ${help}.`);
}
