import type { Language } from '@gridgov/domain/refusal.ts';
import type { NameBook } from './book.ts';
import type { NameKind } from './name.ts';

/** The Chinese names of things, by their codes and ids. */
export type ChineseNames = {
  unit(id: string): string;
  area(code: string): string;
  classOf(code: string): string;
};

/** Names of things by their codes and ids, from memory; a code that is not known stands for itself. */
export type Names = ChineseNames & {
  /** A name that was kept as text, in this language; as it stands where there is none. */
  said(kind: NameKind, chinese: string): string;
  /** The same in a reader’s language. Chinese is what is kept and what goes to other systems. */
  in(language: Language): Names;
};

/** Names as they stand, in whatever language somebody reads. */
export function chineseNames(names: ChineseNames): Names {
  const all: Names = { ...names, said: (_, chinese) => chinese, in: () => all };
  return all;
}

/** Names that can be asked for in every language the book has. */
export function namesWith(book: Pick<NameBook, 'find' | 'said'>, names: ChineseNames): Names {
  const made = new Map<Language, Names>();
  const within = (language: Language): Names => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const all = language === 'zh' ? { ...names, ...plain } : { ...translated(language), in: within };
    made.set(language, all);
    return all;
  };
  const plain = { said: (_: NameKind, chinese: string) => chinese, in: within };
  const pick = (language: Language, kind: NameKind, code: string, chinese: string) =>
    book.find(language, kind, code, chinese) ?? chinese;
  const translated = (language: Language) => ({
    unit: (id: string) =>
      id.startsWith('grid:')
        ? pick(language, 'area', id.slice('grid:'.length), names.unit(id))
        : pick(language, 'unit', id, names.unit(id)),
    area: (code: string) => pick(language, 'area', code, names.area(code)),
    classOf: (code: string) => pick(language, 'class', code, names.classOf(code)),
    said: (kind: NameKind, chinese: string) => book.said(language, kind, chinese) ?? chinese,
  });
  return within('zh');
}
