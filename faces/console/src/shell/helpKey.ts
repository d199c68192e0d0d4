/** Asks for the help on the page at hand, which explains its keys too. */
export const helpEvent = 'gridgov:keys';

export function askForKeys(): void {
  dispatchEvent(new Event(helpEvent));
}

/** A question mark that is not typed into something, and not meant for an open dialog or menu. */
export function isHelpKey(event: KeyboardEvent): boolean {
  if (event.key !== '?' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (!(event.target instanceof HTMLElement)) return true;
  const typing = event.target.isContentEditable || event.target.closest('input,textarea,select') !== null;
  return !typing && event.target.closest('dialog,[role=menu],[role=listbox]') === null;
}
