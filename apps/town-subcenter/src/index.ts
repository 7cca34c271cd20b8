export { townSubcenter } from './definition.js';
