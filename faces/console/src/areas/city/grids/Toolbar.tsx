import { Icon } from '@gridgov/ui/Icon.tsx';
import type { IconName } from '@gridgov/ui/icons.ts';
import { useTranslation } from 'react-i18next';
import type { Draft } from './useDraft.ts';

export type Tool = 'select' | 'move' | 'line' | 'draw' | 'split' | 'merge';

/** Tools whose presses on the map set points. */
export const isPen = (tool: Tool): tool is 'line' | 'draw' => tool === 'line' || tool === 'draw';

const tools: readonly (readonly [Tool, IconName])[] = [
  ['select', 'arrow'],
  ['move', 'move'],
  ['line', 'line'],
  ['draw', 'plus'],
  ['split', 'split'],
  ['merge', 'merge'],
];

/** What the hand does on the map. Everything has its place beside the map as well, for the keyboard. */
export function Toolbar(props: {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly draft: Draft;
}) {
  const { t } = useTranslation('grids');
  const { tool, draft } = props;
  return (
    <div className="gr-tools" role="toolbar" aria-label={t('plan.tools')}>
      {tools.map(([one, icon]) => (
        <button key={one} type="button" aria-pressed={one === tool} onClick={() => props.onTool(one)}>
          <Icon name={icon} />
          {t(`plan.tool.${one}`)}
        </button>
      ))}
      <button type="button" disabled={draft.undo === null} onClick={() => draft.undo?.()}>
        <Icon name="undo" />
        {t('plan.undo')}
      </button>
      <button type="button" disabled={draft.redo === null} onClick={() => draft.redo?.()}>
        <Icon name="redo" />
        {t('plan.redo')}
      </button>
    </div>
  );
}
