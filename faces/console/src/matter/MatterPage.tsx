import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProps } from '../forms/FieldForm.tsx';
import { useSettings } from '../settings.tsx';
import { Attachments } from './Attachments.tsx';
import { actionOf } from './actions.ts';
import { FollowButton } from './FollowButton.tsx';
import { STEP_KEYS } from './keys.ts';
import { LaneCards, type LaneProps } from './LaneCards.tsx';
import { actsOf } from './laneActs.ts';
import { MatterCrumb, useTrailStep } from './MatterCrumb.tsx';
import { MatterFrame } from './MatterFrame.tsx';
import { MatterTimeline } from './MatterTimeline.tsx';
import { NextLine } from './NextLine.tsx';
import { SealedWords } from './SealedWords.tsx';
import { StateFacts } from './StateFacts.tsx';
import { TurnLine } from './TurnLine.tsx';
import type { MatterView } from './types.ts';
import { AskedPanel, useActs } from './useActs.tsx';
import { useKeys } from './useKeys.ts';
import type { Give } from './useMatter.ts';

interface Props {
  readonly view: MatterView;
  readonly hrefOf: (id: string) => string;
  readonly back: { readonly label: string; readonly href: string };
  readonly give: Give;
  /** The form, where the trade has kinds of fields of its own. */
  readonly form?: ComponentType<FormProps>;
  /** Beside the title, after the stage. */
  readonly meta?: ReactNode;
  /** Tools beside following it. */
  readonly tools?: ReactNode;
  /** In place of the fields of the state; before the record of what happened. */
  readonly facts?: ReactNode;
  readonly more?: ReactNode;
  /** In place of the cards of those who answer: over the whole width, and in the first column. */
  readonly under?: ComponentType<LaneProps>;
  readonly lanes?: ComponentType<LaneProps>;
}
export type MatterParts = Omit<Props, 'view' | 'hrefOf' | 'back' | 'give'>;

/** The page of a case, from what the server says of it; a trade may put parts of its own in. */
export function MatterPage(props: Props) {
  const { view, hrefOf, back, give } = props;
  const { keys } = useSettings();
  const go = useTrailStep(view.id, hrefOf);
  const acts = actsOf(view);
  const { asked, onAsk, act } = useActs(view, give);
  const { under: Under, lanes: Lanes = LaneCards } = props;
  const lanes: LaneProps = {
    ...{ view, lanes: view.lanes, acts: acts.ofLanes },
    onAct: (lane, command) => act(command, lane),
  };
  useKeys(keys && asked === null, STEP_KEYS, (key) => go(key === 'next' ? 1 : -1));
  return (
    <MatterFrame
      crumb={
        <MatterCrumb
          id={view.id}
          number={view.number}
          hrefOf={hrefOf}
          back={back}
          tools={
            <>
              {props.tools}
              <FollowButton following={view.following} busy={give.follow.busy} onChange={give.follow.set} />
            </>
          }
        />
      }
      title={<Said text={view.label} />}
      meta={
        <>
          {view.about == null ? null : (
            <b>
              <Said text={view.about} />
            </b>
          )}
          <span className="tag">{view.stage}</span>
          {props.meta}
        </>
      }
      acts={
        <>
          <TurnLine {...view} />
          <AllowedBar actions={acts.ofCase.map(actionOf)} onAct={(command) => act(command)} size="l" />
        </>
      }
      {...(Under === undefined ? {} : { under: <Under {...lanes} /> })}
      panel={asked === null ? null : <AskedPanel {...props} asked={asked} onAsk={onAsk} />}
      left={
        <>
          {props.facts ?? <StateFacts facts={view.facts} />}
          <SealedWords key={view.id} sealed={view.sealed} />
          <Attachments attached={view.attached} />
          <Lanes {...lanes} />
        </>
      }
      right={
        <>
          {props.more}
          <MatterTimeline items={view.timeline} />
        </>
      }
    >
      <Next view={view} />
    </MatterFrame>
  );
}

function Next(props: { readonly view: MatterView }) {
  const { t } = useTranslation();
  return (
    <section className="case-next" aria-label={t('case.timelineClock')}>
      <NextLine {...props.view} big />
    </section>
  );
}
