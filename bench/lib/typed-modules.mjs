import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot } from '../../scripts/lib/paths.mjs';

const FOLDER = 'bench/filling';

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };

/** Makes of the modules in `bench/filling`, which tests import as they are, what Node can load. @returns where one of them is */
export const typedModules = () => {
  const target = inRoot('node_modules', '.insight', 'bench');
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(inRoot(FOLDER))) {
    const { outputText } = ts.transpileModule(readFileSync(inRoot(FOLDER, file), 'utf8'), { compilerOptions });
    writeFileSync(path.join(target, file.replace(/\.ts$/, '.js')), outputText);
  }
  writeFileSync(path.join(target, 'package.json'), '{ "type": "commonjs" }');
  return (name) => path.join(target, `${name}.js`);
};
