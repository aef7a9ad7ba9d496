import type { AdviceView } from '../../view';
import { Cites } from './cite';

/** Lines of advisers, each with the reading behind it and its sources. */
export function AdviceList({
  advice,
  level = 3,
}: {
  readonly advice: ReadonlyArray<AdviceView>;
  readonly level?: 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <ul class="advice">
      {advice.map(({ id, adviser, reads, text, sources }) => (
        <li key={id}>
          <div class="row-split">
            <Heading class="advice-name">{adviser}</Heading>
            <p class="advice-reads">{reads}</p>
          </div>
          <p class="advice-text">
            {text}
            <Cites marks={sources} />
          </p>
        </li>
      ))}
    </ul>
  );
}
