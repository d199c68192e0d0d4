/** Words, or words that open to what they rest on. */
export type FieldReason = string | { readonly text: string; readonly href: string };

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  /** What tells it from others: where a unit works. */
  readonly note?: string;
  /** A suggestion, with its reasons. */
  readonly suggested?: boolean;
  readonly reasons?: readonly FieldReason[];
}

/** One field of a form, as the server declares it. */
export interface FormField {
  readonly name: string;
  readonly kind: string;
  readonly label: string;
  readonly optional: boolean;
  /** Asked only with this answer to another field. */
  readonly onlyIf?: { readonly field: string; readonly is: boolean };
  readonly options?: readonly FieldOption[];
  /** Words that fit into one line: a name, a telephone. */
  readonly line?: true;
  /** There are more than `options`, to be searched. */
  readonly more?: true;
  /** How much a field of pages takes. */
  readonly attachments?: { readonly pages: number; readonly photoMb: number; readonly pdfMb: number };
}

/** What a field holds while it is edited; dates are `YYYY-MM-DD`, numbers text. */
export type FormValue = string | boolean | object | undefined;
export type FormValues = Readonly<Record<string, FormValue>>;
