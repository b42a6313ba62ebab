/** Gives scripts the compiled kernels of the tensors: `import kernels from 'virtual:tensor-kernels'`. */
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { compileKernels } from '../tensors/compile.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const name = 'virtual:tensor-kernels';
// Rollup's sign for a module that is no file.
const resolved = `\0${name}`;

/** In the script itself, in base64: one request less, and the script cannot find another version. */
const plugin = (): Plugin => ({
  name: 'tensor-kernels',
  resolveId: (id: string) => (id === name ? resolved : undefined),
  async load(id: string) {
    if (id !== resolved) return undefined;
    const text = Buffer.from(await compileKernels()).toString('base64');
    return `export default Uint8Array.from(atob('${text}'), (letter) => letter.charCodeAt(0));`;
  },
});

export const kernels = (): AstroIntegration => ({
  name: 'tensor-kernels',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: { plugins: [plugin()], worker: { format: 'es', plugins: () => [plugin()] } },
      });
    },
  },
});
