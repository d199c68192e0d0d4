import type { Language, Words } from '@gridgov/domain/refusal.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { wordOf } from '@gridgov/domain/workflow/words.ts';
import type { Served } from './served.ts';

/** Words for references into the tables of trades, and for their rights; all others go on to `otherwise`. */
export function wordsOfTrades(trades: readonly Served[], otherwise: Words): Words {
  return (text, language) => {
    const words = text.split(' ').map((piece) => wordIn(trades, piece, language));
    if (words.every((word) => word !== null)) return words.join(language === 'zh' ? '、' : ', ');
    return otherwise(text, language);
  };
}

function wordIn(trades: readonly Served[], reference: string, language: Language): string | null {
  for (const { trade } of trades) {
    const word = rightWord(trade, reference, language) ?? wordOf(trade, reference, language);
    if (word !== null) return word;
  }
  return null;
}

/** The right of a command has its word. */
function rightWord(trade: Trade<Types>, reference: string, language: Language): string | null {
  const start = `@right.${trade.name}.`;
  if (!reference.startsWith(start)) return null;
  const right = reference.slice(start.length);
  if (right === 'read') return language === 'zh' ? `查看${trade.zh}` : `read: ${trade.en}`;
  if (right === 'import') return language === 'zh' ? `导入${trade.zh}旧案` : `import old cases: ${trade.en}`;
  return trade.commands[right]?.[language] ?? null;
}
