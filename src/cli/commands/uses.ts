import { PURE_LENSES } from '../../engine';
import type { Use, UsePlace } from '../../evidence';
import type { ScenarioBundle, TextBook } from '../../scenario';

const ID = /\b(?:OSW|RUSI|RECORD|STANCE)-[A-Za-z0-9.]*[A-Za-z0-9]/g;

/** Every place of a scenario that cites a piece of evidence; one use per place and id. */
export function usesOf({ content, texts, claims }: ScenarioBundle): ReadonlyArray<Use> {
  const uses = new Uses();
  uses.named('mechanism', content.model.fixed);
  uses.named('offer', content.acts.acts);
  for (const { cards, family, ...deck } of content.families) {
    uses.add('event', family, deck);
    uses.listed('event', cards);
  }
  for (const { cards } of content.decks) uses.listed('event', cards);
  uses.listed('event', content.injects.injects);
  const { postures, clauses } = content.moscow;
  uses.named('event', postures, 'posture ');
  uses.listed('event', clauses, 'clause ');
  uses.named('start', content.scenario.start);
  uses.named('member', content.members.basis, 'basis of ');
  for (const { code, ...member } of content.members.members) uses.add('member', code, member);
  for (const { id, ...office } of content.institutions.institutions) uses.add('member', id, office);
  uses.listed('text', content.calendar.background, 'calendar ');
  uses.listed('text', content.calendar.ahead, 'calendar ');
  for (const book of Object.values(texts)) addTexts(uses, book);
  for (const { id, evidence } of claims?.claims ?? []) uses.add('claim', id, evidence);
  return [...linkUses(content.model), ...uses.all()];
}

/** What each link carries, and under which lenses its value rests on it. */
function linkUses({ links }: ScenarioBundle['content']['model']): Use[] {
  return Object.entries(links).flatMap(([name, { evidence, sources }]) =>
    [...new Set([...evidence, ...PURE_LENSES.flatMap((lens) => sources[lens])])].map((id) => ({
      id,
      where: 'link' as const,
      name,
      under: PURE_LENSES.filter((lens) => sources[lens].includes(id)),
    })),
  );
}

function addTexts(uses: Uses, { seats, acts, advice, moscow, outcome, questions, links, codex }: TextBook): void {
  for (const seat of Object.values(seats)) uses.named('brief', seat);
  const { candidate, ...options } = acts.options;
  uses.add('candidate', 'candidates', candidate);
  uses.add('text', 'acts', [acts.acts, options]);
  for (const { adviser, ...line } of advice.lines) uses.add('advice', adviser, line);
  uses.add('text', 'moscow', moscow);
  uses.add('ending', 'outcome', outcome);
  uses.add('text', 'questions', questions);
  uses.add('text', 'links', links);
  for (const { id, ...entry } of codex) uses.add('codex', id, entry);
}

class Uses {
  readonly #uses = new Map<string, Use>();

  /** Every id anywhere below a value, in lists and in sentences. */
  add(where: UsePlace, name: string, value: unknown): void {
    for (const id of JSON.stringify(value)?.match(ID) ?? []) {
      const key = `${id} ${where} ${name}`;
      if (!this.#uses.has(key)) this.#uses.set(key, { id, where, name });
    }
  }

  named(where: UsePlace, entries: Readonly<Record<string, unknown>>, prefix = ''): void {
    for (const [name, value] of Object.entries(entries)) this.add(where, `${prefix}${name}`, value);
  }

  listed(where: UsePlace, entries: ReadonlyArray<{ readonly id: string }>, prefix = ''): void {
    for (const { id, ...value } of entries) this.add(where, `${prefix}${id}`, value);
  }

  all(): ReadonlyArray<Use> {
    return [...this.#uses.values()];
  }
}
