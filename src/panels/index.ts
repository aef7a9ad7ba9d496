export { mountApp } from './mount';
