export { communityStation } from './definition.js';
