/** The product's mark: four grids, one of them open. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path className="f-pri" d="M0 0h20v20H0z" />
      <path className="f-bg" d="M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3z" />
    </svg>
  );
}
