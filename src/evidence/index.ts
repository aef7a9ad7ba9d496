export * from './coverage';
export * from './register';
export * from './schema';
