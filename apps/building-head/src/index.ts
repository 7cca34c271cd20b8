export { buildingHead } from './definition.js';
