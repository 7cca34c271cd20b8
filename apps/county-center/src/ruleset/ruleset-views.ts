import type { RulesetVersionView } from '@grid/contracts';
import type { VersionRecord } from '../persistence/ruleset-reader.js';

/** A version as it is answered. */
export function versionView({ name, ...version }: VersionRecord): RulesetVersionView {
  return { ruleset: name, ...version };
}
