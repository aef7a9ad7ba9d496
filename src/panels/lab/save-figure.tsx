import { csvOf, type DataRows, jsonOf } from '../../view';
import { Button, useApp } from '../shared';

interface SaveProps {
  /** The file's name without its ending. */
  readonly name: string;
  readonly data: DataRows;
  /** What it was worked out from. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** Hands over the figures that are shown, as CSV and as JSON. */
export function SaveFigure({ name, data, about }: SaveProps) {
  const { words, lab } = useApp();
  if (!lab) return null;
  return (
    <p class="figure-saves">
      <Button rank="quiet" icon="download-simple" onPress={() => lab.deliver(`${name}.csv`, csvOf(data), 'text/csv')}>
        {words.lab.saveCsv}
      </Button>
      <Button
        rank="quiet"
        icon="download-simple"
        onPress={() => lab.deliver(`${name}.json`, jsonOf(about, data), 'application/json')}
      >
        {words.lab.saveJson}
      </Button>
    </p>
  );
}
