import { useState } from 'preact/hooks';
import { type SessionView, type TimelineMonth, timelineView } from '../../view';
import { Button, Cites, Dialog, Unseen, useApp } from '../shared';
import { MonthSheet } from './month-sheet';

type Play = Extract<SessionView, { readonly at: 'play' }>;

/** Every date that the calendar of the start holds for this campaign. */
function Calendar({ session, onClose }: { readonly session: Play; readonly onClose: () => void }) {
  const { library, words } = useApp();
  const { calendar } = timelineView(library, session);
  return (
    <Dialog title={words.desk.timeline.calendar} onClose={onClose}>
      <ul class="calendar">
        {calendar.map(({ id, monthName, title, text, sources }) => (
          <li key={id}>
            <p class="aside-note">{monthName}</p>
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

function Month({ month, onOpen }: { readonly month: TimelineMonth; readonly onOpen: () => void }) {
  const { words } = useApp();
  const text = words.desk.timeline;
  return (
    <li class={`month month-${month.when}`} aria-current={month.when === 'now' ? 'date' : undefined}>
      <span class="month-label">
        {month.label !== undefined && (
          <span class="month-word">
            {month.label}
            {month.more > 0 && (
              <>
                <span aria-hidden="true"> {text.more(month.more)}</span>
                <Unseen>, {text.moreSpoken(month.more)}</Unseen>
              </>
            )}
          </span>
        )}
      </span>
      <span class={`month-line${month.dated ? ' month-dated' : ''}`} aria-hidden="true" />
      {month.when === 'past' ? (
        <button type="button" class="month-name" onClick={onOpen}>
          {month.short}
          <Unseen>, {text.reread(month.full)}</Unseen>
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
            <Month key={month.month} month={month} onOpen={() => setOpen(month.month)} />
          ))}
        </ol>
        <p class="timeline-foot">
          <span>{words.desk.timeline.ahead}</span>
          <Button rank="quiet" onPress={() => setOpen('calendar')}>
            {words.desk.timeline.openCalendar}
          </Button>
        </p>
      </div>
      {open === 'calendar' && <Calendar session={session} onClose={close} />}
      {typeof open === 'number' && <MonthSheet session={session} month={open} onClose={close} />}
    </section>
  );
}
