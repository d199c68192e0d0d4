/** The month of a moment in the city and those before it, newest first: `202612`. */
export function monthsBefore(now: number, count: number): string[] {
  const [year = 0, month = 1] = new Date(now + 8 * 3_600_000).toISOString().split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
