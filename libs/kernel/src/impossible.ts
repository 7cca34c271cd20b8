/** A broken invariant of ours: never the caller's fault, never retried, always loud. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Closes a switch over a tagged union: a new member fails to compile here. @throws Defect if reached. */
export function assertNever(value: never, what = 'value'): never {
  throw new Defect(`unexpected ${what}: ${JSON.stringify(value)}`);
}

/** States what must hold. @throws Defect when it does not. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Defect(message);
}
