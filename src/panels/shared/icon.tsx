import type { FilledIconName, IconName } from '../../view';

const FILES = import.meta.glob<string>('../../../assets/icons/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function outlineOf(file: string): string {
  return / d="([^"]+)"/.exec(FILES[`../../../assets/icons/${file}.svg`] ?? '')?.[1] ?? '';
}

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

/** A picture beside its word; screen readers hear the word alone. */
export function Icon({ name, size = 22 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 256 256" aria-hidden="true" focusable="false">
      <path d={outlineOf(name)} fill="currentColor" />
    </svg>
  );
}

/** The filled form, for the current tab only. */
export function FilledIcon({ name, size = 24 }: { readonly name: FilledIconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 256 256" aria-hidden="true" focusable="false">
      <path d={outlineOf(`${name}-fill`)} fill="currentColor" />
    </svg>
  );
}
