/** What no answer may ever hold, whoever asked. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a bare UUID', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['a phone number', /(?<!\d)1[3-9]\d{9}(?!\d)/],
  ['a stack', /\\n\s+at |node_modules|\.[jt]s:\d+/],
  ['a statement', /\b(select|insert into|update) .{0,80}\b(from|values|set)\b/i],
];
/** The one UUID that is meant to be seen: by it an error is found in the logs. */
const CORRELATION_ID = /"correlationId":"[^"]*"/g;
const MOST_KEPT = 20;

/** Reads every answer of a run over the shoulder of those who asked. */
export class ResponseWatch {
  readonly leaks: string[] = [];
  seen = 0;

  see(text: string): void {
    this.seen += 1;
    const shown = text.replaceAll(CORRELATION_ID, '');
    for (const [what, pattern] of FORBIDDEN) {
      const found = pattern.exec(shown);
      if (!found || this.leaks.length >= MOST_KEPT) continue;
      const around = shown.slice(Math.max(0, found.index - 80), found.index + 80);
      this.leaks.push(`${what}: …${around}…`);
    }
  }
}
