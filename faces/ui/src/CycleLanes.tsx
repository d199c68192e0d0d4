import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import { Said } from './Said.tsx';
import { CycleBars } from './StepBadge.tsx';
import type { Lane, LaneNode } from './steps.ts';
import { reachOf, stepName } from './steps.ts';

/** One lane for each cycle a matter went through, its steps under one another. */
export function CycleLanes(props: { readonly lanes: readonly Lane[] }) {
  const words = useUiWords();
  return (
    // Wide content scrolls inside; a scrolling box must be reachable by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="lanes" aria-label={words.lanes} tabIndex={0}>
      {props.lanes.map((lane) => (
        <div className="lane" key={`${lane.cycle}${lane.nodes[0]?.note ?? ''}`}>
          <h2>
            <CycleBars cycle={lane.cycle} long />
            <small>{lane.place}</small>
          </h2>
          <ol>
            {lane.nodes.map((node, at) => (
              <LaneStep key={node.step} node={node} reach={reachOf(lane.nodes, at)} />
            ))}
          </ol>
          <Leaving lane={lane} />
        </div>
      ))}
    </section>
  );
}

function LaneStep(props: { readonly node: LaneNode; readonly reach: number }) {
  const words = useUiWords();
  const { node, reach } = props;
  const name = stepName(node.step, words);
  return (
    <li
      className={`nd ${node.state}`}
      style={{ gridColumn: node.step, '--reach': `${reach * 100}%` } as React.CSSProperties}
      {...(node.state === 'now' ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={`s${node.step}`}>
        <b>{node.step}</b>
      </span>
      <strong>{name}</strong>
      {/* What is still to come has nothing to add to its name. */}
      {node.note === name ? null : (
        <small>
          <Said text={node.note} />
        </small>
      )}
    </li>
  );
}

function Leaving(props: { readonly lane: Lane }) {
  const words = useUiWords();
  const { left, nodes } = props.lane;
  if (left === undefined) return null;
  const from = nodes.at(-1)?.step ?? 1;
  return (
    <p className="up" style={{ '--reach': `${(7 - from) * 100}%` } as React.CSSProperties}>
      <b>
        <Icon name="arrow" className={left.how === 'escalated' ? 'dn' : 'upw'} />
        {left.how === 'escalated' ? words.escalated : words.sentDown} {left.at}
      </b>
      <small>
        <Said text={left.why} />
      </small>
    </p>
  );
}
