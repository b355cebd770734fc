const { default: Sequencer } = require('@jest/test-sequencer');

// What takes longest begins first, so that no core waits at the end: the shelves in their order, then the others as usual.
class ShelvesFirst extends Sequencer {
  sort(tests) {
    const isShelf = ({ path }) => path.endsWith('.shelf.ts');
    const shelves = tests.filter(isShelf).sort((one, other) => (one.path < other.path ? -1 : 1));
    return [...shelves, ...super.sort(tests.filter((test) => !isShelf(test)))];
  }
}
module.exports = ShelvesFirst;
