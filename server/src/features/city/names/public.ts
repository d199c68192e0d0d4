/** What other features and the command line use of names in other languages. */
export { NameBook } from './book.ts';
export { fillNames } from './fill.ts';
export { importNames, type NamesContext } from './import.ts';
export { NAME_COLUMNS, NAME_KINDS } from './name.ts';
export { type ChineseNames, chineseNames, type Names, namesWith } from './names.ts';
export { loadReading } from './read.ts';
