import { formatRoute, LAB_PARTS, type LabRoute } from '../../view';
import { IconButton, Mark, useApp } from '../shared';
import { goTo } from '../shared/address';

interface LabBarProps {
  readonly route: LabRoute;
  readonly onMenu: () => void;
}

/** The parts of the lab, and that nothing in it is a forecast. */
export function LabBar({ route, onMenu }: LabBarProps) {
  const { words } = useApp();
  return (
    <header class="bar lab-bar">
      <p class="bar-name">
        <Mark />
        <span class="bar-word">{words.shell.name}</span>
      </p>
      <nav class="lab-parts" aria-label={words.lab.places}>
        {LAB_PARTS.map((part) => {
          const hash = formatRoute({ ...route, part });
          return (
            <a
              key={part}
              href={hash}
              aria-current={part === route.part ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                goTo(hash);
              }}
            >
              {words.lab.parts[part]}
            </a>
          );
        })}
      </nav>
      <div class="bar-end">
        <p class="lab-aside">
          <b>{words.lab.name}</b> {words.lab.aside}
        </p>
        <IconButton icon="list" label={words.shell.menu} onPress={onMenu} />
      </div>
    </header>
  );
}
