import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { ActionInput } from '../people/index.js';

/** One submit as its client knows it. `caseId` is what the county answered; undefined when it never did. */
export interface Submit {
  readonly key: string;
  readonly username: string;
  readonly input: ActionInput & { readonly title: string; readonly description: string };
  readonly payloadHash: string;
  caseId?: string;
}

/**
 * The client's own book, beside and independent of the county: what was sent, before it is sent, and what was
 * answered, as soon as it is. What it holds at the end is what the county is held to.
 */
export class Ledger {
  readonly submits: Submit[] = [];
  acts = 0;
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  sendSubmit(submit: Omit<Submit, 'payloadHash'>): Submit {
    const entry = { ...submit, payloadHash: payloadHash(submit.input) };
    this.submits.push(entry);
    this.write({ sent: entry.key, by: entry.username, payload: entry.payloadHash, title: entry.input.title });
    return entry;
  }

  answerSubmit(submit: Submit, caseId: string): void {
    submit.caseId = caseId;
    this.write({ answered: submit.key, caseId });
  }

  /** Something done to a case or a task, which its player repeats until it is answered. */
  act(action: string, on: string): void {
    this.acts += 1;
    this.write({ acted: action, on });
  }

  close(): void {
    closeSync(this.file);
  }

  /** Given to the kernel before the call that follows: the client may be killed, the machine is not. */
  private write(entry: object): void {
    writeSync(this.file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  }
}

/** What makes two requests the same one. */
export function payloadHash({ title, description }: { title: string; description: string }): string {
  return createHash('sha256').update(title).update('\n').update(description).digest('hex');
}
