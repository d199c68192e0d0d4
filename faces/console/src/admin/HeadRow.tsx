/** The head of a plain table: the titles of its columns. */
export function HeadRow(props: { readonly titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {props.titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
