/** Fragments that each spread the next one twice: 2^depth fields in some fifty bytes a level. */
export function fragmentBomb(depth: number, root = '{pairing{...F0}}', type = 'Pairing', field = 'next'): string {
  const fragments = Array.from(
    { length: depth },
    (_none, n) => `fragment F${n} on ${type}{${field}{...F${n + 1}}b:${field}{...F${n + 1}}}`,
  );
  return [root, ...fragments, `fragment F${depth} on ${type}{id}`].join('');
}
