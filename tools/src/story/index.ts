export {
  awaitCase,
  awaitTask,
  done,
  isReportedBelow,
  playFiveLevels,
  type PlayedCase,
  type StorySetting,
} from './five-levels.js';
