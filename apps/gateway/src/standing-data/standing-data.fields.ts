import type {
  ResponsibilityResolvers,
  RulesetName,
  RulesetResolvers,
  RulesetVersionResolvers,
} from '../generated/schema.generated.js';
import { findUnit } from '../unit/unit-loader.js';

/** Fields of Ruleset that the view does not hold by name. */
export const Ruleset: RulesetResolvers = {
  name: ({ ruleset }) => ruleset,
};

/** Fields of RulesetVersion that the view does not hold by name. */
export const RulesetVersion: RulesetVersionResolvers = {
  label: ({ label }) => label || null,
};

/** Fields of Responsibility that the view does not hold by name. */
export const Responsibility: ResponsibilityResolvers = {
  unit: ({ unitId }, _args, { caller }) => (unitId === null ? null : findUnit(caller, unitId)),
};

/** Versions by the names of their lists. */
export function versionsInOrder(versions: Readonly<Record<string, number>>) {
  return Object.entries(versions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ruleset, number]) => ({ ruleset: ruleset as RulesetName, number }));
}
