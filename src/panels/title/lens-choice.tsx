import { citeMarks, lensOf, type SetupChoice, type TitleView } from '../../view';
import { Checkbox, Cites, Select, Term, useApp } from '../shared';

interface LensChoiceProps {
  readonly view: TitleView;
  readonly choice: SetupChoice;
  readonly onChoose: (change: Partial<SetupChoice>) => void;
}

/** By which reading the world answers. One that is kept back has to be drawn; one that is named cannot be kept back. */
export function LensChoice({ view, choice, onChoose }: LensChoiceProps) {
  const { words } = useApp();
  const text = words.lenses.choose;
  return (
    <>
      <Select
        label={text.label}
        value={choice.lens}
        options={view.lenses}
        onChange={(value) => {
          const lens = lensOf(value);
          if (lens) onChoose({ lens, hidden: false });
        }}
      />
      <p class="campaign-lens" aria-live="polite">
        {view.lens.text} <Cites marks={citeMarks(view.lens.evidence)} /> <Term id="lens">{text.more}</Term>
      </p>
      <div class="campaign-hide">
        <Checkbox
          label={text.hide}
          checked={choice.hidden === true}
          onChange={(hidden) => onChoose(hidden ? { lens: 'mixed', hidden } : { hidden })}
        />
      </div>
    </>
  );
}
