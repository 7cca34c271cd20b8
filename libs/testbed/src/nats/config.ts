/** Subjects that may, and may not, be used in one direction. */
export interface SubjectRule {
  readonly allow: readonly string[];
  readonly deny?: readonly string[];
}

/** One account at the NATS server and what it may do; without permissions it may do anything. */
export interface NatsUser {
  readonly user: string;
  readonly password: string;
  readonly permissions?: NatsPermissions;
}

/** What a user may publish and subscribe to. */
export interface NatsPermissions {
  readonly publish: SubjectRule;
  readonly subscribe: SubjectRule;
  /** May answer, once each, the requests it received, whatever their reply subject. */
  readonly answersRequests: boolean;
}

/** Everything the server's configuration file says. */
export interface NatsConfig {
  readonly listen: string;
  readonly storeDir: string;
  readonly users?: readonly NatsUser[];
  /** `host:port` for the server's own monitoring pages; none when absent. */
  readonly monitor?: string;
  /** Passwords are names of environment variables, to be read by the server, not the values. */
  readonly passwordsFromEnvironment?: boolean;
}

/** The text of a nats-server configuration file. */
export function renderNatsConfig(config: NatsConfig): string {
  const lines = [
    `listen: ${quote(config.listen)}`,
    ...(config.monitor ? [`http: ${quote(config.monitor)}`] : []),
    'server_name: grid',
    'max_payload: 1MB',
    'write_deadline: "5s"',
    `jetstream { store_dir: ${quote(config.storeDir)} }`,
  ];
  if (config.users && config.users.length > 0) {
    lines.push('authorization {', '  users = [');
    for (const user of config.users)
      lines.push(...renderUser(user, config.passwordsFromEnvironment ?? false));
    lines.push('  ]', '}');
  }
  return `${lines.join('\n')}\n`;
}

function renderUser({ user, password, permissions }: NatsUser, fromEnvironment: boolean): string[] {
  const secret = fromEnvironment ? `$${password}` : quote(password);
  const lines = ['    {', `      user: ${quote(user)}`, `      password: ${secret}`];
  if (permissions) {
    lines.push('      permissions: {');
    lines.push(
      ...renderRule('publish', permissions.publish),
      ...renderRule('subscribe', permissions.subscribe),
    );
    if (permissions.answersRequests) lines.push('        allow_responses: true');
    lines.push('      }');
  }
  return [...lines, '    }'];
}

function renderRule(direction: string, rule: SubjectRule): string[] {
  const subjects = (name: string, list: readonly string[]) =>
    `          ${name}: [${list.map(quote).join(', ')}]`;
  const deny = rule.deny && rule.deny.length > 0 ? [subjects('deny', rule.deny)] : [];
  return [`        ${direction}: {`, subjects('allow', rule.allow), ...deny, '        }'];
}

function quote(text: string): string {
  return JSON.stringify(text);
}
