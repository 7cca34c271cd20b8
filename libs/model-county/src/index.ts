export { buildModelCounty } from './build-model-county.js';
export { DEMONSTRATION_PASSWORD } from './accounts.js';
export { COUNTY_PATH } from './areas.js';
export { departmentIdOf, officeIdOf } from './units.js';
export { stableId } from './stable-id.js';
export {
  CATEGORY_KINDS,
  DUTIES,
  REQUEST_KINDS,
  type CategoryKind,
  type Duty,
  type ModelAccount,
  type ModelArea,
  type ModelCategory,
  type ModelCategoryClass,
  type ModelCounty,
  type ModelDutyLimit,
  type ModelGround,
  type ModelPost,
  type ModelRequestKind,
  type ModelUnit,
  type RequestKind,
} from './model-county.js';
export type { ModelCountyData } from './data-files.js';
