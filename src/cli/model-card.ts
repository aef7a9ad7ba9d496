import { type FixedGroup, LINKS, type LinkId, PURE_LENSES } from '../engine';
import { basisUnder, type ModelFile, numbersOf, type ScenarioBundle } from '../scenario';
import { capital, lensSigns } from '../view';

/** The lists of the model card, made from the scenario: one Markdown table per section. */
export const CARD_SECTIONS = ['start', 'links', 'fixed', 'acts', 'turns', 'signs'] as const;
export type CardSection = (typeof CARD_SECTIONS)[number];

type Range = readonly [number, number, number];

/** A table of Markdown; cells must not break a row. */
function markdown(head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const line = (cells: ReadonlyArray<string>) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '·').replaceAll(/\s+/g, ' ').trim();

const range = ([low, mode, high]: Range): string => (low === high ? `${mode}` : `${mode} (${low} to ${high})`);

const restsOn = (basis: string, evidence: ReadonlyArray<string> = []): string =>
  evidence.length === 0 ? basis : `${basis}: ${evidence.join(', ')}`;

function start({ content }: ScenarioBundle): string {
  return markdown(
    ['stock', 'start', 'rests on', 'note'],
    Object.entries(content.scenario.start).map(([id, { value, basis, evidence, note }]) => [
      `\`${id}\``,
      String(value),
      restsOn(basis, evidence),
      note ?? '',
    ]),
  );
}

type LinkFile = ModelFile['links'][LinkId];

/** The range of a link under each lens, what that rests on, and what it has from there. */
function underEach(link: LinkFile): string[] {
  return PURE_LENSES.map(
    (lens) => `${range(link.values[lens])}; ${restsOn(basisUnder(link, lens), link.sources[lens])}`,
  );
}

/** The notes on a link, and the claims that it carries without a value that rests on them. */
function notesOn(link: LinkFile): string {
  const used = new Set(PURE_LENSES.flatMap((lens) => link.sources[lens]));
  const touched = link.evidence.filter((id) => !used.has(id));
  const notes = PURE_LENSES.map((lens) => link.notes?.[lens] && `${lens}: ${link.notes[lens]}`);
  const told = [link.note, ...notes, touched.length > 0 && `touches ${touched.join(', ')}`];
  return told.flatMap((note) => (note ? [`${capital(note)}.`] : [])).join(' ');
}

function links({ content }: ScenarioBundle): string {
  return markdown(
    ['link', 'mechanism', 'how it enters', ...PURE_LENSES, 'note'],
    LINKS.map((id) => {
      const link = content.model.links[id];
      const { mechanism, from, to, form } = link;
      return [`\`${id}\``, mechanism, `${from} → ${to}: ${form}`, ...underEach(link), notesOn(link)];
    }),
  );
}

/** Under which lenses something else than under the papers supports the numbers of a group, and what. */
function otherwise({ sources }: ModelFile['fixed'][FixedGroup]): string | undefined {
  const told = PURE_LENSES.map((lens) => ({ lens, list: sources[lens].join(', ') || 'no source' }));
  const lists = new Set(told.flatMap(({ list }) => (list === told[0]?.list ? [] : [list])));
  if (lists.size === 0) return undefined;
  const lensesOf = (list: string) => told.flatMap((each) => (each.list === list ? [each.lens] : []));
  return [...lists].map((list) => `under ${lensesOf(list).join(' and ')} ${list}`).join('; ');
}

function fixed({ content }: ScenarioBundle): string {
  const groups = Object.entries(content.model.fixed) as [FixedGroup, ModelFile['fixed'][FixedGroup]][];
  return markdown(
    ['number', 'value', 'rests on', 'note'],
    groups.flatMap(([id, entry]) =>
      numbersOf(id, entry).map(({ id: name, value, range: own, exact, basis, note }, index) => {
        const group = index === 0 ? [entry.note, otherwise(entry)] : [];
        const notes = [exact && `exact: ${exact}`, note, ...group];
        return [
          `\`${name}\``,
          own ? range(own) : String(value),
          restsOn(basis, entry.sources.papers),
          notes.filter((each) => each !== undefined).join('; '),
        ];
      }),
    ),
  );
}

function acts({ content }: ScenarioBundle): string {
  const { acts: all, basis } = content.acts;
  return markdown(
    ['act', 'decided by', 'norm', 'capital', 'treasury', 'text on its axis', 'signal', 'toughness', 'rests on'],
    Object.entries(all).map(([id, act]) => [
      `\`${id}\``,
      act.rule,
      act.rule === 'none' ? '' : act.norm,
      String(act.capital),
      act.treasury === 0 ? '' : String(act.treasury),
      act.axis === undefined ? '' : `${act.axis} ${act.text}`,
      act.signal ? `sunk ${act.signal.sunk}, audience ${act.signal.audience}` : '',
      act.toughness === 0 ? '' : String(act.toughness),
      restsOn(`sizes ${basis}`, act.evidence),
    ]),
  );
}

type Sign = 'raises' | 'lowers' | 'does nothing';

function signOf([, mode]: Range): Sign {
  if (mode === 0) return 'does nothing';
  return mode > 0 ? 'raises' : 'lowers';
}

/** Links that one lens switches off or turns round: where the readings differ in kind and not in size. */
function turns({ content }: ScenarioBundle): string {
  const rows = LINKS.flatMap((id) => {
    const link = content.model.links[id];
    const signs = PURE_LENSES.map((lens) => signOf(link.values[lens]));
    if (new Set(signs).size === 1) return [];
    return [[`\`${id}\``, `${link.from} → ${link.to}`, ...underEach(link)]];
  });
  return markdown(['link', 'from → to', ...PURE_LENSES], rows);
}

/** Links with opposite signs, in the words in which the debrief tells them. */
function signs(bundle: ScenarioBundle): string {
  return markdown(
    ['link', 'in words', ...PURE_LENSES],
    lensSigns({ bundle, locale: 'en' }).map(({ id, sentence, signs: told }) => [
      `\`${id}\``,
      sentence,
      ...told.map(({ word }) => word),
    ]),
  );
}

const MAKERS: Readonly<Record<CardSection, (bundle: ScenarioBundle) => string>> = {
  start,
  links,
  fixed,
  acts,
  turns,
  signs,
};

const opening = (section: string): string => `<!-- list: ${section} -->`;
const CLOSING = '<!-- end of list -->';

/** The card with every list made anew; what is written between the lists stays. Throws when a list has no place in it. */
export function renewCard(card: string, bundle: ScenarioBundle): string {
  return CARD_SECTIONS.reduce((text, section) => {
    const from = text.indexOf(opening(section));
    const to = text.indexOf(CLOSING, from);
    if (from < 0 || to < 0) {
      throw new RangeError(`The model card has no place for its list "${section}": ${opening(section)} … ${CLOSING}.`);
    }
    const head = text.slice(0, from + opening(section).length);
    return `${head}\n\n${MAKERS[section](bundle)}\n\n${text.slice(to)}`;
  }, card);
}
