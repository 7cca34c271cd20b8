import type { TimelineLine } from '../people/index.js';
import { displayWidth } from '../start/announce.js';
import { particularsInWords } from './particulars.js';
import { FACTS, LEVELS } from './words.js';

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hour12: false,
});

/** A line of a timeline as people read it: time, level, fact, who, and what there is to say about it. */
export function inWords({ at, source, fact, actorName, unitName, particulars }: TimelineLine): string {
  const who = whoActed(actorName, unitName);
  const told = particularsInWords(particulars);
  const cells = [
    [CLOCK.format(new Date(at)), 13],
    [LEVELS[source] ?? source, 11],
    [FACTS[fact] ?? fact, 15],
    [who, 42],
  ] as const;
  return (cells.map(([text, width]) => pad(text, width)).join('') + told).trimEnd();
}

/** Prints a growing timeline, each line once. */
export class TimelinePrinter {
  private readonly printed = new Set<string>();

  constructor(private readonly say: (line: string) => void) {}

  print(lines: readonly TimelineLine[]): void {
    for (const line of lines) {
      if (this.printed.has(line.id)) continue;
      this.printed.add(line.id);
      this.say(`  ${inWords(line)}`);
    }
  }
}

/** A post's title; the citizen, who is not named, is simply that. */
function whoActed(actorName: string, unitName: string): string {
  if (actorName === 'SYSTEM') return '系统';
  if (actorName === '') return '群众';
  return actorName.startsWith(unitName) ? actorName : unitName + actorName;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - displayWidth(text)));
}
