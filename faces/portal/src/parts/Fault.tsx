/** What is wrong in a form, said at once to those who listen; nothing while all is well. */
export function Fault({ text, id }: { readonly text: string; readonly id?: string }) {
  if (text === '') return null;
  return (
    <p className="err" role="alert" id={id}>
      {text}
    </p>
  );
}
