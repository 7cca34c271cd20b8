export { gridWorker } from './definition.js';
