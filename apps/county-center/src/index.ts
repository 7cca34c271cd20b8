export { countyCenter } from './definition.js';
export { hashPassword } from './passwords.js';
