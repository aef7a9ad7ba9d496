import { useState } from 'preact/hooks';
import { type SessionView, type TimelineMonth, timelineView } from '../../view';
import { Button, Cites, Dialog, Unseen, useApp } from '../shared';
import { MonthSheet } from './month-sheet';

type Play = Extract<SessionView, { readonly at: 'play' }>;

interface CalendarProps {
  readonly session: Play;
  /** The one month that is asked for. */
  readonly only?: TimelineMonth;
  readonly beside?: DOMRect;
  readonly onClose: () => void;
}

/** Every date that the calendar of the start holds for this campaign, or for one month of it. */
function Calendar({ session, only, beside, onClose }: CalendarProps) {
  const { library, words } = useApp();
  const { calendar } = timelineView(library, session);
  const shown = only ? calendar.filter(({ month }) => month === only.month) : calendar;
  const title = only ? words.desk.timeline.dates(only.full) : words.desk.timeline.calendar;
  return (
    <Dialog title={title} {...(beside ? { beside } : {})} onClose={onClose}>
      <ul class="calendar">
        {shown.map(({ id, monthName, title, text, sources }) => (
          <li key={id}>
            {!only && <p class="aside-note">{monthName}</p>}
            <p>
              <strong>{title}.</strong> {text}
              <Cites marks={sources} />
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface MonthProps {
  readonly month: TimelineMonth;
  readonly onOpen: () => void;
  readonly onDates: (beside: DOMRect) => void;
}

/** The mark over a month that the calendar knows: a press lists its dates. */
function Dates({ month, onDates }: Omit<MonthProps, 'onOpen'>) {
  const { words } = useApp();
  const text = words.desk.timeline;
  if (!month.dated) return <span class="month-label" />;
  return (
    <button
      type="button"
      class="month-label"
      aria-haspopup="dialog"
      onClick={(event) => onDates(event.currentTarget.getBoundingClientRect())}
    >
      <Unseen>
        {text.dates(month.full)}: {month.dates.join(', ')}
      </Unseen>
      {month.label !== undefined && (
        <span class="month-word" aria-hidden="true">
          {month.label}
          {month.more > 0 && <span class="month-more">{text.more(month.more)}</span>}
        </span>
      )}
    </button>
  );
}

function Month({ month, onOpen, onDates }: MonthProps) {
  const { words } = useApp();
  return (
    <li class={`month month-${month.when}`} aria-current={month.when === 'now' ? 'date' : undefined}>
      <Dates month={month} onDates={onDates} />
      <span class={`month-line${month.dated ? ' month-dated' : ''}`} aria-hidden="true" />
      {month.when === 'past' ? (
        <button type="button" class="month-name" onClick={onOpen}>
          {month.short}
          <Unseen>, {words.desk.timeline.reread(month.full)}</Unseen>
        </button>
      ) : (
        <span class="month-name">{month.short}</span>
      )}
    </li>
  );
}

/** Past months solid, the running one, and what the calendar holds ahead. */
export function Timeline({ session }: { readonly session: Play }) {
  const { library, words } = useApp();
  const [open, setOpen] = useState<number | 'calendar' | undefined>(undefined);
  const [dates, setDates] = useState<{ readonly month: TimelineMonth; readonly beside: DOMRect } | undefined>(
    undefined,
  );
  const view = timelineView(library, session);
  const close = () => setOpen(undefined);
  return (
    <section class="timeline" aria-label={words.desk.timeline.title}>
      <div class="timeline-now">
        <p class="timeline-month">{view.month}</p>
        <p class="aside-note">{view.next}</p>
      </div>
      <div class="timeline-strip">
        <ol class={view.months.length > 8 ? 'months-many' : ''} style={{ '--months': String(view.months.length) }}>
          {view.months.map((month) => (
            <Month
              key={month.month}
              month={month}
              onOpen={() => setOpen(month.month)}
              onDates={(beside) => setDates({ month, beside })}
            />
          ))}
        </ol>
      </div>
      <p class="timeline-foot">
        <span>{words.desk.timeline.ahead}</span>
        <Button rank="quiet" onPress={() => setOpen('calendar')}>
          {words.desk.timeline.openCalendar}
        </Button>
      </p>
      {open === 'calendar' && <Calendar session={session} onClose={close} />}
      {dates && (
        <Calendar session={session} only={dates.month} beside={dates.beside} onClose={() => setDates(undefined)} />
      )}
      {typeof open === 'number' && <MonthSheet session={session} month={open} onClose={close} />}
    </section>
  );
}
