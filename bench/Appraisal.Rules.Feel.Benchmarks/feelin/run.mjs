// Reads {expressions, rows, rounds}, evaluates each expression for each row, writes the values and the median nanoseconds a row.
import { readFileSync } from 'node:fs';
import { evaluate, date } from 'feelin';

const { expressions, rows, rounds } = JSON.parse(readFileSync(0, 'utf8'));
for (const row of rows) {
  row['申报日期'] = date(row['申报日期']);
}

const results = expressions.map((expression) => {
  const run = () => rows.map((row) => evaluate(expression, row).value);
  const values = run();
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint();
    run();
    times.push(Number(process.hrtime.bigint() - start) / rows.length);
  }
  times.sort((a, b) => a - b);
  return { values, nanoseconds: times[times.length >> 1] };
});
process.stdout.write(JSON.stringify(results));
