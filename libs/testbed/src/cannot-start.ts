/**
 * A server cannot be brought up for a reason the person at the keyboard can act on.
 * The message is one complete sentence meant for them: it is shown as it is, without a stack.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
