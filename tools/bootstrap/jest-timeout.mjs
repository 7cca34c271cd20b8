// Jest heeds a time limit only for all kinds of specs at once; each kind brings its own in `globals`.
import { jest } from '@jest/globals';

jest.setTimeout(globalThis.GRID_TEST_SECONDS * 1000);
