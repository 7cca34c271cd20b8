import { pathToFileURL } from 'node:url';
import { findEndpoints, gridFolder, loadSecrets } from '../runtime/index.js';
import { ParkedOffice, type ParkedAt } from './parked-office.js';

const HELP = `npm run parked -- list | show <id> | replay <id> | drop <id> [--dir FOLDER]

Facts that could not take effect are set aside with their reason; their channels go on, and later facts of the
same case or task wait behind them.

  list          all of them, in every service
  show <id>     one of them; the beginning of an id is enough
  replay <id>   apply it and all that wait behind it, in order, once, when the reason is gone
  drop <id>     give it up for good; those behind it may then be replayed

NATS_URL (the tools' account) and ACTOR_PRIVATE_KEY in the environment name another installation.`;

/** `npm run parked`. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--dir');
  const dir = at < 0 ? undefined : args[at + 1];
  const [verb = 'list', id = ''] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (!['list', 'show', 'replay', 'drop'].includes(verb)) {
    console.log(HELP);
    return verb === '--help' ? 0 : 1;
  }
  const natsUrl = process.env['NATS_URL']?.replace('{user}', 'tools') ?? findEndpoints(dir)?.natsUrl;
  if (!natsUrl) {
    console.error('No county is running here: start one (npm start), or set NATS_URL and ACTOR_PRIVATE_KEY.');
    return 1;
  }
  const key = process.env['ACTOR_PRIVATE_KEY'] ?? loadSecrets(gridFolder(dir).secrets).actorPrivateKey;
  const office = await ParkedOffice.open(natsUrl, key);
  try {
    return await run(office, verb, id);
  } finally {
    await office.close();
  }
}

async function run(office: ParkedOffice, verb: string, id: string): Promise<number> {
  const { facts, away } = await office.list();
  for (const service of away) console.error(`${service} is away: what it set aside is not shown.`);
  if (verb === 'list') {
    for (const fact of facts) console.log(inALine(fact));
    console.log(`${facts.length} parked`);
    return away.length > 0 ? 1 : 0;
  }
  const meant = id === '' ? [] : facts.filter(({ parkedId }) => parkedId.startsWith(id));
  const [fact] = meant;
  if (!fact || meant.length > 1) {
    console.error(fact ? `"${id}" begins ${meant.length} ids.` : `No parked fact has the id "${id}".`);
    return 1;
  }
  if (verb === 'show') {
    for (const [key, value] of Object.entries(fact)) console.log(`${key.padEnd(10)} ${value}`);
    return 0;
  }
  const { decided, failed } = await (verb === 'replay' ? office.replay(fact) : office.drop(fact));
  for (const parkedId of decided) console.log(`${verb === 'replay' ? 'replayed' : 'dropped'} ${parkedId}`);
  if (failed) console.error(`failed again: ${failed.parkedId}: ${failed.reason}`);
  return failed ? 1 : 0;
}

function inALine({ parkedId, parkedAt, service, sender, fact, streamId, reason }: ParkedAt): string {
  return `${parkedId.slice(0, 13)}  ${parkedAt}  ${sender} > ${service}  ${fact}  ${streamId}  ${reason}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
