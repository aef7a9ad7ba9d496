import type { CommitView } from '../../view';
import { Icon, useApp } from '../shared';

/** What was sealed, as its own seat still sees it. */
export function SealedSheet({ sealed }: { readonly sealed: NonNullable<CommitView['sealed']> }) {
  const { words } = useApp();
  return (
    <section class="paper sheet sheet-sealed" aria-labelledby="sealed">
      <h2 id="sealed" class="sheet-title sheet-title-small">
        <Icon name="lock-simple" size={26} />
        {words.commit.sealedTitle}
      </h2>
      <dl class="sealed-list">
        {sealed.votes.map(({ title, vote }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{vote}</dd>
          </div>
        ))}
        <div>
          <dt>{words.commit.yourPrediction}</dt>
          <dd>{sealed.prediction}</dd>
        </div>
        {sealed.reason !== '' && (
          <div>
            <dt>{words.commit.yourReason}</dt>
            <dd class="serif">{sealed.reason}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
