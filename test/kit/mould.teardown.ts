export { teardown as default } from './mould.setup';
