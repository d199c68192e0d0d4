/** English commands are verbs inside sentences; a button, a summary or the name of an operation has a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
