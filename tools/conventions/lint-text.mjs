// Lints planted texts as if they lay at the given paths. Fixtures come as JSON on standard input:
// [{ file, text, typed? }]; for each, the reports go out as [{ ruleId, line, message }].
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { buildProjectGraph } from '../bootstrap/graph.mjs';
import { root } from '../bootstrap/platform.mjs';

buildProjectGraph();
// Under another name than ESLint's own, the boundary rule would read the graph anew for every text.
process.argv[1] = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');

const typed = new ESLint({ cwd: root });
// A planted file is in no program, so what needs types is left out, and tried on files that exist.
const untyped = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

const reports = [];
for (const { file, text, typed: withTypes } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await (withTypes ? typed : untyped).lintText(text, { filePath: join(root, file) });
  reports.push(result.messages.map(({ ruleId, line, message }) => ({ ruleId, line, message })));
}
process.stdout.write(JSON.stringify(reports));
