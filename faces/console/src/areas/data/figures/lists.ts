/** Names in one line, and read back from one, whichever sign parts them. */
export const listed = (names: readonly string[]) => names.join('、');
export const parted = (text: string) => text.split(/[,，、\s]+/).filter((one) => one !== '');
