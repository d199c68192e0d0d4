import { readFile } from 'node:fs/promises';
import path from 'node:path';

export type Spot = 'road' | 'home' | 'shop' | 'site' | 'water' | 'village';
/** What a matter of a class sounds like; `condition` is the number of its opening condition in the rules. */
export type Template = {
  readonly classCode: string;
  readonly condition: number;
  readonly spot: Spot;
  readonly title: string;
  readonly said: readonly string[];
  readonly done: readonly string[];
};
export type Texts = {
  readonly templates: readonly Template[];
  /** Where somebody may be in danger. */
  readonly emergencies: readonly Template[];
  /** Classes of the cold months. */
  readonly winter: ReadonlySet<string>;
  notes(kind: string): readonly string[];
};

type Line = [string, number, Spot, string, string[], string[]];
type Shipped = { matters: Line[]; emergencies: Line[]; winter: string[]; notes: Record<string, string[]> };

/** @param seedsDir `database/seeds` */
export async function readTexts(seedsDir: string): Promise<Texts> {
  const file = await readFile(path.join(seedsDir, 'demo/texts.json'), 'utf8');
  const { matters, emergencies, winter, notes } = JSON.parse(file) as Shipped;
  return {
    templates: matters.map(templateOf),
    emergencies: emergencies.map(templateOf),
    winter: new Set(winter),
    notes: (kind) => {
      const found = notes[kind];
      if (found === undefined) throw new Error(`texts.json lacks notes “${kind}”`);
      return found;
    },
  };
}

const templateOf = ([classCode, condition, spot, title, said, done]: Line): Template => ({
  classCode,
  condition,
  spot,
  title,
  said,
  done,
});
