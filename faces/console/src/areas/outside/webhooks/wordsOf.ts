/** Words with spaces or commas, Chinese ones too, between them. */
export const wordsOf = (text: string) => text.split(/[\s,，]+/).filter((word) => word !== '');
