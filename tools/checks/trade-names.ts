import {
  isNode,
  isScript,
  isTestSupport,
  lineOf,
  listFiles,
  type Problems,
  parse,
  visit,
} from './sources.ts';

/** What of a trade the check reads: its own names. */
export type Named = {
  readonly name: string;
  readonly stages: object;
  readonly commands: object;
  readonly events: object;
};

/** Besides the folders called like the trade: faces and interfaces that are of the loop, and who may give what. */
const HOMES: Readonly<Record<string, RegExp>> = {
  issue:
    /^(?:server\/src\/features\/(?:loop|outside|telling\/(?:portal|messages))|faces\/(?:field|portal)\/src|faces\/console\/src\/areas\/loop)\//,
};
/** Words and rights name everything; the parts of `ui` know no trade, demo data speaks of all, and fragments are spread into some. */
const EVERYWHERE =
  /^domain\/src\/workflow\/(?:opinions|posting|statement|statement-changes)\.ts$|\/(?:words|demo|help)\/|\/people\/right|^faces\/ui\/|^bench\/|^e2e\//;

/** Names that are ordinary words as well, so that other nouns use them too; what has an underscore never is. */
const ORDINARY = new Set(
  `accept answer answered apply approved arrived call close closed confirm confirmed consult decline declined done
  draft emergency expired file filed forget forgotten handling join joined merge note noted object objected posted
  refuse refused renew reopen report reported return score see seen send sent sign signed split submit submitted take
  taken tell there told unanswered unreachable urge urged verify withdraw withdrawn working`.split(/\s+/),
);

/**
 * A stage, a command or an event of a trade is written out in the trade's own folders only: elsewhere its tables are
 * asked, so that a rule stands in one place.
 */
export function checkTradeNames(root: string, trades: readonly Named[]): Problems {
  const owners = ownersOf(trades);
  return listFiles(root)
    .filter((file) => isScript(file) && !isTestSupport(file) && !EVERYWHERE.test(file))
    .flatMap((file) => {
      const problems: string[] = [];
      const { source, result } = parse(root, file);
      visit(result.program, (node) => {
        const text = node.type === 'Literal' && isNode(node) ? node.value : undefined;
        const of = typeof text === 'string' ? owners.get(text) : undefined;
        if (of === undefined || of.some((trade) => isHome(file, trade))) return;
        problems.push(
          `${file}:${lineOf(source, node.start)}: '${text}' is a name of ${of.join(' and ')}; its tables are asked`,
        );
      });
      return problems;
    });
}

/** The trades that have a name, by name. */
function ownersOf(trades: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { name, stages, commands, events } of trades) {
    const own = new Set([stages, commands, events].flatMap((table) => Object.keys(table)));
    for (const word of own) if (!ORDINARY.has(word)) owners.set(word, [...(owners.get(word) ?? []), name]);
  }
  return owners;
}

function isHome(file: string, trade: string): boolean {
  return new RegExp(`/${trade}s?/`).test(file) || HOMES[trade]?.test(file) === true;
}
