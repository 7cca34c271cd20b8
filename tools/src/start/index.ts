export { startCounty, type RunningCounty, type StartCountyOptions } from './start-county.js';
