import { type MonthReport, type Signals, secondOptions } from '../engine';
import { type CiteMark, citeMarks } from './citation';
import { ICONS, type IconName } from './icons';
import { seatShort } from './seats';
import type { Library } from './session';
import { partsLeftOut, textTitle } from './text-title';
import { actTitle, listOf, monthName } from './wording';
import { wordsOf } from './words';

/** One thing that happened, as a slip of paper. */
export interface SignalView {
  readonly id: string;
  readonly title: string;
  readonly place?: string;
  readonly text: string;
  /** A second sentence, such as that it was stopped in time. */
  readonly more?: string;
  readonly icon?: IconName;
  readonly sources: ReadonlyArray<CiteMark>;
}

export interface SignalGroup {
  readonly id: 'moscow' | 'washington' | 'world' | 'union';
  readonly name: string;
  readonly items: ReadonlyArray<SignalView>;
  /** Said of days that lie within the month, whose order to what is decided here is open. */
  readonly note?: string;
}

export function isIcon(name: string): name is IconName {
  return (ICONS as ReadonlyArray<string>).includes(name);
}

/** The card behind an incident with the place where it happened, and what is told of it. */
export function incidentOf(library: Library, incident: Signals['incidents'][number]) {
  const family = library.bundle.content.families.find((each) => each.family === incident.family);
  const card = family?.cards.find((each) => each.id === incident.card);
  const place = card?.places[incident.place];
  if (!family || !card || !place) return undefined;
  const { title, text } = (incident.foiled ? card.foiled : undefined) ?? card;
  return { family, card, place, title, text };
}

function incidents(library: Library, { signals }: MonthReport): SignalView[] {
  const words = wordsOf(library).signals;
  return signals.incidents.flatMap((incident, index) => {
    const found = incidentOf(library, incident);
    if (!found) return [];
    const { family, card, place, title, text } = found;
    return [
      {
        id: `incident.${index}`,
        title,
        place: place.name,
        text,
        ...(incident.foiled ? { more: words.stopped } : {}),
        icon: isIcon(family.icon) ? family.icon : 'warning-diamond',
        sources: citeMarks(card.evidence),
      },
    ];
  });
}

/** The months of a game up to the one that is told. */
interface Told {
  readonly report: MonthReport;
  readonly before: ReadonlyArray<MonthReport>;
}

/** The form of a text for this month: one after the other, by how often the like has happened before. */
function inTurn(forms: ReadonlyArray<string>, times: number): string {
  return forms[times % forms.length] ?? '';
}

type Happening = (signals: Signals) => boolean;

function timesBefore({ before }: Told, happened: Happening): number {
  return before.filter(({ signals }) => happened(signals)).length;
}

function slip(game: Told, id: string, title: string, forms: ReadonlyArray<string>, happened: Happening): SignalView[] {
  if (!happened(game.report.signals)) return [];
  return [{ id, title, text: inTurn(forms, timesBefore(game, happened)), sources: [] }];
}

function moscow(library: Library, game: Told): SignalView[] {
  const words = wordsOf(library).signals;
  const { report } = game;
  return [
    ...incidents(library, report),
    ...slip(
      game,
      'attributed',
      words.attributedTitle,
      words.attributed,
      ({ attributed, answered }) => attributed && !answered,
    ),
    ...slip(game, 'wedge', words.wedgeTitle, words.wedge, ({ wedge }) => wedge),
    ...slip(game, 'mocked', words.mockedTitle, words.mocked, ({ mocked }) => mocked),
    ...slip(game, 'war', words.warTitle, [words.war], ({ returnedToWar }) => returnedToWar),
  ];
}

/** Cards drawn this month from one of the decks. */
function cards(library: Library, ids: ReadonlyArray<string>, decks: ReadonlyArray<string>): SignalView[] {
  return library.bundle.content.decks
    .filter(({ deck }) => decks.includes(deck))
    .flatMap((deck) => deck.cards)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, text, evidence }) => ({ id: `card.${id}`, title, text, sources: citeMarks(evidence) }));
}

/** How Washington moved: again after last month, with more haste for a deal, or with less. */
function usKind(report: MonthReport, before: MonthReport | undefined): 'presses' | 'widens' | 'again' {
  if (before?.signals.usMove) return 'again';
  let haste = 0;
  for (const { variable, source, amount } of report.lines) {
    if (variable === 'dealPush' && source === 'usMove') haste += amount;
  }
  return haste > 0 ? 'presses' : 'widens';
}

function washington(library: Library, { report, before }: Told): SignalView[] {
  const words = wordsOf(library).signals.us;
  const own = cards(library, report.signals.cards, ['washington']);
  if (!report.signals.usMove || own.length > 0) return own;
  const kind = usKind(report, before[before.length - 1]);
  const times = before.filter(({ signals }, index) => {
    const month = before[index];
    return month !== undefined && signals.usMove && usKind(month, before[index - 1]) === kind;
  }).length;
  return [{ id: 'usMove', title: words[kind].title, text: inTurn(words[kind].texts, times), sources: [] }];
}

/** Meetings and handovers that the calendar holds for the month. */
function dates(library: Library, month: number, outside: boolean): SignalView[] {
  return library.bundle.content.calendar.ahead
    .filter((each) => each.month === month && (each.kind === 'summit' || each.kind === 'presidency'))
    .filter((each) => Boolean(each.outside) === outside)
    .map(({ id, title, text, evidence }) => ({
      id: `date.${id}`,
      title,
      text,
      icon: 'calendar-blank',
      sources: citeMarks(evidence),
    }));
}

