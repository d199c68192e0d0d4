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
  const due = ask.due === undefined ? {} : { due: ask.due };
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
        <span className="waiting-due">
          <Due due="over" n={counts.over} ask={ask} onAsk={onAsk} />
          <Due due="today" n={counts.today} ask={ask} onAsk={onAsk} />
        </span>
      </header>
      <fieldset className="waiting-kinds">
        <legend className="vh">{t('kinds')}</legend>
        <Kind
          pressed={ask.trade === undefined && ask.stage === undefined}
          n={counts.total}
          onPress={() => onAsk(due)}
          name={t('all')}
        />
        {trades.length < 2
          ? null
          : trades.map(([trade, kinds]) => (
              <Kind
                key={trade}
                pressed={ask.trade === trade && ask.stage === undefined}
                n={kinds.reduce((sum, { n }) => sum + n, 0)}
                name={kinds[0]?.tradeName ?? trade}
                onPress={() => onAsk({ ...due, trade })}
              />
            ))}
        {counts.kinds
          .filter(({ trade }) => trades.length < 2 || trade === ask.trade)
          .map(({ trade, stage, stageName, n }) => (
            <Kind
              key={`${trade} ${stage}`}
              pressed={(ask.trade ?? trade) === trade && ask.stage === stage}
              n={n}
              name={stageName}
              onPress={() => onAsk({ ...due, trade, stage })}
            />
          ))}
      </fieldset>
    </>
  );
}

/** Narrows to what is over or comes due today; pressed again, no longer. */
function Due(props: {
  readonly due: 'over' | 'today';
  readonly n: number;
  readonly ask: TodoSearch;
  readonly onAsk: (ask: TodoSearch) => void;
}) {
  const { t } = useTranslation('todo');
  const { due, n, ask, onAsk } = props;
  const { due: narrowed, ...rest } = ask;
  const pressed = narrowed === due;
  return (
    <Kind
      pressed={pressed}
      n={n}
      name={t(`dueBy.${due}`)}
      onPress={() => onAsk(pressed ? rest : { ...rest, due })}
    />
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
