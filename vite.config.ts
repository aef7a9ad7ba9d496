import { defineConfig, type PluginOption } from 'vite';
import { scenarioPlugin } from './src/scenario/vite-plugin.ts';

/** Plugins that turn files of this project into modules, such as `virtual:scenario/<id>`. */
const contentPlugins: PluginOption[] = [scenarioPlugin()];

export default defineConfig({
  // Relative addresses: the build can be opened from any folder of any web server.
  base: './',
  plugins: contentPlugins,
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Phaser alone is 1.2 MB before compression; it is loaded as a chunk of its own.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }],
        },
      },
    },
  },
});
