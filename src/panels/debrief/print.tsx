import type { DebriefScreenView } from '../../view';
import { Mark, useApp } from '../shared';
import { LensSummary } from './lenses';
import { QuestionList, SourceList } from './questions';
import { Results } from './results';
import { StrengthChart } from './strength-chart';
import { TalksUnder } from './talks-under';
import { Turned } from './turned';
import { TwinTable } from './twin-table';

/** The head of the printed sheet. */
export function PrintHead({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  return (
    <p class="print-only print-head">
      <span class="print-name">
        <Mark size={24} /> {words.shell.name}
      </span>
      <span>{view.role}</span>
    </p>
  );
}

interface PrintTailProps {
  readonly view: DebriefScreenView;
  /** The part that stands on the screen; on paper the rest is added to it. */
  readonly shown: string;
}

/** What the screen shows in other tabs, put together for paper. */
export function PrintTail({ view, shown }: PrintTailProps) {
  const { words } = useApp();
  return (
    <div class="print-only print-tail">
      {shown !== 'reading' && (
        <>
          <StrengthChart view={view} />
          <TwinTable view={view} />
          <TalksUnder view={view} />
          <Turned view={view} />
          <Results view={view} />
        </>
      )}
      {shown !== 'lenses' && <LensSummary view={view} />}
      {shown !== 'questions' && (
        <>
          <section class="print-questions">
            <h2 class="panel-title">{words.debrief.questions.heading}</h2>
            <QuestionList view={view} />
          </section>
          <SourceList view={view} />
        </>
      )}
      <p class="print-foot">{words.debrief.replay}</p>
    </div>
  );
}
