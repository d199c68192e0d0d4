import type { ReactNode } from 'react';
import './matter.css';

interface Props {
  readonly crumb: ReactNode;
  readonly title: ReactNode;
  /** Where, what kind, which stage: one line beside the title. */
  readonly meta: ReactNode;
  /** What stands before the acts: the request, the clocks, those who answer. */
  readonly children: ReactNode;
  readonly acts: ReactNode;
  /** Over the whole width, before what stands beside one another. */
  readonly under?: ReactNode;
  /** What an act asks, beside the case; null as long as none is open. */
  readonly panel: ReactNode;
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly below?: ReactNode;
}

/** How the page of a case is laid out, whatever its trade. */
export function MatterFrame(props: Props) {
  const { panel } = props;
  return (
    <div className={panel === null ? 'page' : 'page with-act'}>
      <article className="sheet case" aria-labelledby="case-title">
        <header>
          {props.crumb}
          <div className="hx">
            <h1 id="case-title">{props.title}</h1>
            <p className="meta">{props.meta}</p>
          </div>
        </header>
        {props.children}
        <div className="case-acts">{props.acts}</div>
        {props.under}
      </article>
      {panel}
      <div className="case-rest">
        <div className="two">
          <div>{props.left}</div>
          <div>{props.right}</div>
        </div>
        {props.below}
      </div>
    </div>
  );
}
