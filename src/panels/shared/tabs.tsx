import type { ComponentChildren } from 'preact';
import { useUniqueId } from './unique';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: ReadonlyArray<Tab<Id>>;
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** Beside the tabs, at the right. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Tabs by the usual keys: arrows move, Home and End jump. */
export function Tabs<Id extends string>({ label, tabs, current, onChange, aside, children }: TabsProps<Id>) {
  const id = useUniqueId();
  const at = tabs.findIndex((tab) => tab.id === current);
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[step % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <div class="tabs">
      <div class="tabs-row">
        <div role="tablist" aria-label={label} onKeyDown={move}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${id}-${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab.id === current}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === current ? 0 : -1}
              onClick={() => onChange(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  );
}
