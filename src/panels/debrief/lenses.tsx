import { citeMarks, type DebriefScreenView, drawLensChart, type LensChart, type LensDebriefView } from '../../view';
import { BandLegend, BandLines, Figure, useWidth } from '../charts';
import { Cites, DataTable, useApp } from '../shared';

/** Until the page has been measured, and on paper. */
const DESIGN_WIDTH = 380;
const HEIGHT = 190;

function Chart({ chart }: { readonly chart: LensChart }) {
  const { ref, width } = useWidth(DESIGN_WIDTH);
  const frame = { width, height: HEIGHT, left: 40, right: 14, top: 10, bottom: 34 };
  const drawn = drawLensChart(chart, frame);
  return (
    <div ref={ref} class="lens-chart">
      <Figure
        title={chart.title}
        lead={chart.describe}
        describe={chart.describe}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        table={{ columns: chart.columns, rows: chart.rows }}
        below={<BandLegend chart={drawn} />}
      >
        <BandLines chart={drawn} named={false} />
      </Figure>
    </div>
  );
}

function Together({ view }: { readonly view: LensDebriefView }) {
  const { words } = useApp();
  const { table, row, restsOn } = words.lenses.debrief;
  const { played } = words.lenses.month;
  const columns = view.columns.map((column) => (column.played ? played(column.name) : column.name));
  return (
    <>
      <DataTable
        caption={table}
        hideCaption
        class="lens-ends"
        columns={[row, ...columns]}
        rows={view.rows.map(({ id, cells }) => ({ key: id, cells }))}
      />
      <ul class="lens-notes">
        {view.columns.map(({ id, name, evidence, notes }) => (
          <li key={id}>
            <b>{name}</b> {restsOn} <Cites marks={citeMarks(evidence)} /> {notes.join(' ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function Hinges({ view }: { readonly view: LensDebriefView }) {
  const { words } = useApp();
  const { hingeHeading, hingeExplain } = words.lenses.debrief;
  return (
    <section class="result" aria-labelledby="lens-hinges">
      <h2 id="lens-hinges" class="panel-title">
        {hingeHeading}
      </h2>
      <p class="aside-note">{hingeExplain}</p>
      <div class="lens-hinges">
        {view.hinges.map(({ lens, name, hinges, note }) => (
          <div key={lens}>
            <h3>{name}</h3>
            <ol>
              {hinges.map(({ id, title, sentence, evidence, assumed }) => (
                <li key={id}>
                  <b>{title}</b>: {sentence}
                  <Cites marks={citeMarks(evidence)} assumed={assumed} />
                </li>
              ))}
            </ol>
            {note !== '' && <p class="aside-note">{note}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

function Signs({ view }: { readonly view: LensDebriefView }) {
  const { words } = useApp();
  const { signsHeading, signsExplain, signsColumns } = words.lenses.debrief;
  return (
    <section class="result" aria-labelledby="lens-signs">
      <h2 id="lens-signs" class="panel-title">
        {signsHeading}
      </h2>
      <p class="aside-note">{signsExplain}</p>
      <DataTable
        caption={signsHeading}
        hideCaption
        class="lens-signs"
        columns={signsColumns}
        rows={view.signs.map(({ id, sentence, signs }) => ({
          key: id,
          cells: [
            sentence,
            ...signs.map(({ lens, word, evidence, assumed }) => (
              <span key={lens}>
                {word}
                <Cites marks={citeMarks(evidence)} assumed={assumed} />
              </span>
            )),
          ],
        }))}
      />
    </section>
  );
}

function Parts({ view }: { readonly view: LensDebriefView }) {
  const { words } = useApp();
  return (
    <section class="result" aria-labelledby="lens-parts">
      <h2 id="lens-parts" class="panel-title">
        {words.lenses.debrief.partHeading}
      </h2>
      <ul class="lens-parts">
        {view.parts.map((part) => (
          <li key={part} class="turned-text">
            {part}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a printed debrief keeps of it: how each reading ends, and where they part. */
export function LensSummary({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  if (!view.lenses) return null;
  return (
    <section class="print-lenses">
      <h2 class="panel-title">{words.lenses.debrief.heading}</h2>
      <Together view={view.lenses} />
      <Parts view={view.lenses} />
    </section>
  );
}

/** The same decisions under the three readings: how each ends, where they part, and what that hangs on. */
export function Lenses({ view }: { readonly view: DebriefScreenView }) {
  const { words } = useApp();
  const text = words.lenses.debrief;
  return (
    <div class="debrief-page debrief-lenses">
      <h2 class="panel-title">{text.heading}</h2>
      {view.revealed !== undefined && <p class="turned-text">{view.revealed}</p>}
      <p class="aside-note">{text.explain}</p>
      {view.lenses ? (
        <>
          <Together view={view.lenses} />
          <Parts view={view.lenses} />
          <section class="result" aria-labelledby="lens-charts">
            <h2 id="lens-charts" class="panel-title">
              {text.chartsHeading}
            </h2>
            <div class="lens-charts">
              {view.lenses.charts.map((chart) => (
                <Chart key={chart.id} chart={chart} />
              ))}
            </div>
          </section>
          <Hinges view={view.lenses} />
          <Signs view={view.lenses} />
        </>
      ) : (
        <p role="status">{text.working}</p>
      )}
    </div>
  );
}
