/** What the browser finds wrong with a form, in the page's words: its own bubbles speak the browser's language. */
import type { FormError } from './Field.tsx';
import type { UiWords } from './words.ts';
import { fill } from './words.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls that are wrong, in the order of the form, each with what to do about it. */
export function faultsOf(form: HTMLFormElement, words: UiWords): FormError[] {
  return [...form.elements].flatMap((element) => {
    if (!isControl(element) || !element.willValidate || element.validity.valid) return [];
    const why = whyWrong(element, words);
    return [{ id: element.id, message: fill(words.faultOf, { field: nameOf(element), why }) }];
  });
}

function isControl(element: Element): element is Control {
  return /^(input|select|textarea)$/.test(element.localName);
}

/** As it is read out, or as it stands above the control, without the mark of what is optional. */
function nameOf(control: Control): string {
  const label = control.labels?.[0]?.firstChild?.textContent;
  return control.getAttribute('aria-label') ?? label?.trim() ?? '';
}

/** What makes a control wrong: the flags of its validity, and the limits it was given. */
export interface Wrong {
  readonly validity: Partial<ValidityState>;
  readonly validationMessage: string;
  getAttribute(name: string): string | null;
}

/** The first reason of several; what we said ourselves goes before what the browser found. */
export function whyWrong(control: Wrong, words: UiWords): string {
  const { validity } = control;
  const limit = (name: string) => ({ n: control.getAttribute(name) ?? '' });
  if (validity.customError === true) return control.validationMessage;
  if (validity.valueMissing === true) return words.faultMissing;
  if (validity.tooShort === true) return fill(words.faultShort, limit('minlength'));
  if (validity.tooLong === true) return fill(words.faultLong, limit('maxlength'));
  if (validity.rangeUnderflow === true) return fill(words.faultUnder, limit('min'));
  if (validity.rangeOverflow === true) return fill(words.faultOver, limit('max'));
  if (validity.badInput === true || validity.stepMismatch === true) return words.faultNumber;
  return control.getAttribute('type') === 'email' ? words.faultEmail : words.faultForm;
}
