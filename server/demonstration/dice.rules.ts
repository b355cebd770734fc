export { diceOf, type Dice } from '../platform/dice';
