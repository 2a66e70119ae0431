// Checks files of packages against the schemas with Ajv. Usage: node check.mjs SCHEMAS FILE...
// Prints a line a file: accepted, rejected (with the first fault), or not yaml.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';

const [schemas, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
const validators = {};
for (const kind of ['scheme', 'scenarios', 'clauses', 'parameters']) {
  validators[kind] = ajv.compile(JSON.parse(readFileSync(join(schemas, `${kind}.schema.json`), 'utf8')));
}

function kindOf(file) {
  if (basename(file) === 'clauses.yaml') return 'clauses';
  if (basename(file).startsWith('parameters')) return 'parameters';
  return basename(dirname(file)) === 'scenarios' ? 'scenarios' : 'scheme';
}

for (const file of files) {
  const document = parseDocument(readFileSync(file, 'utf8'), { version: '1.2', schema: 'core', merge: false });
  if (document.errors.length > 0) {
    console.log(`not yaml\t${file}\t${document.errors[0].code}`);
    continue;
  }

  const validate = validators[kindOf(file)];
  if (validate(document.toJS())) {
    console.log(`accepted\t${file}`);
  } else {
    const all = validate.errors.map(e => `${e.instancePath} ${e.message}${e.params.additionalProperty ? `: ${e.params.additionalProperty}` : ''}`);
    console.log(`rejected\t${file}\t${process.env.ALL_FAULTS ? all.join(' | ') : all[0]}`);
  }
}
