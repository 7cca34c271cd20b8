/**
 * What is generated and committed. `npm run generate` makes all of it again; `npm test` does the same and
 * fails if any output then differs from what was there. Commands run from the repository's root with
 * node_modules/.bin on the PATH, after packages are built.
 * @type {{ name: string, command: string, outputs: string[] }[]}
 */
export const generated = [];
