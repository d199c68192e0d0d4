/** The chosen ones after one of them was turned on or off. */
export function turned(chosen: readonly string[], name: string): readonly string[] {
  return chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
}
