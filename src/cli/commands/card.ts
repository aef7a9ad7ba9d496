import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, EXIT, onlyName, print, text, UsageError } from '../command';
import { writeFile } from '../jobs/write';
import { renewCard } from '../model-card';
import { loadScenario } from '../scenarios';

const CARD = join(dirname(fileURLToPath(import.meta.url)), '../../../docs/model-card.md');

export const cardCommand: Command = {
  name: 'card',
  usage: 'card SCENARIO [--file FILE] [--check]',
  summary: "makes the model card's lists anew from the scenario",
  help: [
    'Between `<!-- list: NAME -->` and `<!-- end of list -->` the card lists what the files hold; the rest is written.',
    '--file FILE   the card (default: docs/model-card.md)',
    '--check       write nothing; exit code 1 when a list is out of date',
  ],
  options: { file: { type: 'string' }, check: { type: 'boolean' } },
  run(given, io) {
    const { bundle } = loadScenario(onlyName(given, 'one scenario'));
    const file = text(given, 'file') ?? CARD;
    if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`No file ${file}: name a model card.`);
    const card = readFileSync(file, 'utf8');
    const renewed = renewedFrom(card, bundle);
    const current = renewed === card;
    const check = given.values.check === true;
    if (!check && !current) writeFile(file, renewed);
    print(given, io, { file, current, written: !check && !current }, () => {
      if (current) return `${file} is up to date.`;
      return check ? `${file} is out of date: run this command without --check.` : `${file} is written.`;
    });
    return check && !current ? EXIT.negative : EXIT.done;
  },
};

function renewedFrom(card: string, bundle: Parameters<typeof renewCard>[1]): string {
  try {
    return renewCard(card, bundle);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
