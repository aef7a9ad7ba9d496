import { useEffect, useState } from 'preact/hooks';
import {
  type Asked,
  createWorkStore,
  type Kinds,
  type LabPort,
  type Requests,
  type Results,
  type WorkState,
  type WorkStore,
} from '../../view';

const stores = new WeakMap<LabPort, WorkStore>();

/** One store for each port, so that the work of the lab goes on while the reader is elsewhere. */
function storeOf(port: LabPort): WorkStore {
  const found = stores.get(port) ?? createWorkStore(port);
  stores.set(port, found);
  return found;
}

/** A piece of work at a place of the lab: how it stands, and how to start and stop it. */
export interface Work<K extends Kinds> {
  readonly state: WorkState<Results<K>>;
  /** What it found since the page was opened, the newest first. */
  readonly past: ReadonlyArray<Results<K>>;
  readonly start: (asked: Asked, requests: Requests<K>, announced?: number) => void;
  readonly stop: () => void;
}

export function useWork<K extends Kinds>(port: LabPort, place: string, kinds: K): Work<K> {
  const store = storeOf(port);
  const [, redraw] = useState(0);
  useEffect(() => store.listen(place, () => redraw((count) => count + 1)), [store, place]);
  return {
    state: store.read<K>(place),
    past: store.past<K>(place),
    start: (asked, requests, announced) => store.start(place, kinds, asked, requests, announced),
    stop: () => store.stop(place),
  };
}
