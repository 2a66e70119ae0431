// Asks Ajv what the schemas make of the files in the repository. Usage: node check.mjs SCHEMAS ROOT [PACKAGE...]
// Files of packages and of specs that are not bad must be accepted. A file of a bad spec must be refused where one of its diagnostics is of a kind
// that a schema sees, and accepted where none is told of its form. SchemaTests holds the same rule without Ajv.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';

const seenBySchema = ['APR2001', 'APR2002', 'APR2003', 'APR2005', 'APR2007', 'APR2009', 'APR2010', 'APR2011', 'APR2015', 'APR6001', 'APR6002', 'APR6015'];
const [schemas, root, ...packages] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false });
ajv.addVocabulary(['patternErrorMessage']); // said by editors, judged by nobody
const validators = Object.fromEntries(['scheme', 'scenarios', 'clauses', 'parameters']
  .map(kind => [kind, ajv.compile(JSON.parse(readFileSync(join(schemas, `${kind}.schema.json`), 'utf8')))]));

const folders = parent => existsSync(parent) ? readdirSync(parent, { withFileTypes: true }).filter(e => e.isDirectory()).map(e => join(parent, e.name)).sort() : [];
const badSpecs = () => folders(join(root, 'tests', 'specs')).flatMap(stage => folders(join(stage, 'bad')));
const goodSpecs = folder => basename(folder) === 'bad' ? [] : [folder, ...folders(folder).flatMap(goodSpecs)];
const filesOf = folder => [join(folder, 'scheme.yaml'), join(folder, 'clauses.yaml'),
  ...(existsSync(join(folder, 'scenarios')) ? readdirSync(join(folder, 'scenarios')).filter(f => f.endsWith('.yaml')).sort().map(f => join(folder, 'scenarios', f)) : [])].filter(existsSync);
const shown = file => relative(root, file).split(sep).join('/');

/** The first fault, or null. */
function fault(file) {
  const document = parseDocument(readFileSync(file, 'utf8'), { version: '1.2', schema: 'core', merge: false, stringKeys: true });
  if (document.errors.length > 0) return `no YAML: ${document.errors[0].code}`;
  const kind = basename(dirname(file)) === 'scenarios' ? 'scenarios' : basename(file, '.yaml');
  const validate = validators[kind];
  return validate(document.toJS()) ? null : validate.errors.map(e => `${e.instancePath} ${e.message} ${e.params.additionalProperty ?? ''}`.trim())[0];
}

/** The codes of the errors that are told of a file of a bad spec. */
function codesOf(folder, file) {
  const told = readFileSync(join(folder, 'expected.en.verified.txt'), 'utf8');
  const name = relative(folder, file).split(sep).join('/');
  return [...told.matchAll(/^([^\s:]+?)(?::\d+:\d+)?: error (APR\d+)/gm)].filter(m => m[1] === name).map(m => m[2]);
}

const wrong = [];
const counts = { good: 0, refused: 0, noYaml: 0, meaning: 0 };
const unseen = [];
for (const file of [...folders(join(root, 'schemes')), ...goodSpecs(join(root, 'tests', 'specs')), ...packages].flatMap(filesOf)) {
  const found = fault(file);
  counts.good += 1;
  if (found) wrong.push(`${shown(file)} is refused: ${found}`);
}

for (const folder of badSpecs()) {
  for (const file of filesOf(folder)) {
    const codes = codesOf(folder, file);
    const found = fault(file);
    if (found) counts[found.startsWith('no YAML') ? 'noYaml' : 'refused'] += 1;
    if (codes.some(c => seenBySchema.includes(c)) && !found) wrong.push(`${shown(file)} is accepted, with ${codes.join(', ')}`);
    const aboutForm = codes.filter(c => /^APR[126]/.test(c));
    if (aboutForm.length === 0 && found) wrong.push(`${shown(file)} is refused: ${found}; no fault of its form is told`);
    if (aboutForm.length === 0 && !found) counts.meaning += 1;
    if (aboutForm.length > 0 && !found) unseen.push(`${shown(file)}: ${aboutForm.join(', ')}`);
  }
}

console.log(`good files accepted: ${counts.good - wrong.filter(w => !w.includes('/bad/')).length} of ${counts.good}`);
console.log(`bad files: ${counts.refused} refused by the schema, ${counts.noYaml} are no YAML, ${counts.meaning} have no fault of form and are accepted`);
console.log(`faults of form that a schema cannot see: ${unseen.length}\n  ${unseen.join('\n  ')}`);
wrong.forEach(w => console.log(`WRONG ${w}`));
process.exitCode = wrong.length > 0 ? 1 : 0;
