/**
 * What Astro makes of the project besides the built site. One after the other, since two at once write the
 * same files, and in a folder that comes early: begun last, it would be waited for alone.
 */
import './dev.ts';
import './sub-path.ts';
