import {
  ALL_INDICATORS,
  counted,
  DEPTHS,
  indicatorView,
  isIndicator,
  LAB_LENSES,
  MAIN_INDICATORS,
  RUN_COUNTS,
  strategyViews,
} from '../../view';
import { Checkbox, Select, TextField, useApp } from '../shared';
import type { LabChoice } from './use-lab';

/** The fields from which each part of the lab takes those that it needs. */

interface StrategyFieldProps extends LabChoice {
  readonly which: 'a' | 'b';
  readonly label: string;
}

export function StrategyField({ settings, choose, which, label }: StrategyFieldProps) {
  const { library, words } = useApp();
  const shipped = strategyViews(library).map(({ id, title }) => ({ value: id, label: title }));
  const none = { value: '', label: words.lab.fields.noB };
  return (
    <Select
      label={label}
      value={settings[which]}
      options={which === 'b' ? [none, ...shipped] : shipped}
      onChange={(value) => choose({ [which]: value })}
    />
  );
}

export function LensField({ settings, choose }: LabChoice) {
  const { words } = useApp();
  return (
    <Select
      label={words.lab.fields.lens}
      value={settings.lens}
      options={LAB_LENSES.map((lens) => ({ value: lens, label: words.lenses.names[lens] }))}
      onChange={(value) => {
        const lens = LAB_LENSES.find((each) => each === value);
        if (lens) choose({ lens });
      }}
    />
  );
}

export function MonthsField({ settings, choose }: LabChoice) {
  const { library, words } = useApp();
  return (
    <Select
      label={words.lab.fields.months}
      value={String(settings.months)}
      options={library.bundle.scenario.lengths.map((count) => ({
        value: String(count),
        label: words.title.months(count),
      }))}
      onChange={(value) => choose({ months: Number(value) })}
    />
  );
}

export function IndicatorField({ settings, choose, label }: LabChoice & { readonly label: string }) {
  const { library, words } = useApp();
  const option = (id: (typeof ALL_INDICATORS)[number]) => ({ value: id, label: indicatorView(library, id).name });
  const others = ALL_INDICATORS.filter((id) => !MAIN_INDICATORS.includes(id));
  return (
    <Select
      label={label}
      value={settings.show}
      groups={[
        { label: words.lab.fields.main, options: MAIN_INDICATORS.map(option) },
        { label: words.lab.fields.others, options: others.map(option) },
      ]}
      onChange={(value) => {
        if (isIndicator(value)) choose({ show: value });
      }}
    />
  );
}

export function RunsField({ settings, choose, label }: LabChoice & { readonly label: string }) {
  const { library } = useApp();
  return (
    <Select
      label={label}
      value={String(settings.runs)}
      options={RUN_COUNTS.map((count) => ({ value: String(count), label: counted(library, count) }))}
      onChange={(value) => choose({ runs: Number(value) })}
    />
  );
}

/** How much is played for an answer. */
export function DepthField({ settings, choose }: LabChoice) {
  const { words } = useApp();
  return (
    <Select
      label={words.lab.sensitivity.depth}
      value={settings.depth}
      options={DEPTHS.map((depth) => ({ value: depth, label: words.lab.depths[depth] }))}
      onChange={(value) => {
        const depth = DEPTHS.find((each) => each === value);
        if (depth) choose({ depth });
      }}
    />
  );
}

export function SeedField({ settings, choose }: LabChoice) {
  const { words } = useApp();
  return (
    <TextField
      label={words.lab.fields.seed}
      value={settings.seed}
      maxLength={40}
      onChange={(seed) => choose({ seed })}
    />
  );
}

/** The worlds in which games are played: for how long, how many and with which draws. */
export function WorldFields({ label, ...choice }: LabChoice & { readonly label: string }) {
  return (
    <>
      <MonthsField {...choice} />
      <RunsField {...choice} label={label} />
      <SeedField {...choice} />
    </>
  );
}

interface SwitchProps extends LabChoice {
  readonly which: 'fixed' | 'machines';
  readonly label: string;
  readonly help: string;
}

/** A choice to be made or not, with what it does and what it costs. */
function Switch({ settings, choose, which, label, help }: SwitchProps) {
  return (
    <div class="lab-switch">
      <Checkbox
        label={label}
        help={help}
        checked={settings[which]}
        onChange={(checked) => choose({ [which]: checked })}
      />
    </div>
  );
}

/** Whether each world draws the fixed numbers too. */
export function FixedField(choice: LabChoice) {
  const { label, help } = useApp().words.lab.fixed;
  return <Switch {...choice} which="fixed" label={label} help={help} />;
}

/** Who plays all seats but the one whose lines are tried. */
export function MachinesField(choice: LabChoice) {
  const { machines, machinesHelp } = useApp().words.lab.lines;
  return <Switch {...choice} which="machines" label={machines} help={machinesHelp} />;
}
