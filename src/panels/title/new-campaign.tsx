import { type SetupChoice, seatOf, type TitleView } from '../../view';
import { Button, Select, useApp } from '../shared';
import { LensChoice } from './lens-choice';
import { Luck } from './luck';

interface NewCampaignProps {
  readonly view: TitleView;
  readonly choice: SetupChoice;
}

/** What can be chosen before a campaign. The briefing is the primary act where no game waits to be gone on with. */
export function NewCampaign({ view, choice }: NewCampaignProps) {
  const { words, emit } = useApp();
  const choose = (change: Partial<SetupChoice>) => emit({ type: 'choose', choice: { ...choice, ...change } });
  return (
    <section class="campaign" aria-labelledby="campaign-title">
      <div class="row-split">
        <h2 id="campaign-title" class="panel-title" tabIndex={-1}>
          {view.formTitle}
        </h2>
        <p class="aside-note" aria-live="polite">
          {view.duration}
        </p>
      </div>
      <div class="campaign-fields">
        <Select
          label={words.title.seat}
          value={choice.seat}
          groups={view.seats}
          onChange={(value) => {
            const seat = seatOf(value);
            if (seat) choose({ seat });
          }}
        />
        <Select
          label={words.title.length}
          value={String(choice.turns)}
          options={view.lengths}
          onChange={(value) => choose({ turns: Number(value) })}
        />
        <Luck seed={choice.seed} onSeed={(seed) => choose({ seed })} />
        <LensChoice view={view} choice={choice} onChoose={choose} />
        <Button
          rank={view.goOn ? 'secondary' : 'primary'}
          class="campaign-start"
          {...(view.goOn ? {} : { icon: 'arrow-right' as const })}
          onPress={() => emit({ type: 'read-briefing' })}
        >
          {words.title.start}
        </Button>
      </div>
    </section>
  );
}
