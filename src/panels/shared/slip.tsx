import type { ComponentChildren } from 'preact';
import type { IconName, SignalKind } from '../../view';
import { Icon } from './icon';
import { Diamond, KindShape } from './shapes';

interface SlipProps {
  readonly title: string;
  readonly kind?: SignalKind;
  readonly icon?: IconName;
  /** Something that happened: marked as such where it has no icon of its own. */
  readonly happened?: boolean;
  readonly children?: ComponentChildren;
  /** The words that name the act; with `onPress` the whole slip is the target. */
  readonly act?: string;
  readonly onPress?: () => void;
  readonly level?: 3 | 4;
}

/** A sheet of paper: a text on the table, an incident, an offer. */
export function Slip({ title, kind, icon, happened = false, children, act, onPress, level = 3 }: SlipProps) {
  const Heading = `h${level}` as const;
  const drawn = icon ? <Icon name={icon} size={20} /> : happened ? <Diamond /> : undefined;
  const mark = kind ? <KindShape kind={kind} /> : drawn;
  return (
    <article class={`slip${onPress ? ' slip-pressable' : ''}`}>
      {mark && <span class="slip-mark">{mark}</span>}
      <div class="slip-text">
        <Heading class="slip-title">{title}</Heading>
        {children}
        {onPress && (
          <button type="button" class="slip-act" aria-label={`${act}: ${title}`} onClick={onPress}>
            {act}
          </button>
        )}
      </div>
    </article>
  );
}
