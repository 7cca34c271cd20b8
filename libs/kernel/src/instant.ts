/** A moment as UTC ISO 8601 text with milliseconds (`2026-02-13T08:30:00.000Z`): sorts as it reads, survives JSON. */
export type Instant = string;

/** The instant of an epoch in milliseconds. */
export function instantFromMs(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

/** Milliseconds since 1970 of an instant. */
export function msOfInstant(instant: Instant): number {
  return Date.parse(instant);
}
