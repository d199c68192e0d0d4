import { useTranslation } from 'react-i18next';
import type { TodoList, TodoSearch } from './queries.ts';

type Counts = TodoList['counts'];

/** How much waits, and the list narrowed to a trade or to one kind of its work. */
export function Kinds(props: {
  readonly ask: TodoSearch;
  readonly counts: Counts;
  readonly onAsk: (ask: TodoSearch) => void;
}) {
  const { t } = useTranslation('todo');
  const { ask, counts, onAsk } = props;
  const trades = [...Map.groupBy(counts.kinds, ({ trade }) => trade)];
  const more = counts.more ? t('andMore') : '';
  return (
    <>
      <header className="waiting-head">
        <h1>
          {t('title')}{' '}
          <span className="n">
            {counts.total}
            {more}
          </span>
        </h1>
        <span className="t2 sm">{t('overToday', { over: counts.over, today: counts.today })}</span>
      </header>
      <fieldset className="waiting-kinds">
        <legend className="vh">{t('kinds')}</legend>
        <Kind pressed={ask.trade === undefined} n={counts.total} onPress={() => onAsk({})} name={t('all')} />
        {trades.length < 2
          ? null
          : trades.map(([trade, kinds]) => (
              <Kind
                key={trade}
                pressed={ask.trade === trade && ask.stage === undefined}
                n={kinds.reduce((sum, { n }) => sum + n, 0)}
                name={kinds[0]?.tradeName ?? trade}
                onPress={() => onAsk({ trade })}
              />
            ))}
        {counts.kinds
          .filter(({ trade }) => trades.length < 2 || trade === ask.trade)
          .map(({ trade, stage, stageName, n }) => (
            <Kind
              key={`${trade} ${stage}`}
              pressed={ask.trade === trade && ask.stage === stage}
              n={n}
              name={stageName}
              onPress={() => onAsk({ trade, stage })}
            />
          ))}
      </fieldset>
    </>
  );
}

function Kind(props: {
  readonly pressed: boolean;
  readonly n: number;
  readonly name: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="btn q s" aria-pressed={props.pressed} onClick={props.onPress}>
      {props.name} <span className="t2">{props.n}</span>
    </button>
  );
}
