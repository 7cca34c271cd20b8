/**
 * A rule's "no": a value, never thrown. Every refusal says who decided, why, and what to do next.
 * `code` is stable and machine-readable; `reason` and `nextStep` are English for developers and logs, user
 * text is looked up by code. `details` holds plain data the caller may show, never personal data.
 */
export interface Rejection {
  readonly code: string;
  /** Who said no: a rule (`R-1`), a role, or a service. */
  readonly decidedBy: string;
  readonly reason: string;
  readonly nextStep: string;
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What a decider answers: the facts that follow, or why not. Zero events is a valid "nothing changes". */
export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | {
      readonly ok: false;
      readonly rejection: Rejection;
      /** Facts a "no" leaves behind, where that it was said matters later. Mostly there are none. */
      readonly record?: readonly Event[];
    };

/** The rules say yes, and these facts follow. */
export function accept<Event>(...events: Event[]): Decision<Event> {
  return { ok: true, events };
}

/** The rules say no. */
export function reject(rejection: Rejection): { readonly ok: false; readonly rejection: Rejection } {
  return { ok: false, rejection };
}
