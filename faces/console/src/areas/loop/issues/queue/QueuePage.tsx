import { useSearch } from '@tanstack/react-router';
import { paths } from '../../../../paths.ts';
import { Queue } from './Queue.tsx';
import './queue.css';
import './queueActs.css';

/** Work that waits for this post. */
export function QueuePage() {
  return (
    <Queue page="todo" standardLayout="split" search={useSearch({ from: '/shell/todo' })} path={paths.todo} />
  );
}

/** Every matter this post may see. */
export function CasesPage() {
  return (
    <Queue
      page="cases"
      standardLayout="list"
      search={useSearch({ from: '/shell/cases' })}
      path={paths.cases}
    />
  );
}

/** The same rows on the map. */
export function MapPage() {
  return (
    <Queue page="map" standardLayout="map" search={useSearch({ from: '/shell/map' })} path={paths.map} />
  );
}