function world(library: Library, { signals, month }: MonthReport): SignalView[] {
  const injects = library.bundle.content.injects.injects.filter(({ id }) => signals.injects.includes(id));
  return [
    ...injects.map(({ id, title, text, evidence }) => ({
      id: `inject.${id}`,
      title,
      text,
      sources: citeMarks(evidence),
    })),
    ...cards(library, signals.cards, ['front', 'energy', 'media']),
    ...dates(library, month, true),
  ];
}

function renewals(library: Library, { report, before }: Told): SignalView[] {
  const words = wordsOf(library).signals;
  const { signals, events, month } = report;
  const icon = 'calendar-blank' as const;
  return [
    ...signals.renewals.map(({ act, lapses, failedOnce }) => {
      const options = failedOnce ? secondOptions(act, {}, partsLeftOut(before, act)) : {};
      const [title, due] = [
        textTitle(library, { act, options, leftOut: partsLeftOut(before, act) }),
        monthName(library, lapses),
      ];
      const early = lapses > month && !failedOnce;
      return {
        id: `renewal.${act}`,
        title: failedOnce ? words.renewalAgainTitle(title) : words.renewalTitle(title),
        text: failedOnce
          ? words.renewalAgain(due, options.carveOut !== undefined)
          : early
            ? words.renewalEarly(due)
            : words.renewalNow(due),
        icon,
        sources: [],
      };
    }),
    ...signals.lapsed.map((act) => {
      const kept = events.some((event) => event.type === 'lapsed' && event.act === act && event.fallback);
      return {
        id: `lapsed.${act}`,
        title: words.lapsedTitle(actTitle(library, act)),
        text: kept ? words.lapsedFallback : words.lapsed,
        icon,
        sources: citeMarks(['OSW-C2f']),
      };
    }),
  ];
}

/** What the calendar says of a vote once it has been counted. */
function elections(library: Library, { signals, month }: MonthReport): SignalView[] {
  const words = wordsOf(library).signals;
  const { ahead } = library.bundle.content.calendar;
  return signals.elections.map(({ member, changed }) => {
    const date = ahead.find((each) => each.kind === 'election' && each.member === member && each.month === month);
    const name = seatShort(library, member);
    const plain = changed ? words.electionChanged(name) : words.electionHeld(name);
    return {
      id: `election.${member}`,
      title: words.electionTitle(name),
      text: (changed ? date?.result?.changed : date?.result?.kept) ?? plain,
      icon: 'mailbox' as const,
      sources: citeMarks(date?.evidence),
    };
  });
}

function hostages(library: Library, { report, before }: Told): SignalView[] {
  const words = wordsOf(library).signals;
  const last = before[before.length - 1];
  return report.members
    .filter(({ hostage }) => hostage)
    .map(({ code, holding }) => {
      const then = last?.members.find((each) => each.code === code)?.holding ?? [];
      const dossiers = listOf(
        library,
        holding.map((dossier) => words.dossiers[dossier]),
      );
      const same = holding.every((dossier) => then.includes(dossier));
      const told = then.length === 0 ? words.hostage : same ? words.hostageStill : words.hostageMore;
      return {
        id: `hostage.${code}`,
        title: words.hostageTitle(seatShort(library, code)),
        text: told(dossiers),
        icon: 'hand-palm' as const,
        sources: citeMarks(['OSW-P6']),
      };
    });
}

function freelancers(library: Library, { before }: Told): SignalView[] {
  const words = wordsOf(library).signals;
  const earlier = before.slice(0, -1).reduce((sum, { signals }) => sum + signals.freelancers.length, 0);
  return (before[before.length - 1]?.signals.freelancers ?? []).map((code, index) => ({
    id: `freelance.${code}`,
    title: words.freelanceTitle(seatShort(library, code)),
    text: inTurn(words.freelance, earlier + index),
    icon: 'briefcase' as const,
    sources: citeMarks(['OSW-C7']),
  }));
}

function union(library: Library, game: Told): SignalView[] {
  const words = wordsOf(library).signals;
  return [
    ...dates(library, game.report.month, false),
    ...renewals(library, game),
    ...elections(library, game.report),
    ...hostages(library, game),
    ...freelancers(library, game),
    ...slip(game, 'leaked', words.leakedTitle, words.leaked, ({ leaked }) => leaked),
  ];
}

/** What others did in a month, before Europe moves: by who did it, empty groups left out. */
export function signalsView(library: Library, months: ReadonlyArray<MonthReport>, month: number): SignalGroup[] {
  const words = wordsOf(library).desk.signals.groups;
  const report = months.find((each) => each.month === month);
  if (!report) return [];
  const game = { report, before: months.filter((each) => each.month < month) };
  const groups: SignalGroup[] = [
    { id: 'moscow', name: words.moscow, items: moscow(library, game) },
    { id: 'washington', name: words.washington, items: washington(library, game) },
    { id: 'world', name: words.world, items: world(library, report) },
    { id: 'union', name: words.union, items: union(library, game) },
  ];
  const dated = ({ items }: SignalGroup) => items.some(({ id }) => /^(date|election)\./.test(id));
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => (dated(group) ? { ...group, note: wordsOf(library).signals.inTheMonth } : group));
}
