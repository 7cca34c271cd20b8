import type { UnitKind } from '@grid/territory';
import type { TimeLimit } from '@grid/worktime';
import type { CategoryKind, Duty, ModelGround, RequestKind } from './model-county.js';

/** The parsed files of `data/`, from which the model county is built. */
export interface ModelCountyData {
  readonly regions: RegionsFile;
  /** Left unread here: the calendar has a parser of its own. */
  readonly calendar: unknown;
  readonly categories: CategoriesFile;
  readonly limits: LimitsFile;
  readonly grounds: GroundsFile;
}

/** A county's statistical tree: `gongxian-2018.json`. */
export interface RegionsFile {
  readonly county: { readonly code: string; readonly name: string };
  readonly statYear: number;
  readonly towns: readonly {
    readonly code: string;
    readonly name: string;
    readonly villages: readonly {
      readonly code: string;
      readonly name: string;
      readonly shortName: string;
    }[];
  }[];
}

/** The national catalogue of what a grid looks after: `gbt47678.5-2026.json`. */
export interface CategoriesFile {
  readonly components: readonly CategoryClassEntry[];
  readonly matters: readonly CategoryClassEntry[];
}

/** A class of the catalogue with its categories. */
export interface CategoryClassEntry {
  readonly code: string;
  readonly name: string;
  readonly items: readonly { readonly code: string; readonly name: string; readonly component?: string }[];
}

/** Default limits and responsibilities, each with its source: `limits.json`. */
export interface LimitsFile {
  readonly kinds: readonly {
    readonly kind: RequestKind;
    readonly name: string;
    readonly limit: TimeLimit;
    readonly onSpotAllowed: boolean;
    readonly source: string;
  }[];
  readonly duties: readonly {
    readonly duty: Duty;
    readonly name: string;
    readonly limit: TimeLimit;
    readonly source: string;
  }[];
  readonly categoryDefaults: {
    readonly classes: readonly (CategoryDefaults & { readonly kind: CategoryKind; readonly code: string })[];
    readonly items: readonly (Partial<CategoryDefaults> & {
      readonly kind: CategoryKind;
      readonly code: string;
    })[];
  };
}

/** What a class or a category starts with; `department` is the initials of a county department, or null. */
export interface CategoryDefaults {
  readonly limit: TimeLimit;
  readonly onSpotAllowed: boolean;
  readonly unitKind: UnitKind;
  readonly department: string | null;
}

/** Grounds and reasons to begin with: `grounds.json`. */
export interface GroundsFile {
  readonly grounds: readonly ModelGround[];
}
