export { type App, mountApp } from './mount';
