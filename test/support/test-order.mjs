import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** What is quick and explains most comes first; what breaks the running processes on purpose comes last. */
export const order = ['regulations', 'forms', 'processes', 'rendering', 'scripts', 'domain', 'engine', 'workers', 'server', 'flows', 'ui', 'e2e', 'faults'];

/** The suites that need no running process. */
export const pure = ['regulations', 'forms', 'processes', 'rendering', 'scripts', 'ui'];

export default class TestOrder extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = order.indexOf(path.split('/test/').pop().split('/')[0]);
      return at < 0 ? order.indexOf('e2e') - 0.5 : at;
    };
    return [...tests].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }
}
